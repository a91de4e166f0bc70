import type { Caller, World } from './world.ts';

export interface CallContext {
  readonly world: World;
  readonly caller: Caller;
  /** Aborted when the client hangs up. Absent for calls between services. */
  readonly signal?: AbortSignal;
}

/**
 * One API operation: plain input as the SDK's command takes it, already checked against the service's shapes → plain output.
 * Timestamps that the service models as such are Date objects in both directions. Throws {@link AwsError}.
 */
export type Operation = (
  input: Record<string, unknown>,
  context: CallContext,
) => Promise<Record<string, unknown>> | Record<string, unknown>;

/** A service's operations by name: 'CreateTrainingJob' → function. */
export type Operations = Readonly<Record<string, Operation>>;
