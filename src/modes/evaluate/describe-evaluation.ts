import type { Failure } from '../../errors.ts';
import { formatNumber } from '../../metrics/format-number.ts';
import { withIntervals } from '../../metrics/intervals.ts';
import type { EvaluateResult, GateOutcome } from '../../result/evaluate.ts';
import type { Metrics } from '../../result/model.ts';
import { caseLine } from '../cases/case-line.ts';

/** Each metric on a line of the log: `accuracy = 0.93 (0.88–0.97), champion 0.91`. */
export function metricLines(metrics: Metrics, champion: Metrics = {}): readonly string[] {
  return withIntervals(metrics).map(({ name, value, interval }) => {
    const rival = Object.hasOwn(champion, name) ? `, champion ${formatNumber(champion[name] ?? Number.NaN)}` : '';
    const range = interval ? ` (${formatNumber(interval.lower)}–${formatNumber(interval.upper)})` : '';
    return `${name} = ${formatNumber(value)}${range}${rival}`;
  });
}

/** A gate on a line of the log, with all its numbers: `✓ rmse <= champion * 1.1 (is 4, bound 4.4, margin 0.4, champion 4)`. */
export function gateLine(outcome: GateOutcome): string {
  return `${outcome.passed ? '✓' : '✗'} ${sentence(outcome, ['bound', 'margin', 'champion'])}`;
}

/** Gates and cases with their outcomes, and all that was measured, finite or not. */
type Judged = Pick<EvaluateResult, 'gates' | 'cases'> & { readonly metrics: Metrics };

/** What the step fails with: the gates that are not met and the cases that failed, and what to do about each kind of them. */
export function evaluationFailure({ gates: outcomes, metrics, cases = [] }: Judged): Failure {
  const missed = outcomes.filter(({ passed }) => !passed);
  const failed = cases.filter(({ passed }) => !passed);
  const counts = [
    missed.length === 0 ? [] : `${missed.length} of ${count(outcomes.length, 'gate')} not met`,
    failed.length === 0 ? [] : `${failed.length} of ${count(cases.length, 'case')} failed`,
  ];
  return {
    what: counts.flat().join(', '),
    reason: [...missed.map((outcome) => sentence(outcome, ['champion'])), ...failed.map(caseLine)].join('; '),
    fix: [...new Set([...missed.map((outcome) => fix(outcome, metrics)), ...failed.map(() => CASE_FIX)])].join('; '),
  };
}

const CASE_FIX = 'compare the answers of the endpoint with what the cases expect';

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function sentence(outcome: GateOutcome, told: readonly ('bound' | 'margin' | 'champion')[]): string {
  const { gate, value = Number.NaN, bound = Number.NaN, note } = outcome;
  // Where the rounded value is the bound, what it misses it by is behind that; behind the twelfth digit is noise.
  const isClose = value !== bound && formatNumber(value) === formatNumber(bound);
  const format = isClose ? (number: number) => String(Number(number.toPrecision(12))) : formatNumber;
  const numbers = told.flatMap((name) => {
    const number = outcome[name];
    // A difference has few digits of its own.
    return number === undefined ? [] : [`${name} ${(name === 'margin' ? formatNumber : format)(number)}`];
  });
  return `${gate} (${note ?? [`is ${format(value)}`, ...numbers].join(', ')})`;
}

function fix({ value, bound, gate, metric }: GateOutcome, metrics: Metrics): string {
  if (Object.hasOwn(metrics, metric) && !Number.isFinite(metrics[metric])) {
    return `find out what makes ${metric} no finite number: a training that diverged, or a division by zero in what wrote the report`;
  }
  if (value === undefined) return 'name metrics that there are in the gates, or measure those that they name';
  if (bound === undefined && gate.includes('champion')) {
    return 'let the champion have the metric: approve a version that was registered `from` the step which measured it; until then compare with a number';
  }
  return 'train a better model, or change the gates if they ask for the wrong thing';
}
