import type { Problem } from '../../../result.ts';
import type { Answered } from './ask-rows.ts';

/** What kind of problem a test set is, and by what that is told. */
export interface ToldProblem {
  readonly problem: Problem;
  readonly because: string;
}

/** Labels tell most: names, or fractions. With whole numbers, answers that are classes speak for classes. */
export function tellProblem({ labels, predictions }: Pick<Answered, 'labels' | 'predictions'>): ToldProblem {
  const numbers = labels.map(Number);
  if (numbers.some(Number.isNaN)) return { problem: 'multiclass', because: 'labels are names' };
  if (numbers.some((number) => !Number.isInteger(number))) {
    return { problem: 'regression', because: 'labels have fractions' };
  }
  const classes = predictions.reduce((most, prediction) => Math.max(most, prediction.classes ?? 0), 0);
  if (classes > 2) return { problem: 'multiclass', because: `answers have scores of ${classes} classes` };
  if (numbers.every((number) => number === 0 || number === 1)) {
    return { problem: 'binary', because: 'labels are 0 and 1' };
  }
  return predictions.every(({ label }) => Number.isInteger(Number(label ?? Number.NaN)))
    ? { problem: 'multiclass', because: 'labels and answers are whole numbers' }
    : { problem: 'regression', because: 'answers have fractions' };
}
