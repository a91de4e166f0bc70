import type { Metrics } from '../result/model.ts';
import { ownName } from './scoring/quality-report.ts';

/**
 * Every number of a JSON report by its dotted path: `{"regression_metrics": {"mse": {"value": 4.6}}}` gives
 * `regression_metrics.mse.value`. List items have their index as name. What is not a number is left out, but the words that
 * Python's json module writes for numbers that JSON lacks are read as what they mean, so that a gate on them fails by name.
 */
export function reportMetrics(report: unknown): Metrics {
  return Object.fromEntries(numbersOf(report, []));
}

/**
 * The metrics of a model quality report by the names that `evaluate` gives them, where it is such a report, or one that
 * `register` has made of metrics: `regression_metrics.mse.value` is `mse`, `weighted_f1` is `f1_weighted`, `metrics.rmse.value` is `rmse`.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-model-quality-metrics.html
 */
export function qualityMetrics(metrics: Metrics): Metrics {
  const entries = Object.entries(metrics).flatMap(([path, value]) => {
    const [, name] = /^(?:(?:\w+_)?metrics\.)?(.+)\.value$/.exec(path) ?? [];
    return name === undefined ? [] : [[ownName(name), value] as const];
  });
  return Object.fromEntries(entries);
}

/** Parses a report's text. Python writes a bare NaN or Infinity where JSON has no word for it. Throws SyntaxError. */
export function parseReport(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!/NaN|Infinity/.test(text)) throw error;
    return JSON.parse(text.replace(/(?<=[[,:]\s*)(-?Infinity|NaN)(?=\s*[,\]}])/g, '"$1"'));
  }
}

const NOT_FINITE: Readonly<Record<string, number>> = { NaN: Number.NaN, Infinity: Infinity, '-Infinity': -Infinity };

function* numbersOf(value: unknown, path: readonly string[]): Generator<[string, number]> {
  if (typeof value === 'number') yield [path.join('.'), value];
  else if (typeof value === 'string' && Object.hasOwn(NOT_FINITE, value))
    yield [path.join('.'), NOT_FINITE[value] ?? Number.NaN];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* numbersOf(inner, [...path, key]);
  }
}
