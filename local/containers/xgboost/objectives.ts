import { CustomerError } from '../customer-error.ts';

export const objectiveNames = [
  'reg:squarederror',
  'reg:linear',
  'reg:logistic',
  'binary:logistic',
  'multi:softmax',
  'multi:softprob',
] as const;
export type ObjectiveName = (typeof objectiveNames)[number];

/** First and second derivatives of the loss at the current margins, one array per output group. */
export interface Gradients {
  readonly first: Float64Array[];
  readonly second: Float64Array[];
}

/**
 * What a booster minimises. Margins are raw sums of leaf values, `rows × groups`, one row after the other;
 * predictions are what users see.
 */
export interface Objective {
  readonly name: ObjectiveName;
  /** Trees per round: the number of classes, or 1. */
  readonly groups: number;
  readonly defaultMetric: string;
  /** Throws CustomerError in the words of xgboost. */
  checkLabels(labels: Float32Array): void;
  /** A starting point in the space of predictions. */
  estimateBaseScore(labels: Float32Array): number;
  toMargin(baseScore: number): number;
  gradients(margins: Float64Array, labels: Float32Array): Gradients;
  /** Probabilities (`rows × groups`) or values: what metrics are computed from and, but for multi:softmax, what is answered. */
  transform(margins: Float64Array): Float64Array;
}

/** A hessian of zero would make a leaf's weight infinite. */
const smallestHessian = 1e-16;

export function isMulticlass(name: ObjectiveName): boolean {
  return name === 'multi:softmax' || name === 'multi:softprob';
}

export function createObjective(name: ObjectiveName, classes: number, scalePosWeight = 1): Objective {
  if (isMulticlass(name)) return softmax(name, classes);
  return name === 'binary:logistic' || name === 'reg:logistic' ? logistic(name, scalePosWeight) : squaredError(name);
}

function squaredError(name: ObjectiveName): Objective {
  return {
    name,
    groups: 1,
    defaultMetric: 'rmse',
    checkLabels: () => {},
    estimateBaseScore: mean,
    toMargin: (baseScore) => baseScore,
    gradients: (margins, labels) => ({
      first: [margins.map((margin, row) => margin - (labels[row] ?? 0))],
      second: [new Float64Array(margins.length).fill(1)],
    }),
    transform: (margins) => margins,
  };
}

function logistic(name: ObjectiveName, scalePosWeight: number): Objective {
  const weight = (label: number) => (label === 1 ? scalePosWeight : 1);
  return {
    name,
    groups: 1,
    defaultMetric: name === 'reg:logistic' ? 'rmse' : 'logloss',
    checkLabels: (labels) => {
      if (!labels.every((label) => label >= 0 && label <= 1)) {
        throw new CustomerError('label must be in [0,1] for logistic regression');
      }
    },
    estimateBaseScore: (labels) => Math.min(1 - 1e-6, Math.max(1e-6, mean(labels))),
    toMargin: (baseScore) => {
      if (!(baseScore > 0 && baseScore < 1)) throw new CustomerError('base_score must be in (0,1) for logistic loss');
      return Math.log(baseScore / (1 - baseScore));
    },
    gradients: (margins, labels) => {
      const probabilities = margins.map(sigmoid);
      return {
        first: [probabilities.map((p, row) => (p - (labels[row] ?? 0)) * weight(labels[row] ?? 0))],
        second: [probabilities.map((p, row) => Math.max(p * (1 - p), smallestHessian) * weight(labels[row] ?? 0))],
      };
    },
    transform: (margins) => margins.map(sigmoid),
  };
}

function softmax(name: ObjectiveName, classes: number): Objective {
  return {
    name,
    groups: classes,
    defaultMetric: 'mlogloss',
    checkLabels: (labels) => {
      if (!labels.every((label) => Number.isInteger(label) && label >= 0 && label < classes)) {
        throw new CustomerError('label must be in [0, num_class).');
      }
    },
    estimateBaseScore: () => 0.5,
    toMargin: (baseScore) => baseScore,
    gradients: (margins, labels) => softmaxGradients(softmaxOf(margins, classes), labels, classes),
    transform: (margins) => softmaxOf(margins, classes),
  };
}

function softmaxGradients(probabilities: Float64Array, labels: Float32Array, classes: number): Gradients {
  const perClass = (value: (p: number, isLabel: boolean) => number) =>
    Array.from({ length: classes }, (_, group) =>
      Float64Array.from(labels, (label, row) => value(probabilities[row * classes + group] ?? 0, label === group)),
    );
  return {
    first: perClass((p, isLabel) => p - (isLabel ? 1 : 0)),
    second: perClass((p) => Math.max(2 * p * (1 - p), smallestHessian)),
  };
}

function softmaxOf(margins: Float64Array, classes: number): Float64Array {
  const result = new Float64Array(margins.length);
  for (let start = 0; start < margins.length; start += classes) {
    const row = margins.subarray(start, start + classes);
    const highest = Math.max(...row);
    const powers = row.map((margin) => Math.exp(margin - highest));
    const sum = powers.reduce((total, power) => total + power, 0);
    result.set(
      powers.map((power) => power / sum),
      start,
    );
  }
  return result;
}

function sigmoid(margin: number): number {
  return 1 / (1 + Math.exp(-margin));
}

function mean(labels: Float32Array): number {
  return labels.reduce((sum, label) => sum + label, 0) / labels.length;
}
