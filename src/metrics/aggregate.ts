import type { MetricSeries, Metrics } from '../result.ts';

/** One number for a whole series: the left side of a gate like `min(validation:rmse) <= 4`. */
export interface Aggregate {
  readonly aggregate: AggregateName;
  /** Name of the series. */
  readonly metric: string;
}

export type AggregateName = keyof typeof AGGREGATES;

const AGGREGATES = {
  min: (values) => values.reduce((least, value) => Math.min(least, value)),
  max: (values) => values.reduce((most, value) => Math.max(most, value)),
  first: ([value = Number.NaN]) => value,
  last: (values) => values.at(-1) ?? Number.NaN,
  mean: (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
} as const satisfies Record<string, (values: readonly number[]) => number>;

/** `min( validation:rmse )`, blanks inside the brackets or not; undefined for what is no aggregate of a series. */
export function parseAggregate(text: string): Aggregate | undefined {
  const [, aggregate = '', metric = ''] = /^(\w+)\(\s*([^\s()]+)\s*\)$/.exec(text) ?? [];
  return isAggregateName(aggregate) ? { aggregate, metric } : undefined;
}

function isAggregateName(text: string): text is AggregateName {
  return Object.hasOwn(AGGREGATES, text);
}

/** The name under which an aggregate stands among metrics, in a result and in a registry: `min(validation:rmse)`. */
export function aggregateMetric({ aggregate, metric }: Aggregate): string {
  return `${aggregate}(${metric})`;
}

/**
 * The aggregates that are asked for, as metrics: put beside the others they are judged, kept and compared with a champion
 * like them. A series that is not there, or has no value, has none.
 */
export function aggregateSeries(wanted: readonly Aggregate[], series: MetricSeries): Metrics {
  const entries = wanted.flatMap((aggregate) => {
    const values = Object.hasOwn(series, aggregate.metric) ? (series[aggregate.metric] ?? []) : [];
    return values.length === 0 ? [] : [[aggregateMetric(aggregate), AGGREGATES[aggregate.aggregate](values)] as const];
  });
  return Object.fromEntries(entries);
}
