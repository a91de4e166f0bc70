import type { Failure } from '../errors.ts';

/** How a mode ended. Green are only Completed, InProgress, NoChanges, Planned, and GateFailed with `fail-on-gate: false`. */
export type Status =
  | 'Completed'
  | 'InProgress'
  | 'Failed'
  | 'Stopped'
  | 'TimedOut'
  | 'GateFailed'
  | 'NoChanges'
  | 'RolledBack'
  | 'Planned';

/** One stretch of a job's or deployment's life, as AWS names it (`Starting`, `Downloading`, `Training`, …). */
export interface Phase {
  readonly name: string;
  readonly seconds: number;
}

/** What every mode tells. */
export interface Outcome {
  readonly status: Status;
  /** The AWS console's page of what this step made. */
  readonly consoleUrl?: string | undefined;
  readonly phases?: readonly Phase[] | undefined;
  /** Present exactly when the step is red. */
  readonly failure?: Failure | undefined;
}
