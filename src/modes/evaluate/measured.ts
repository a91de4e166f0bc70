import type { Metrics, ModelReference } from '../../result.ts';

/** What a source says of a model. */
export interface Measured extends ModelReference {
  /** Not all of them need be finite: a report may hold NaN. */
  readonly metrics: Metrics;
  readonly consoleUrl?: string | undefined;
  readonly reportUri?: string | undefined;
}
