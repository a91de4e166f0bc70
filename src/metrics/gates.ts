import { didYouMean } from '../did-you-mean.ts';
import type { GateOutcome } from '../result/evaluate.ts';
import type { Metrics } from '../result/model.ts';
import { AGGREGATE_NAMES, type Aggregate, aggregateMetric, parseAggregate } from './aggregate.ts';
import { type Expression, evaluateExpression, isExpression, parseExpression } from './expression.ts';
import { withIntervals } from './intervals.ts';

/** One line of `gates`: `<metric> <op> <expression>`, where the metric may be an aggregate: `min(validation:rmse)`. */
export interface Gate {
  /** The line as written, without its comment. */
  readonly text: string;
  /** A metric's name (`validation:rmse`) or a dotted path into a report (`regression_metrics.mse.value`). */
  readonly metric: string;
  /** What `metric` is made of, where it is made of a series. */
  readonly aggregate?: Aggregate | undefined;
  readonly operator: Comparison;
  readonly bound: Expression;
  readonly needsChampion: boolean;
}

const COMPARISONS = {
  '>=': { holds: (value, bound) => value >= bound, margin: (value, bound) => value - bound },
  '<=': { holds: (value, bound) => value <= bound, margin: (value, bound) => bound - value },
  '>': { holds: (value, bound) => value > bound, margin: (value, bound) => value - bound },
  '<': { holds: (value, bound) => value < bound, margin: (value, bound) => bound - value },
  '==': { holds: (value, bound) => value === bound, margin: (value, bound) => -Math.abs(value - bound) },
  '!=': { holds: (value, bound) => value !== bound, margin: (value, bound) => Math.abs(value - bound) },
} as const satisfies Record<
  string,
  { holds(value: number, bound: number): boolean; margin(value: number, bound: number): number }
>;

type Comparison = keyof typeof COMPARISONS;

/** Parses the `gates` input. Problems name line and column, both from 1, and what was expected there. */
export function parseGates(text: string): { readonly gates: readonly Gate[]; readonly problems: readonly string[] } {
  const parsed = text.split('\n').flatMap((line, index) => {
    const code = line.replace(/#.*/s, '');
    return code.trim() === '' ? [] : [parseGate(code, index + 1)];
  });
  return {
    gates: parsed.filter((gate) => typeof gate !== 'string'),
    problems: parsed.filter((gate) => typeof gate === 'string'),
  };
}

function parseGate(line: string, lineNumber: number): Gate | string {
  const problem = (offset: number, expected: string) => {
    const [found = ''] = line.slice(offset).trim().split(/\s/);
    return `line ${lineNumber}, column ${offset + 1}: expected ${expected}, got ${found === '' ? 'the end of the line' : shown(found)}`;
  };
  const [start = '', left] = LEFT_SIDE.exec(line) ?? [];
  if (left === undefined) return problem(start.length, 'the name of a metric');
  const aggregate = parseAggregate(left);
  if (aggregate === undefined && /^\w+\(.*\)$/.test(left))
    return problem(start.indexOf(left), `one of the aggregates ${AGGREGATE_NAMES.join(', ')}`);
  const operator = /^(?:[<>=!]=|[<>](?!=))/.exec(line.slice(start.length))?.[0];
  if (!isComparison(operator)) return problem(start.length, `one of ${Object.keys(COMPARISONS).join(' ')}`);
  const offset = start.length + operator.length;
  const boundStart = offset + line.slice(offset).search(/\S|$/);
  const bound = parseExpression(line.slice(offset));
  if (!isExpression(bound)) return problem(offset + bound.offset, bound.expected);
  const value = evaluateExpression(bound, undefined);
  if (value !== undefined && !Number.isFinite(value)) return problem(boundStart, `a finite bound (this is ${value})`);
  const metric = aggregate === undefined ? left : aggregateMetric(aggregate);
  return { text: line.trim(), metric, aggregate, operator, bound, needsChampion: value === undefined };
}

function shown(found: string): string {
  return found.length <= 40 ? `"${found}"` : `"${found.slice(0, 40)}…"`;
}

/** A metric, up to a blank or an operator; in the brackets of an aggregate there may be blanks, too. */
const LEFT_SIDE = /^\s*(\w+\(\s*[^\s<>=!()]+\s*\)|[^\s<>=!]+)?\s*/;

function isComparison(text: string | undefined): text is Comparison {
  return text !== undefined && text in COMPARISONS;
}

/** What gates are held against. */
export interface Evidence {
  /** Also the aggregates that gates name: `aggregateSeries` gives them. */
  readonly metrics: Metrics;
  /** The champion's metrics; absent where there is none. */
  readonly champion?: Metrics | undefined;
  /** Why there are no series to aggregate, where there might be. */
  readonly seriesProblem?: string | undefined;
}

/**
 * Judges every gate. A metric that is missing or not finite fails, as does a bound that is not finite; a gate that needs a
 * champion passes where there is none, and says so, and fails where the champion does not have the metric.
 */
export function judgeGates(gates: readonly Gate[], evidence: Evidence): readonly GateOutcome[] {
  return gates.map((gate) => judge(gate, evidence));
}

function judge(gate: Gate, evidence: Evidence): GateOutcome {
  const { text, metric, operator, bound, needsChampion } = gate;
  const failed = { gate: text, metric, operator, passed: false };
  const value = lookUp(evidence.metrics, metric);
  if (value === undefined) return { ...failed, note: missing(gate, evidence) };
  if (!Number.isFinite(value)) return { ...failed, note: `the metric is ${value}` };
  const measured = { ...failed, value };
  if (needsChampion && evidence.champion === undefined) {
    return { ...measured, passed: true, note: 'no champion to compare with' };
  }
  const rival = evidence.champion && lookUp(evidence.champion, metric);
  const limit = evaluateExpression(bound, rival);
  if (limit === undefined) return { ...measured, note: `the champion has ${noSuchMetric(metric, evidence.champion)}` };
  const compared = { ...measured, champion: rival };
  if (!Number.isFinite(limit)) return { ...compared, note: `the bound is ${limit}` };
  const { holds, margin } = COMPARISONS[operator];
  return { ...compared, bound: limit, margin: margin(value, limit), passed: holds(value, limit) };
}

function lookUp(metrics: Metrics, metric: string): number | undefined {
  return Object.hasOwn(metrics, metric) ? metrics[metric] : undefined;
}

function missing({ aggregate, metric }: Gate, { metrics, seriesProblem }: Evidence): string {
  if (aggregate !== undefined) return seriesProblem ?? `there is no series of ${aggregate.metric}`;
  return `there is ${noSuchMetric(metric, metrics)}`;
}

/** What is nearly called so is what is meant; only where nothing is, all are told. */
function noSuchMetric(metric: string, metrics: Metrics = {}): string {
  const names = withIntervals(metrics).map(({ name }) => name);
  const hint = didYouMean(metric, names);
  if (hint !== '') return `no such metric${hint}`;
  return `no such metric; there are: ${names.length === 0 ? 'none' : list(names)}`;
}

/** A report with a curve in it has thousands of numbers. */
const MOST_NAMES = 30;

function list(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return `${names.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
