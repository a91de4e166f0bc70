import type { MetricSeries, Metrics } from '../result/model.ts';
import { fromPythonRegex } from './python-regex.ts';
import { requiredLiteral } from './required-literal.ts';

/** A metric that is read from log lines, as SageMaker defines it: the expression's first group is the value. */
export interface MetricDefinition {
  readonly name: string;
  /** Python's flavour. */
  readonly regex: string;
}

/** Collects metric values from log lines as they come. */
export interface SeriesCollector {
  /**
   * `host` is who printed the line: of several instances, the one that is first to print a metric gives its series. Each prints
   * what all have agreed on, or its own share, and one after the other they would be no series at all.
   */
  add(line: string, host?: string): void;
  /** The values of every metric that occurred, in the order of the log; of a long training, 500 of them at even distances. */
  series(): MetricSeries;
  /** The last value of each; NaN where it was no finite number, as in a training that diverged. */
  last(): Metrics;
  /** The metrics that were found and never had a number, not even `nan` or `inf`: name → what there was in its place. */
  withoutNumber(): Readonly<Record<string, string>>;
}

/** The values of a line, by the names of their metrics. `host` as for `SeriesCollector.add`. */
export type MetricReader = (
  line: string,
  host?: string,
) => readonly (readonly [name: string, value: number, text: string])[];

/** A definition whose expression JavaScript does not know is left out: its metric still comes with the job's final metrics. */
export function createMetricReader(definitions: readonly MetricDefinition[]): MetricReader {
  const patterns = definitions.flatMap(({ name, regex }) => compile(name, regex));
  const promising = anyOf(patterns.map(({ literal }) => literal));
  const speakers = new Map<string, string>();
  const isSpeaker = (name: string, host: string) => {
    if (!speakers.has(name)) speakers.set(name, host);
    return speakers.get(name) === host;
  };
  return (line, host = '') => {
    const start = line.length > MAX_LINE ? line.slice(0, MAX_LINE) : line;
    if (!promising.test(start)) return [];
    return patterns.flatMap((pattern) => {
      const texts = valuesIn(start, pattern);
      return texts.length > 0 && isSpeaker(pattern.name, host)
        ? texts.map((text) => [pattern.name, Number(text), text] as const)
        : [];
    });
  };
}

export function collectSeries(definitions: readonly MetricDefinition[]): SeriesCollector {
  const read = createMetricReader(definitions);
  const values = new Map<string, number[]>();
  const last = new Map<string, number>();
  const texts = new Map<string, string>();
  const numbered = new Set<string>();
  return {
    add(line, host) {
      for (const [name, value, text] of read(line, host)) {
        if (Number.isNaN(value) && !NO_FINITE_NUMBER.test(text)) texts.set(name, text);
        else numbered.add(name);
        last.set(name, value);
        // `nan` and `inf` have no place in a chart.
        if (Number.isFinite(value)) append(values, name, value);
      }
    },
    series: () => Object.fromEntries([...values].map(([name, all]) => [name, thinned(all)])),
    last: () => Object.fromEntries(last),
    withoutNumber: () => Object.fromEntries([...texts].filter(([name]) => !numbered.has(name))),
  };
}

/** What Python prints where there is no finite number. */
const NO_FINITE_NUMBER = /^[+-]?(?:nan|inf|infinity)$/i;

/** Characters: expressions with several `.*`, like those of AWS itself, take a line's length to the third power. */
const MAX_LINE = 2000;

function append(values: Map<string, number[]>, name: string, value: number): void {
  const known = values.get(name);
  if (known === undefined) values.set(name, [value]);
  else known.push(value);
}

/** A series travels in the `result` output, and all outputs of a job share one megabyte: one of so many points may be thinned. */
export const MAX_POINTS = 500;

function thinned(values: readonly number[]): readonly number[] {
  if (values.length <= MAX_POINTS) return values;
  const step = (values.length - 1) / (MAX_POINTS - 1);
  return Array.from({ length: MAX_POINTS }, (_, point) => values[Math.round(point * step)] ?? Number.NaN);
}

interface Pattern {
  readonly name: string;
  readonly expression: RegExp;
  /** A line without this text has no value of the metric. */
  readonly literal: string;
}

function valuesIn(line: string, { expression, literal }: Pattern): string[] {
  if (!line.includes(literal)) return [];
  return [...line.matchAll(expression)].flatMap(([, text]) => (text ? [text] : []));
}

function compile(name: string, regex: string): Pattern[] {
  try {
    const expression = fromPythonRegex(regex, 'g');
    return [{ name, expression, literal: requiredLiteral(expression) }];
  } catch {
    return [];
  }
}

/** Finds out at once that a line has none of the texts: AWS's own algorithms come with some forty definitions. */
function anyOf(literals: readonly string[]): RegExp {
  if (literals.length === 0) return /(?!)/;
  return new RegExp(literals.map((literal) => literal.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'));
}

/**
 * The final metrics: SageMaker's own where it has them, else the last of each series. A metric that ended as no finite
 * number is left out, whatever was reported before: no gate may pass on a training that diverged. SageMaker keeps 32-bit
 * floats, so 0.9733 comes back as 0.9732999801635742: where the log has the number that was rounded, the log's is taken.
 */
export function finalMetrics(reported: Metrics, logged: Metrics): Metrics {
  const metrics = Object.entries({ ...logged, ...reported }).flatMap(([name, value]) => {
    const last = logged[name] ?? value;
    if (!Number.isFinite(value) || !Number.isFinite(last)) return [];
    return [[name, Math.fround(last) === Math.fround(value) ? last : value] as const];
  });
  return Object.fromEntries(metrics);
}
