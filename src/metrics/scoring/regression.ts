import { type Measure, weightedMean } from './measure.ts';

/** numpy's `finfo(float64).eps`: what scikit-learn divides by where a label is 0. */
const EPSILON = Number.EPSILON;

/**
 * `rmse`, `mse`, `mae`, `mape` (1 is 100 %) and `r2`, by scikit-learn's definitions. Of constant labels `r2` is 1 where they
 * are predicted exactly, else 0.
 */
export function measureRegression(labels: Float64Array, predictions: Float64Array): Measure {
  const errors = labels.map((label, row) => Math.abs(label - (predictions[row] ?? Number.NaN)));
  const squares = errors.map((error) => error ** 2);
  const relative = errors.map((error, row) => error / Math.max(EPSILON, Math.abs(labels[row] ?? 0)));
  const centred = centre(labels);
  const centredSquares = centred.map((value) => value ** 2);
  return {
    rows: labels.length,
    of: (weights) => {
      const mse = weightedMean(squares, weights);
      const secondMoment = weightedMean(centredSquares, weights);
      const variance = secondMoment - weightedMean(centred, weights) ** 2;
      const constant = variance <= ROUNDING * secondMoment;
      return {
        rmse: Math.sqrt(mse),
        mse,
        mae: weightedMean(errors, weights),
        mape: weightedMean(relative, weights),
        r2: labels.length < 2 ? Number.NaN : determination(mse, constant ? 0 : variance),
      };
    },
    undefinedBecause: { r2: 'it needs two rows' },
  };
}

/** What is left of a variance of 0 when sums of squares are subtracted. */
const ROUNDING = 1e-12;

function determination(mse: number, variance: number): number {
  if (variance > 0) return 1 - mse / variance;
  return mse === 0 ? 1 : 0;
}

/** Around their mean, so that the variance does not drown in the square of a large mean; constant ones give exact zeros. */
function centre(labels: Float64Array): Float64Array {
  const first = labels[0] ?? 0;
  const mean = first + labels.reduce((sum, label) => sum + (label - first), 0) / labels.length;
  return labels.map((label) => label - mean);
}
