import type { Scoring } from '../result/evaluate.ts';
import type { Metrics } from '../result/model.ts';
import { withIntervals } from './intervals.ts';
import { type QualityMetric, type QualityReport, qualityReport } from './scoring/quality-report.ts';

/** Of a model of which no more is known than its metrics: the registry has no section for them. */
interface PlainReport {
  readonly metrics: Readonly<Record<string, QualityMetric>>;
}

/** What an endpoint was asked. */
export type Scored = Pick<Scoring, 'problem' | 'rows' | 'confusionMatrix'>;

/**
 * Metrics as a JSON report for the registry: where a test set was scored in SageMaker's own shape, else under `metrics`, each as
 * `{"value": 4.5, "standard_deviation": "NaN"}`. Undefined where there are none.
 */
export function metricsReport(metrics: Metrics, scored?: Scored): QualityReport | PlainReport | undefined {
  const measured = withIntervals(metrics).filter(({ name, value }) => Number.isFinite(value) && !isOfServing(name));
  if (measured.length === 0) return undefined;
  if (scored !== undefined) {
    const estimates = Object.fromEntries(measured.map(({ name, value, interval }) => [name, { value, ...interval }]));
    return qualityReport({ ...scored, estimates, notes: [] });
  }
  const plain = measured.map(({ name, value }) => [name, { value, standard_deviation: 'NaN' }] as const);
  return { metrics: Object.fromEntries(plain) };
}

/** Whether a metric is of the machine that served the model, and not of the model: it is another one at each measurement. */
export function isOfServing(name: string): boolean {
  return name.startsWith('latency_ms.');
}
