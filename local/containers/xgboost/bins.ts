import type { Matrix } from '../data/matrix.ts';

/** Bin of a missing value. */
export const missingBin = 0xffff;

/** Features put into bins once, so that every split search is a walk over a histogram. */
export interface BinnedMatrix {
  readonly rows: number;
  readonly columns: number;
  /** Ascending thresholds per column; bin b holds the values in [cuts[b-1], cuts[b]). */
  readonly cuts: readonly Float32Array[];
  /** Bin of every row, per column. */
  readonly bins: readonly Uint16Array[];
}

/** As many bins as distinct values where those are few (an exact search), quantiles otherwise. */
export function binMatrix(matrix: Matrix, maxBins: number): BinnedMatrix {
  const columns = Array.from({ length: matrix.columns }, (_, column) =>
    Float32Array.from({ length: matrix.rows }, (_, row) => matrix.values[row * matrix.columns + column] ?? Number.NaN),
  );
  const cuts = columns.map((values) => findCuts(values, maxBins));
  const bins = columns.map((values, column) => {
    const own = cuts[column] ?? new Float32Array();
    return Uint16Array.from(values, (value) => (Number.isNaN(value) ? missingBin : countUpTo(own, value)));
  });
  return { rows: matrix.rows, columns: matrix.columns, cuts, bins };
}

function findCuts(values: Float32Array, maxBins: number): Float32Array {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const distinct = sorted.filter((value, index) => value !== sorted[index - 1]);
  if (distinct.length <= maxBins)
    return distinct.slice(1).map((value, index) => between(distinct[index] ?? value, value));
  const quantiles = Float32Array.from(
    { length: maxBins - 1 },
    (_, index) => sorted[Math.floor(((index + 1) * sorted.length) / maxBins)] ?? 0,
  );
  return quantiles.filter((value, index) => value !== quantiles[index - 1] && value !== sorted[0]);
}

/** Halfway, but never on the lower value: a row goes left when its value is *below* the threshold. */
function between(lower: number, upper: number): number {
  const middle = Math.fround(lower + (upper - lower) / 2);
  return middle > lower ? middle : upper;
}

/** How many cuts are at or below the value (binary search). */
function countUpTo(cuts: Float32Array, value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cuts[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
