import type { ConfusionMatrix } from '../../result/evaluate.ts';
import { className, compareClasses } from './class-name.ts';
import { type Measure, share, type Weights } from './measure.ts';

/** Rows as numbers of their classes; `names` has what each number stands for, in their order. */
export interface ClassifiedRows {
  readonly names: readonly string[];
  readonly labels: Uint32Array;
  readonly predictions: Uint32Array;
}

/** Classes are those that occur among labels or predictions. */
export function classify(labels: ArrayLike<number | string>, predictions: ArrayLike<number | string>): ClassifiedRows {
  const namesOf = (column: ArrayLike<number | string>) => Array.from(column, className);
  const [actual, predicted] = [namesOf(labels), namesOf(predictions)];
  const names = [...new Set([...actual, ...predicted])].sort(compareClasses);
  const numbers = new Map(names.map((name, number) => [name, number]));
  const numbersOf = (column: readonly string[]) => Uint32Array.from(column, (name) => numbers.get(name) ?? 0);
  return { names, labels: numbersOf(actual), predictions: numbersOf(predicted) };
}

/** `accuracy`, and `f1` over the classes of the rows: `f1_macro` their mean, `f1_weighted` by how many rows have the label. */
export function measureMulticlass(classified: ClassifiedRows): Measure {
  const rows = classified.labels.length;
  return {
    rows,
    of: (weights) => {
      const counts = countClasses(classified, weights);
      return { accuracy: counts.right.reduce((sum, count) => sum + count, 0) / rows, ...f1(counts, rows) };
    },
    trials: { accuracy: rows, f1_macro: rows, f1_weighted: rows },
  };
}

/** Beyond it nobody reads a matrix, and it would not fit into a result: labels of a regression are a class each. */
export const MOST_CLASSES_IN_MATRIX = 50;

/** Undefined where there are more than 50 classes. */
export function multiclassConfusion({ names, labels, predictions }: ClassifiedRows): ConfusionMatrix | undefined {
  if (names.length > MOST_CLASSES_IN_MATRIX) return undefined;
  const counts = names.map(() => names.map(() => 0));
  for (const [row, label] of labels.entries()) {
    const column = predictions[row] ?? 0;
    const line = counts[label];
    if (line !== undefined) line[column] = (line[column] ?? 0) + 1;
  }
  return { labels: names, counts };
}

/** Rows by class: those that have it, those that were said to have it, and those of which it was said rightly. */
interface ClassCounts {
  readonly actual: Float64Array;
  readonly predicted: Float64Array;
  readonly right: Float64Array;
}

function countClasses({ names, labels, predictions }: ClassifiedRows, weights: Weights): ClassCounts {
  const zeros = () => new Float64Array(names.length);
  const [actual, predicted, right] = [zeros(), zeros(), zeros()];
  for (let row = 0; row < labels.length; row += 1) {
    const [label, prediction, weight] = [labels[row] ?? 0, predictions[row] ?? 0, weights[row] ?? 0];
    actual[label] = (actual[label] ?? 0) + weight;
    predicted[prediction] = (predicted[prediction] ?? 0) + weight;
    if (label === prediction) right[label] = (right[label] ?? 0) + weight;
  }
  return { actual, predicted, right };
}

function f1({ actual, predicted, right }: ClassCounts, rows: number) {
  let [macro, weighted, classes] = [0, 0, 0];
  for (const [index, count] of actual.entries()) {
    const total = count + (predicted[index] ?? 0);
    // A class that did not come into this resample is none of its classes.
    if (total > 0) classes += 1;
    const score = share(2 * (right[index] ?? 0), total);
    macro += score;
    weighted += score * count;
  }
  return { f1_macro: macro / classes, f1_weighted: weighted / rows };
}
