import { accuracy, confusionOf, fScore } from '../confusion.ts';
import type { FactorizationMachineParameters } from './parameters.ts';

/** One metric as it stands in a log line: `rmse <loss>=0.5`. */
export interface Score {
  readonly name: string;
  readonly kind: 'loss' | 'score';
  readonly value: number;
}

const smallestProbability = 1e-15;

/** What the container reports of its answers: probabilities of a binary classifier, numbers of a regressor. */
export function scoreOutputs(
  predictorType: FactorizationMachineParameters['predictorType'],
  outputs: Float64Array,
  labels: Float32Array,
): Score[] {
  const mean = (of: (output: number, label: number) => number) =>
    outputs.reduce((sum, output, row) => sum + of(output, labels[row] ?? 0), 0) / outputs.length;
  if (predictorType === 'regressor') {
    const mse = mean((output, label) => (output - label) ** 2);
    return [
      { name: 'rmse', kind: 'loss', value: Math.sqrt(mse) },
      { name: 'mse', kind: 'loss', value: mse },
      { name: 'absolute_loss', kind: 'loss', value: mean((output, label) => Math.abs(output - label)) },
    ];
  }
  const confusion = confusionOf(
    Array.from(outputs, isOne),
    Array.from(labels, (label) => label === 1),
  );
  const crossEntropy = mean(
    (output, label) => -Math.log(Math.max(label === 1 ? output : 1 - output, smallestProbability)),
  );
  return [
    { name: 'binary_classification_accuracy', kind: 'score', value: accuracy(confusion) },
    { name: 'binary_classification_cross_entropy', kind: 'loss', value: crossEntropy },
    { name: 'binary_f_1.000', kind: 'score', value: fScore(confusion, 1) },
  ];
}

/** The real container's threshold is fixed. */
export function isOne(probability: number): boolean {
  return probability >= 0.5;
}
