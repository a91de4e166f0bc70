import type { Metrics } from '../../result/model.ts';

/** A metric with its 95 % interval, by percentile bootstrap over the rows of the test set. */
export interface Estimate {
  readonly value: number;
  /** Absent, both, where the rows do not allow an interval: a single row, or too few resamples that define the metric. */
  readonly lower?: number | undefined;
  readonly upper?: number | undefined;
  /** Of the metric over the resamples: its standard error. */
  readonly standardDeviation?: number | undefined;
}

export type Estimates = Readonly<Record<string, Estimate>>;

/** As metrics travel: `accuracy`, and beside it `accuracy.lower` and `accuracy.upper`. */
export function flatMetrics(estimates: Estimates): Metrics {
  const entries = Object.entries(estimates).flatMap(([name, { value, lower, upper }]) => {
    const interval =
      lower === undefined || upper === undefined
        ? []
        : [[`${name}.lower`, lower] as const, [`${name}.upper`, upper] as const];
    return [[name, value] as const, ...interval];
  });
  return Object.fromEntries(entries);
}
