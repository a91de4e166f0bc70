import type { Matrix } from '../data/matrix.ts';

/** One feature put into bins. */
export interface BinnedFeature {
  /** Ascending thresholds; bin b holds the values in [cuts[b-1], cuts[b]). */
  readonly cuts: Float32Array;
  /** Where missing values are: one above the last bin of values. */
  readonly missingBin: number;
  /** Bin of every row. */
  readonly bins: Uint16Array;
}

/** Features put into bins once, so that every split search is a walk over a histogram. */
export interface BinnedMatrix {
  readonly rows: number;
  readonly features: readonly BinnedFeature[];
}

export const noFeature: BinnedFeature = { cuts: new Float32Array(), missingBin: 1, bins: new Uint16Array() };

/** As many bins as distinct values where those are few (an exact search), quantiles otherwise. */
export function binMatrix(matrix: Matrix, maxBins: number): BinnedMatrix {
  const features = Array.from({ length: matrix.columns }, (_, column) => {
    const values = Float32Array.from(
      { length: matrix.rows },
      (_, row) => matrix.values[row * matrix.columns + column] ?? Number.NaN,
    );
    const cuts = findCuts(values, maxBins);
    const missingBin = cuts.length + 1;
    const bins = Uint16Array.from(values, (value) => (Number.isNaN(value) ? missingBin : countUpTo(cuts, value)));
    return { cuts, missingBin, bins };
  });
  return { rows: matrix.rows, features };
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
