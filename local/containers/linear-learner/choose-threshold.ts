import { accuracy, type Confusion, fScore, precision, recall } from '../confusion.ts';

export const thresholdCriteria = [
  'accuracy',
  'f1',
  'f_beta',
  'precision_at_target_recall',
  'recall_at_target_precision',
  'cross_entropy_loss',
  'loss_function',
] as const;

/** binary_classifier_model_selection_criteria with what it needs. */
export interface ThresholdCriterion {
  readonly name: (typeof thresholdCriteria)[number];
  readonly targetRecall: number;
  readonly targetPrecision: number;
  readonly beta: number;
}

/**
 * The probability at and above which a row is labelled 1: the one that serves the criterion best on these rows, in the middle of a
 * gap between two scores. Where the criterion is a loss, no threshold matters to it and 0.5 is taken.
 */
export function chooseThreshold(
  probabilities: Float64Array,
  labels: Float32Array,
  criterion: ThresholdCriterion,
): number {
  if (criterion.name === 'cross_entropy_loss' || criterion.name === 'loss_function') return 0.5;
  const order = Uint32Array.from(probabilities.keys()).sort(
    (a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0),
  );
  const positives = labels.reduce((sum, label) => sum + label, 0);
  let truePositives = 0;
  let best = { threshold: 0.5, benefit: -Infinity };
  order.forEach((row, index) => {
    truePositives += labels[row] ?? 0;
    const score = probabilities[row] ?? 0;
    const next = probabilities[order[index + 1] ?? -1] ?? 0;
    if (score === next) return;
    const falsePositives = index + 1 - truePositives;
    const confusion = {
      truePositives,
      falsePositives,
      trueNegatives: labels.length - positives - falsePositives,
      falseNegatives: positives - truePositives,
    };
    const benefit = benefitOf(confusion, criterion);
    if (benefit > best.benefit) best = { threshold: (score + next) / 2, benefit };
  });
  return best.threshold;
}

function benefitOf(confusion: Confusion, { name, targetRecall, targetPrecision, beta }: ThresholdCriterion): number {
  switch (name) {
    case 'f1':
      return fScore(confusion, 1);
    case 'f_beta':
      return fScore(confusion, beta);
    case 'precision_at_target_recall':
      return recall(confusion) >= targetRecall ? precision(confusion) : -1;
    case 'recall_at_target_precision':
      return precision(confusion) >= targetPrecision ? recall(confusion) : -1;
    default:
      return accuracy(confusion);
  }
}
