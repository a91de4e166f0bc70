import { RemoteFailure } from '../../../errors.ts';
import type { TestSet } from '../../../metrics/scoring/test-set.ts';
import type { Problem } from '../../../result.ts';
import type { Prediction } from '../../../sagemaker/prediction.ts';
import type { Answered } from './ask-rows.ts';

/**
 * Labels and answers as the metrics of a problem want them; NaN or nothing where an answer is not of its kind. Throws
 * RemoteFailure where labels are no indices of the scores that were answered.
 */
export function toTestSet(problem: Problem, answered: Pick<Answered, 'labels' | 'predictions'>): TestSet {
  const { labels, predictions } = answered;
  switch (problem) {
    case 'regression':
      return { problem, labels: labels.map(Number), predictions: predictions.map(numberOf) };
    case 'binary':
      return { problem, labels: labels.map(Number), predictions: predictions.map(scoreOf) };
    case 'multiclass':
      checkIndices(answered);
      return { problem, labels, predictions: predictions.map(({ label }) => label ?? '') };
  }
}

function numberOf({ score, classes }: Prediction): number {
  return classes === undefined ? (score ?? Number.NaN) : Number.NaN;
}

/** A score beside the name of a class is that of the class, whichever it is. */
function scoreOf({ score, label }: Prediction): number {
  const isName = typeof label === 'string' && Number.isNaN(Number(label));
  return isName ? Number.NaN : (score ?? Number(label ?? Number.NaN));
}

/** A list of scores says which index is the highest. With names as labels, or labels from 1 on, all would count as wrong. */
function checkIndices({ labels, predictions }: Pick<Answered, 'labels' | 'predictions'>): void {
  for (const [index, { classes }] of predictions.entries()) {
    const label = Number(labels[index]);
    if (classes === undefined || (Number.isInteger(label) && label >= 0 && label < classes)) continue;
    throw new RemoteFailure({
      what: `row ${index + 1}: the label ${labels[index]} is none of the indices 0 … ${classes - 1} of the scores that the endpoint answered`,
      fix: 'number the classes of the test data as the model was trained with them, or let the model answer names',
    });
  }
}
