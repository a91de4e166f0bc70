import type { Prediction } from '../../../sagemaker/prediction.ts';

/** Labels and predictions in the order of the rows, a column for each thing, so that a million rows are some ten megabytes. */
export interface Answered {
  /** As a number where it is written as JavaScript writes that number, or has a fraction. */
  readonly labels: (number | string)[];
  /** NaN where an answer has none. */
  readonly scores: number[];
  /** The class; empty where an answer has none. */
  readonly classes: (number | string)[];
  /** Of how many classes an answer has a score each; 0 where it has no such list. */
  readonly widths: number[];
  /** Milliseconds of each request. */
  readonly latencies: number[];
}

export function nothingAnswered(): Answered {
  return { labels: [], scores: [], classes: [], widths: [], latencies: [] };
}

/** Enters what is known of a row, in whatever order rows are answered. */
export function enterRow(answered: Answered, index: number, label: string, prediction: Prediction): void {
  answered.labels[index] = compact(label);
  answered.scores[index] = prediction.score ?? Number.NaN;
  answered.classes[index] = prediction.label ?? '';
  answered.widths[index] = prediction.classes ?? 0;
}

/** `007` and `1.0` may be names of classes, `1.50` is none. */
function compact(label: string): number | string {
  const number = Number(label);
  const isPlain = Number.isFinite(number) && (!Number.isInteger(number) || String(number) === label);
  return isPlain ? number : label;
}
