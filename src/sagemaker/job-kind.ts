import type { Aws } from '../aws/clients.ts';
import type { Transition } from './phases.ts';

/** What has become of a job's creation: a taken name may be this job's own, where an earlier attempt arrived whose answer was lost. */
export type Creation = 'made' | 'taken' | 'unclear';

/**
 * One kind of SageMaker's jobs (training, processing, …) as what starts, follows and stops them sees it.
 * `J` is what its Describe operation answers, `R` what its Create operation takes.
 */
export interface JobKind<J, R> {
  /** In a reader's words: `training job`. */
  readonly noun: string;
  /** Characters that its name may have. */
  readonly nameLimit: number;
  /** Where its containers log, in streams `<job>/algo-<n>-<epoch>`; absent where it has none of its own. */
  readonly logGroup?: string;
  readonly nameOf: (job: J) => string;
  /** When it was created; absent where it logs nothing. */
  readonly createdOf?: (job: J) => Date | undefined;
  /** How many instances log; absent where it is always one. */
  readonly instancesOf?: (job: J) => number;
  /** True once nothing about the job changes any more. */
  readonly isOver: (job: J) => boolean;
  readonly hasCompleted: (job: J) => boolean;
  /** True for a job whose work is done or on its way: what a re-run attaches to instead of starting anew. */
  readonly isReusable: (job: J) => boolean;
  /** Whether the job is what the request asks for: a taken name may mean that an attempt arrived whose answer was lost. */
  readonly isMadeFrom: (request: R, job: J) => boolean;
  /** The states so far, oldest first. */
  readonly transitionsOf: (job: J) => readonly Transition[];
  /** When to look again, in milliseconds; `now` is in milliseconds since the epoch. */
  readonly intervalMs: (job: J, now: number) => number;
  /** The job of this name in the connection's account and region; undefined where there is none. */
  readonly describe: (aws: Aws, name: string, signal?: AbortSignal) => Promise<J | undefined>;
  /** Creates the job, unless its name is taken. */
  readonly create: (aws: Aws, request: R) => Promise<Creation>;
  /** Asks the job to stop. One that is missing or over is left in peace. */
  readonly stop: (aws: Aws, name: string) => Promise<void>;
}
