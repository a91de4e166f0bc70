import type { Clock } from './clock.ts';
import type { Faults } from './faults.ts';
import type { LogStore } from './log-store.ts';
import type { ObjectStore } from './object-store.ts';
import type { Pace } from './pace.ts';
import type { Processes } from './processes.ts';

/** Who calls: the account and region of the request's signature. */
export interface Caller {
  readonly accountId: string;
  readonly region: string;
  readonly arn: string;
}

/** Services whose operations other services may call in process. */
export type OperationService =
  | 'sagemaker'
  | 'logs'
  | 'cloudformation'
  | 'sts'
  | 'cloudwatch'
  | 'application-autoscaling';

/** Names one service's state and says how it begins. Declare it once, as a constant of the service. */
export interface StateKey<T> {
  readonly name: string;
  readonly create: (world: World) => T;
}

/** Everything one local AWS knows. Two of them in one process share nothing. */
export interface World {
  readonly accountId: string;
  readonly dataDir: string;
  readonly objects: ObjectStore;
  readonly logs: LogStore;
  readonly processes: Processes;
  readonly pace: Pace;
  readonly clock: Clock;
  readonly faults: Faults;
  /** argv that starts this program's own `container` sub-command: append e.g. `'train', 'xgboost'`. */
  readonly containerCommand: readonly string[];
  /** One service's state, made on first use. */
  state<T>(key: StateKey<T>): T;
  /** Calls another service's operation in process, with the same checks as over the wire. Throws AwsError. */
  call(
    service: OperationService,
    operation: string,
    input: Record<string, unknown>,
    caller: Caller,
  ): Promise<Record<string, unknown>>;
  /** Registers work that outlives its request: shutdown awaits it after aborting `closing`. A rejection is reported on stderr. */
  background(work: Promise<void>): void;
  readonly closing: AbortSignal;
}
