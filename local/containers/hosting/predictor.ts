import type { Matrix } from '../data/matrix.ts';

/** Answer for one row, named as in the JSON that the containers send. */
export interface Prediction {
  readonly score: number | readonly number[];
  readonly predicted_label?: number;
}

/** A loaded model behind /invocations. */
export interface Predictor {
  /** Features that a row must have. */
  readonly columns: number;
  /** Media types of requests that the real container reads. */
  readonly contentTypes: readonly string[];
  /** Media type of the answer to a request that does not ask for one. */
  readonly defaultAccept: 'text/csv' | 'application/json';
  predict(features: Matrix): Prediction[];
  /** The answer as text/csv, which is peculiar to each container. */
  toCsv(predictions: readonly Prediction[]): string;
}
