import type { EvaluateResult } from '../../result/evaluate.ts';
import type { Metrics } from '../../result/model.ts';

/** What a source says of a model: the result of the evaluation, before it is judged. */
export interface Measured extends Omit<EvaluateResult, 'mode' | 'status' | 'failure' | 'passed' | 'gates'> {
  /** Not all of them need be finite: a report may hold NaN. */
  readonly metrics: Metrics;
  /** Why the series that gates ask for are not there, where they might be. */
  readonly seriesProblem?: string | undefined;
  /** Present where it came to nothing that could be judged: the step ends with this. */
  readonly ended?: Pick<EvaluateResult, 'status' | 'failure'> | undefined;
}
