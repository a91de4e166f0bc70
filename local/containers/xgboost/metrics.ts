import { areaUnderCurve } from '../area-under-curve.ts';

/** Predictions are `rows × groups` as Objective.transform gives them. */
type Metric = (predictions: Float64Array, labels: Float32Array) => number;

const epsilon = 1e-16;

const metrics: Readonly<Record<string, Metric>> = {
  rmse: (predictions, labels) => Math.sqrt(mean(predictions, labels, (p, label) => (p - label) ** 2)),
  mse: (predictions, labels) => mean(predictions, labels, (p, label) => (p - label) ** 2),
  mae: (predictions, labels) => mean(predictions, labels, (p, label) => Math.abs(p - label)),
  r2: (predictions, labels) => {
    const center = labels.reduce((sum, label) => sum + label, 0) / labels.length;
    const spread = labels.reduce((sum, label) => sum + (label - center) ** 2, 0) / labels.length;
    return 1 - mean(predictions, labels, (p, label) => (p - label) ** 2) / spread;
  },
  logloss: (predictions, labels) => mean(predictions, labels, (p, label) => -label * log(p) - (1 - label) * log(1 - p)),
  error: (predictions, labels) => mean(predictions, labels, (p, label) => (p > 0.5 ? 1 : 0) !== label),
  auc: areaUnderCurve,
  mlogloss: (predictions, labels) => meanOfRows(predictions, labels, (row, label) => -log(row[label] ?? 0)),
  merror: (predictions, labels) => meanOfRows(predictions, labels, (row, label) => highest(row) !== label),
  accuracy: (predictions, labels) =>
    predictions.length === labels.length
      ? mean(predictions, labels, (p, label) => (p > 0.5 ? 1 : 0) === label)
      : meanOfRows(predictions, labels, (row, label) => highest(row) === label),
};

export const metricNames: readonly string[] = Object.keys(metrics);

const ofClasses = new Set(['mlogloss', 'merror']);

/** Most metrics look at one prediction per row, some at one per class, and accuracy at either. */
export function isApplicable(metric: string, isMulticlass: boolean): boolean {
  return metric === 'accuracy' || ofClasses.has(metric) === isMulticlass;
}

const toBeMaximised = new Set(['auc', 'accuracy', 'r2']);

export function isToBeMaximised(metric: string): boolean {
  return toBeMaximised.has(metric);
}

/** NaN for a metric that does not exist; `readParameters` has refused those. */
export function evaluateMetric(metric: string, predictions: Float64Array, labels: Float32Array): number {
  return metrics[metric]?.(predictions, labels) ?? Number.NaN;
}

/** Index of the largest value, the first of equals. */
export function highest(row: Float64Array): number {
  return row.reduce((best, value, index) => (value > (row[best] ?? -Infinity) ? index : best), 0);
}

function mean(
  predictions: Float64Array,
  labels: Float32Array,
  of: (prediction: number, label: number) => number | boolean,
) {
  return labels.reduce((sum, label, row) => sum + Number(of(predictions[row] ?? 0, label)), 0) / labels.length;
}

function meanOfRows(
  predictions: Float64Array,
  labels: Float32Array,
  of: (row: Float64Array, label: number) => number | boolean,
) {
  const groups = predictions.length / labels.length;
  const rowAt = (row: number) => predictions.subarray(row * groups, (row + 1) * groups);
  return labels.reduce((sum, label, row) => sum + Number(of(rowAt(row), label)), 0) / labels.length;
}

function log(probability: number): number {
  return Math.log(Math.max(probability, epsilon));
}
