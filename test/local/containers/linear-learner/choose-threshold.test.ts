import { expect, test } from '@jest/globals';
import {
  chooseThreshold,
  type ThresholdCriterion,
} from '../../../../local/containers/linear-learner/choose-threshold.ts';

const probabilities = Float64Array.of(0.1, 0.2, 0.3, 0.4, 0.6);
const labels = Float32Array.of(0, 1, 0, 1, 1);
const by = (name: ThresholdCriterion['name']) =>
  chooseThreshold(probabilities, labels, { name, targetRecall: 1, targetPrecision: 1, beta: 1 });

test.each([
  ['accuracy', 0.35],
  ['precision_at_target_recall', 0.15],
  ['recall_at_target_precision', 0.35],
  ['f1', 0.15],
  ['cross_entropy_loss', 0.5],
] as const)('by %s the threshold is %d', (name, threshold) => {
  expect(by(name)).toBeCloseTo(threshold, 10);
});
