import type { Direction } from './leaderboard.ts';

const MORE_IS_BETTER =
  /(?:^|[\W_])(?:accuracy|auc|aucpr|auc_score|f1|f1_score|f1_macro|f1_weighted|f_beta|precision|recall|n?dcg|map|r2)$/;
const LESS_IS_BETTER = /(?:error|loss|mse|mae|mape|rmsle|msd|ssd|cross_entropy)$|(?:^|\.)latency_ms(?:\.|$)/;

/** What is measured of a metric, at the end of its path in a report: SageMaker's `mse.value`, or the ends of an interval. */
const FACET = /\.(?:value|lower|upper)$/;

/** The way in which a metric of this name is to go; undefined where the name does not tell. scikit-learn's `neg_…` are turned around. */
export function usualDirection(metric: string): Direction | undefined {
  const name = metric.toLowerCase().replace(/@.*$/, '').replace(FACET, '');
  if (/(?:^|[\W_])neg_/.test(name)) return undefined;
  if (MORE_IS_BETTER.test(name)) return 'Maximize';
  return LESS_IS_BETTER.test(name) ? 'Minimize' : undefined;
}
