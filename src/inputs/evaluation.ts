/** The typed config of mode evaluate. */

import type { Gate } from '../metrics/gates.ts';
import type { ModelReference } from '../result.ts';
import type { CommonConfig } from './config.ts';

/** Where metrics come from. */
export type MetricSource =
  | { readonly kind: 'training-job'; readonly jobName: string }
  /** A JSON report, local path or `s3://…`. */
  | { readonly kind: 'report'; readonly location: string };

export interface EvaluateConfig extends CommonConfig {
  readonly mode: 'evaluate';
  readonly source: MetricSource;
  readonly gates: readonly Gate[];
  readonly failOnGate: boolean;
  /** The model that the metrics are of, where `from` told it: carried into the result for the steps that follow. */
  readonly model?: ModelReference | undefined;
}
