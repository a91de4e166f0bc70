/** How often each row counts: in a resample as often as it was drawn, in the test set itself once. They sum up to the rows. */
export type Weights = Uint16Array;

export function eachOnce(rows: number): Weights {
  return new Uint16Array(rows).fill(1);
}

/** The metrics of one test set, prepared so that a resample costs one pass over its rows. */
export interface Measure {
  readonly rows: number;
  /** All metrics by name, with rows weighted; NaN where the rows do not define one. */
  readonly of: (weights: Weights) => Readonly<Record<string, number>>;
  /**
   * Of metrics between 0 and 1: of how many rows each is a share. Where all of them are right (or wrong) no resample says
   * otherwise, and the interval has to come from their number.
   */
  readonly trials?: Readonly<Record<string, number>>;
  /** Why a metric may be undefined, for those that can be. */
  readonly undefinedBecause?: Readonly<Record<string, string>>;
}

/** The mean of one number per row. */
export function weightedMean(column: Float64Array, weights: Weights): number {
  let sum = 0;
  for (let row = 0; row < column.length; row += 1) sum += (column[row] ?? 0) * (weights[row] ?? 0);
  return sum / column.length;
}

/** As scikit-learn has it with `zero_division=0`: nothing of nothing is 0. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
