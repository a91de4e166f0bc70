import type { Metrics } from '../result/model.ts';

/** A metric with its 95 % interval, where it has one. */
export interface MeasuredMetric {
  readonly name: string;
  readonly value: number;
  readonly interval?: { readonly lower: number; readonly upper: number } | undefined;
}

/** `accuracy`, `accuracy.lower` and `accuracy.upper` are one metric to a reader, and three to gates. */
export function withIntervals(metrics: Metrics): readonly MeasuredMetric[] {
  const intervalOf = (name: string) => {
    const { [`${name}.lower`]: lower, [`${name}.upper`]: upper } = metrics;
    return lower === undefined || upper === undefined ? undefined : { lower, upper };
  };
  const isLimit = (name: string) => {
    const [, whole = ''] = /^(.+)\.(?:lower|upper)$/.exec(name) ?? [];
    return Object.hasOwn(metrics, whole) && intervalOf(whole) !== undefined;
  };
  return Object.entries(metrics).flatMap(([name, value]) =>
    isLimit(name) ? [] : [{ name, value, interval: intervalOf(name) }],
  );
}
