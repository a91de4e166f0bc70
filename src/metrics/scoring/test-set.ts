import { className, isMissingClass } from './class-name.ts';

/**
 * True labels and what a model made of their rows, row by row. For `binary`, labels are 0 or 1 and predictions scores of class
 * 1, as a rule probabilities; for `multiclass`, both are classes: names or numbers (3, `3` and `3.0` are one class).
 */
export type TestSet =
  | { readonly problem: 'regression'; readonly labels: Numbers; readonly predictions: Numbers }
  | {
      readonly problem: 'binary';
      readonly labels: Numbers;
      readonly predictions: Numbers;
      /** The classes, 0 or 1, that the model itself made of its scores: its threshold need not be 0.5. */
      readonly decisions?: Numbers | undefined;
    }
  | { readonly problem: 'multiclass'; readonly labels: Classes; readonly predictions: Classes };

type Numbers = ArrayLike<number>;
type Classes = ArrayLike<number | string>;

/** Why a test set has no metrics. */
export interface Unscorable {
  /** The first row that cannot be scored, counted from 1; absent where it is not about one row. */
  readonly row?: number | undefined;
  /** A sentence without capital and full stop, with the row in it. */
  readonly reason: string;
}

/** A single NaN would make NaN of most metrics, and a label that is none would make them wrong. */
export function findUnscorable({ problem, labels, predictions }: TestSet): Unscorable | undefined {
  if (labels.length !== predictions.length) {
    return { reason: `there are ${labels.length} labels and ${predictions.length} predictions` };
  }
  if (labels.length === 0) return { reason: 'there is no row to score' };
  const [label, prediction] = WHAT_IS_WRONG[problem];
  for (let index = 0; index < labels.length; index += 1) {
    const wrong = label('label', labels[index]) ?? prediction('prediction', predictions[index]);
    if (wrong !== undefined) return { row: index + 1, reason: `row ${index + 1}: the ${wrong}` };
  }
  return undefined;
}

type Check = (what: string, value: number | string | undefined) => string | undefined;

const notFinite: Check = (what, value) =>
  Number.isFinite(value) ? undefined : `${what} is ${shown(value)}, not a finite number`;
const notBinary: Check = (what, value) =>
  value === 0 || value === 1 ? undefined : `${what} is ${shown(value)}, not 0 or 1`;
const notAClass: Check = (what, value) =>
  value === undefined || isMissingClass(className(value)) ? `${what} is ${shown(value)}, not a class` : undefined;

const WHAT_IS_WRONG: Readonly<Record<TestSet['problem'], readonly [Check, Check]>> = {
  regression: [notFinite, notFinite],
  binary: [notBinary, notFinite],
  multiclass: [notAClass, notAClass],
};

function shown(value: number | string | undefined): string {
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 64)) : `${value}`;
}
