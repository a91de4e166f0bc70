import { formatSeconds } from '../format-seconds.ts';
import { formatNumber } from '../metrics/format-number.ts';
import type { Candidate, EvaluateResult } from '../result/evaluate.ts';
import { code, plainText, table } from './markdown.ts';

/** Beside the one that is selected by: with more columns nobody finds their way. The result and the CSV file have all. */
const MOST_OTHERS = 4;

/** The candidates, best first, with the metric that was selected by in front of the others. */
export function candidateSection({ leaderboard = [], select = '' }: EvaluateResult): string {
  if (leaderboard.length === 0) return '';
  const selected = select.replace(/^\S+ /, '');
  const names = [...new Set(leaderboard.flatMap(({ metrics }) => Object.keys(metrics)))];
  const others = names.filter((name) => name !== selected).slice(0, MOST_OTHERS);
  const head = ['', 'Candidate', 'Job', select, ...others, 'Billable time', 'Status', ''].map(plainText);
  const rows = leaderboard.map((candidate, index) => row(candidate, index, others));
  return table(head, rows);
}

function row(candidate: Candidate, index: number, others: readonly string[]): readonly string[] {
  const { file, jobName, status, value, metrics, billableSeconds, note } = candidate;
  const number = (metric: number | undefined) => (metric === undefined ? '–' : formatNumber(metric));
  return [
    note === undefined ? String(index + 1) : '❌',
    code(file),
    jobName === undefined ? '' : code(jobName),
    number(value),
    ...others.map((name) => number(metrics[name])),
    billableSeconds === undefined ? '' : formatSeconds(billableSeconds),
    plainText(status),
    plainText(note ?? ''),
  ];
}
