import type { Problem } from '../../../result/evaluate.ts';
import type { Answered } from './answered.ts';

/** What kind of problem a test set is, and by what that is told. */
export interface ToldProblem {
  readonly problem: Problem;
  readonly because: string;
}

/** Labels tell most: names, or fractions. With whole numbers, answers that are classes speak for classes. */
export function tellProblem({ labels, classes, widths }: Omit<Answered, 'latencies'>): ToldProblem {
  const numbers = labels.map(Number);
  if (numbers.some(Number.isNaN)) return { problem: 'multiclass', because: 'labels are names' };
  if (numbers.some((number) => !Number.isInteger(number))) {
    return { problem: 'regression', because: 'labels have fractions' };
  }
  const width = widths.reduce((most, one) => Math.max(most, one), 0);
  if (width > 2) return { problem: 'multiclass', because: `answers have scores of ${width} classes` };
  if (numbers.every((number) => number === 0 || number === 1)) {
    return { problem: 'binary', because: 'labels are 0 and 1' };
  }
  return classes.every((answer) => answer !== '' && Number.isInteger(Number(answer)))
    ? { problem: 'multiclass', because: 'labels and answers are whole numbers' }
    : { problem: 'regression', because: 'answers have fractions' };
}
