import type { Failure } from '../errors.ts';

/** How a mode ended. */
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

const GREEN: ReadonlySet<string> = new Set<Status>(['Completed', 'InProgress', 'NoChanges', 'Planned', 'GateFailed']);

/** Whether the step is green. A missed gate is where `fail-on-gate: false` left the result without a failure. */
export function isGreen({ status, failure }: { readonly status: string; readonly failure?: unknown }): boolean {
  return GREEN.has(status) && failure === undefined;
}
