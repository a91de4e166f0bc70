import type { Matrix } from '../data/matrix.ts';

/** Answer for one row of a supervised algorithm, named as in the JSON that the containers send. */
export interface Prediction {
  readonly score: number | readonly number[];
  readonly predicted_label?: number;
}

/** A loaded model behind /invocations, with its own kind of answer for one row. */
export interface Predictor<Row extends object = object> {
  /** Features that a row must have. */
  readonly columns: number;
  /** Media types of requests that the real container reads. */
  readonly contentTypes: readonly string[];
  /** Media type of the answer to a request that does not ask for one. */
  readonly defaultAccept: 'text/csv' | 'application/json';
  predict(features: Matrix): Row[];
  /** The answer as text/csv, which is peculiar to each container; absent where the container has none. */
  toCsv?(predictions: readonly Row[]): string;
}
