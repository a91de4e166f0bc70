import type { LinearLearnerParameters } from './parameters.ts';

/** A loss over the raw outputs of a linear model, one row at a time. */
export interface Loss {
  /** Its name in the log: `mse_objective` and so on. */
  readonly objective: string;
  /** What the model answers: the raw value, a probability, or one probability per class. */
  link(raw: Float64Array): Float64Array;
  value(raw: Float64Array, label: number): number;
  /** Derivative by each raw output. */
  slope(raw: Float64Array, label: number): Float64Array;
}

const smallestProbability = 1e-15;

export const losses: Readonly<Record<LinearLearnerParameters['loss'], Loss>> = {
  squared_loss: {
    objective: 'mse_objective',
    link: (raw) => raw,
    value: (raw, label) => ((raw[0] ?? 0) - label) ** 2,
    slope: (raw, label) => raw.map((value) => 2 * (value - label)),
  },
  absolute_loss: {
    objective: 'absolute_loss_objective',
    link: (raw) => raw,
    value: (raw, label) => Math.abs((raw[0] ?? 0) - label),
    slope: (raw, label) => raw.map((value) => Math.sign(value - label)),
  },
  logistic: {
    objective: 'binary_classification_cross_entropy_objective',
    link: (raw) => raw.map(sigmoid),
    value: (raw, label) => negativeLog(label === 1 ? sigmoid(raw[0] ?? 0) : 1 - sigmoid(raw[0] ?? 0)),
    slope: (raw, label) => raw.map((value) => sigmoid(value) - label),
  },
  softmax_loss: {
    objective: 'multiclass_cross_entropy_objective',
    link: softmax,
    value: (raw, label) => negativeLog(softmax(raw)[label] ?? 0),
    slope: (raw, label) => softmax(raw).map((probability, group) => probability - (group === label ? 1 : 0)),
  },
};

function sigmoid(raw: number): number {
  return 1 / (1 + Math.exp(-raw));
}

function softmax(raw: Float64Array): Float64Array {
  const highest = Math.max(...raw);
  const powers = raw.map((value) => Math.exp(value - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function negativeLog(probability: number): number {
  return -Math.log(Math.max(probability, smallestProbability));
}
