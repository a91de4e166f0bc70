import type { Outcome } from './outcome.ts';

export interface DeleteResult extends Outcome {
  readonly mode: 'delete';
  readonly stackName?: string | undefined;
  readonly stackId?: string | undefined;
  readonly endpointName?: string | undefined;
  /** Kind and name of what was deleted, in order: `endpoint/iris`. */
  readonly deleted: readonly string[];
  /** What stays and why. */
  readonly kept?: readonly string[] | undefined;
  readonly changed: boolean;
}
