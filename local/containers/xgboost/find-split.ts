import { type BinnedMatrix, noFeature } from './bins.ts';
import type { TreeParameters } from './parameters.ts';

/** Sums of first and second derivatives over some rows. */
export interface Sums {
  readonly first: number;
  readonly second: number;
}

export interface Split {
  readonly feature: number;
  /** Rows in this bin or a lower one go left. */
  readonly bin: number;
  readonly defaultLeft: boolean;
  readonly gain: number;
}

/** Derivatives of one output group, by row. */
export interface Derivatives {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

export interface SplitSearch {
  readonly data: BinnedMatrix;
  readonly derivatives: Derivatives;
  readonly rows: Uint32Array;
  readonly features: readonly number[];
  readonly total: Sums;
  readonly parameters: TreeParameters;
}

/** Gains below this are rounding noise (xgboost's kRtEps). */
const smallestGain = 1e-6;

/** A child needs some weight even where min_child_weight is 0. */
const smallestChild = 1e-12;

/** The split of the rows that lowers the regularised loss most, or undefined where none is worth it. */
export function findSplit(search: SplitSearch): Split | undefined {
  let best: Split | undefined;
  for (const feature of search.features) {
    const found = findSplitOf(feature, search);
    if (found !== undefined && found.gain > (best?.gain ?? smallestGain)) best = found;
  }
  return best !== undefined && best.gain >= search.parameters.gamma ? best : undefined;
}

function findSplitOf(feature: number, search: SplitSearch): Split | undefined {
  const { total, parameters } = search;
  const lightest = Math.max(parameters.minChildWeight, smallestChild);
  const parentScore = score(total, parameters);
  let best: Split | undefined;
  for (const { bin, defaultLeft, left } of candidates(buildHistogram(feature, search))) {
    const right = subtract(total, left);
    if (left.second < lightest || right.second < lightest) continue;
    const gain = score(left, parameters) + score(right, parameters) - parentScore;
    if (best === undefined || gain > best.gain) best = { feature, bin, defaultLeft, gain };
  }
  return best;
}

/** Every threshold with the rows below it; twice where rows are missing, which may go either way. */
function* candidates({ first, second }: Derivatives) {
  const missingAt = second.length - 1;
  const missing = { first: first[missingAt] ?? 0, second: second[missingAt] ?? 0 };
  let left: Sums = { first: 0, second: 0 };
  for (let bin = 0; bin < missingAt - 1; bin++) {
    if (second[bin] === 0) continue;
    left = add(left, { first: first[bin] ?? 0, second: second[bin] ?? 0 });
    yield { bin, defaultLeft: false, left };
    if (missing.second > 0) yield { bin, defaultLeft: true, left: add(left, missing) };
  }
}

/** Sums of the derivatives per bin, the missing values last. Nearly all of a job's time is spent in this loop. */
function buildHistogram(feature: number, { data, derivatives, rows }: SplitSearch): Derivatives {
  const { bins, missingBin } = data.features[feature] ?? noFeature;
  const first = new Float64Array(missingBin + 1);
  const second = new Float64Array(missingBin + 1);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? 0;
    const bin = bins[row] ?? missingBin;
    first[bin] = (first[bin] ?? 0) + (derivatives.first[row] ?? 0);
    second[bin] = (second[bin] ?? 0) + (derivatives.second[row] ?? 0);
  }
  return { first, second };
}

/** Twice the loss reduction that a leaf over these rows brings; xgboost leaves the one half out, and so does gamma. */
function score(sums: Sums, parameters: TreeParameters): number {
  const { lambda, maxDeltaStep } = parameters;
  if (maxDeltaStep === 0) return shrink(sums.first, parameters.alpha) ** 2 / (sums.second + lambda);
  const weight = leafWeight(sums, parameters);
  return -(2 * sums.first * weight + (sums.second + lambda) * weight ** 2);
}

/** The best constant to add to the margins of these rows. */
export function leafWeight(sums: Sums, { alpha, lambda, maxDeltaStep }: TreeParameters): number {
  if (sums.second + lambda <= 0) return 0;
  const weight = -shrink(sums.first, alpha) / (sums.second + lambda);
  return maxDeltaStep === 0 ? weight : Math.max(-maxDeltaStep, Math.min(maxDeltaStep, weight));
}

/** L1 regularisation: pulls the sum towards zero by alpha. */
function shrink(sum: number, alpha: number): number {
  return Math.sign(sum) * Math.max(0, Math.abs(sum) - alpha);
}

function add(a: Sums, b: Sums): Sums {
  return { first: a.first + b.first, second: a.second + b.second };
}

function subtract(a: Sums, b: Sums): Sums {
  return { first: a.first - b.first, second: a.second - b.second };
}
