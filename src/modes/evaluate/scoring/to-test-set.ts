import { RemoteFailure } from '../../../errors.ts';
import type { TestSet } from '../../../metrics/scoring/test-set.ts';
import type { Problem } from '../../../result/evaluate.ts';
import type { Answered } from './answered.ts';

type Columns = Omit<Answered, 'latencies'>;

/**
 * Labels and answers as the metrics of a problem want them; NaN or nothing where an answer is not of its kind. Throws
 * RemoteFailure where labels are no indices of the scores that were answered.
 */
export function toTestSet(problem: Problem, answered: Columns): TestSet {
  const { labels, classes, scores, widths } = answered;
  switch (problem) {
    case 'regression': {
      const predictions = scores.map((score, row) => (widths[row] === 0 ? score : Number.NaN));
      return { problem, labels: labels.map(Number), predictions };
    }
    case 'binary': {
      const predictions = scores.map((score, row) => scoreOf(score, classes[row] ?? ''));
      return { problem, labels: labels.map(Number), predictions, decisions: decisionsOf(answered) };
    }
    case 'multiclass':
      checkIndices(answered);
      return { problem, labels, predictions: classes };
  }
}

/** A score beside the name of a class is that of the class, whichever it is. */
function scoreOf(score: number, answer: number | string): number {
  const number = answer === '' ? Number.NaN : Number(answer);
  return Number.isNaN(number) || Number.isNaN(score) ? number : score;
}

/** Where every answer is a score with a class beside it: linear-learner has a threshold of its own. */
function decisionsOf({ classes, scores, widths }: Columns): readonly number[] | undefined {
  const decisions = classes.map(Number);
  const isDecided = (decision: number, row: number) =>
    (decision === 0 || decision === 1) && classes[row] !== '' && widths[row] === 0 && !Number.isNaN(scores[row]);
  return decisions.every(isDecided) ? decisions : undefined;
}

/** A list of scores says which index is the highest. With names as labels, or labels from 1 on, all would count as wrong. */
function checkIndices({ labels, widths }: Columns): void {
  for (const [row, width] of widths.entries()) {
    const label = Number(labels[row]);
    if (width === 0 || (Number.isInteger(label) && label >= 0 && label < width)) continue;
    throw new RemoteFailure({
      what: `row ${row + 1}: the label ${labels[row]} is none of the indices 0 … ${width - 1} of the scores that the endpoint answered`,
      fix: 'number the classes of the test data as the model was trained with them, or let the model answer names',
    });
  }
}
