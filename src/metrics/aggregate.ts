import type { Metrics } from '../result/model.ts';

/** One number for a whole series: the left side of a gate like `min(validation:rmse) <= 4`. */
export interface Aggregate {
  readonly aggregate: AggregateName;
  /** Name of the series. */
  readonly metric: string;
}

export type AggregateName = keyof typeof AGGREGATES;

/** What all aggregates need of a series, however long it is. */
export interface SeriesSummary {
  /** Of the finite values. */
  readonly count: number;
  readonly sum: number;
  readonly min: number;
  readonly max: number;
  readonly first: number;
  /** Not finite where the training has diverged. */
  readonly last: number;
}

const AGGREGATES = {
  min: ({ min }) => min,
  max: ({ max }) => max,
  first: ({ first }) => first,
  last: ({ last }) => last,
  mean: ({ sum, count }) => sum / count,
} as const satisfies Record<string, (summary: SeriesSummary) => number>;

/** As gates write them. */
export const AGGREGATE_NAMES: readonly string[] = Object.keys(AGGREGATES);

const NO_VALUES: SeriesSummary = {
  count: 0,
  sum: 0,
  min: Number.POSITIVE_INFINITY,
  max: Number.NEGATIVE_INFINITY,
  first: Number.NaN,
  last: Number.NaN,
};

/** The summary of a series with one more value at its end: a series of any length takes no more memory than this. */
export function extendSummary(summary: SeriesSummary = NO_VALUES, value: number): SeriesSummary {
  if (!Number.isFinite(value)) return { ...summary, last: value };
  return {
    count: summary.count + 1,
    sum: summary.sum + value,
    min: Math.min(summary.min, value),
    max: Math.max(summary.max, value),
    first: summary.count === 0 ? value : summary.first,
    last: value,
  };
}

/** The summary of a whole series; undefined where it has no value. */
export function summarize(values: readonly number[]): SeriesSummary | undefined {
  return values.reduce<SeriesSummary | undefined>(extendSummary, undefined);
}

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
 * like them. A series that is not there has none; one that ends in no finite number has none that is: no gate may pass on a
 * training that diverged, however good its best epoch was.
 */
export function aggregateSeries(wanted: readonly Aggregate[], series: ReadonlyMap<string, SeriesSummary>): Metrics {
  const entries = wanted.flatMap((aggregate) => {
    const summary = series.get(aggregate.metric);
    if (summary === undefined) return [];
    const value = Number.isFinite(summary.last) ? AGGREGATES[aggregate.aggregate](summary) : summary.last;
    return [[aggregateMetric(aggregate), value] as const];
  });
  return Object.fromEntries(entries);
}
