import type { ConfusionMatrix } from '../../result/evaluate.ts';
import type { Estimate, Estimates } from './estimate.ts';
import type { Scored } from './score.ts';

/** A metric as SageMaker writes it: JSON has no NaN, so the text stands for it. */
export interface QualityMetric {
  readonly value: number;
  readonly standard_deviation: number | 'NaN';
}

/** True class → predicted class → rows. */
export type QualityMatrix = Readonly<Record<string, Readonly<Record<string, number>>>>;

type QualityMetrics = Readonly<Record<string, QualityMetric | QualityMatrix>>;

/**
 * A test set's metrics in the JSON of SageMaker Model Monitor's model quality jobs, which the model registry shows as a
 * version's ModelMetrics; standard deviations are the bootstrap's. SageMaker knows no `mape`, `log_loss` and macro f1: they
 * are added under names of their own. https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-model-quality-metrics.html
 */
export interface QualityReport {
  readonly version: 0;
  readonly dataset: { readonly item_count: number };
  readonly regression_metrics?: QualityMetrics;
  readonly binary_classification_metrics?: QualityMetrics;
  readonly multiclass_classification_metrics?: QualityMetrics;
}

const SECTIONS = {
  regression: 'regression_metrics',
  binary: 'binary_classification_metrics',
  multiclass: 'multiclass_classification_metrics',
} as const;

/** Our names that are not SageMaker's. */
const NAMES: Readonly<Record<string, string>> = { f1_weighted: 'weighted_f1', f1_macro: 'macro_f1' };

/** The name by which we know a metric of such a report. */
export function ownName(name: string): string {
  return Object.entries(NAMES).find(([, theirs]) => theirs === name)?.[0] ?? name;
}

export function qualityReport({ problem, rows, estimates, confusionMatrix }: Scored): QualityReport {
  const metrics = {
    ...(confusionMatrix && { confusion_matrix: qualityMatrix(confusionMatrix) }),
    ...qualityMetrics(estimates),
  };
  return { version: 0, dataset: { item_count: rows }, [SECTIONS[problem]]: metrics };
}

function qualityMetrics(estimates: Estimates): Readonly<Record<string, QualityMetric>> {
  const entries = Object.entries(estimates).map(([name, estimate]) => [NAMES[name] ?? name, qualityMetric(estimate)]);
  return Object.fromEntries(entries);
}

function qualityMetric({ value, standardDeviation }: Estimate): QualityMetric {
  return { value, standard_deviation: standardDeviation ?? 'NaN' };
}

function qualityMatrix({ labels, counts }: ConfusionMatrix): QualityMatrix {
  const byPredicted = (row: readonly number[]) =>
    Object.fromEntries(row.map((count, column) => [labels[column], count]));
  return Object.fromEntries(counts.map((row, index) => [labels[index], byPredicted(row)]));
}
