import type { Candidate } from '../result/evaluate.ts';
import { mayWin } from './leaderboard.ts';

/** A leaderboard as CSV (RFC 4180), a line per candidate, with a column for each metric that one of them has. */
export function leaderboardCsv(leaderboard: readonly Candidate[]): string {
  const names = [...new Set(leaderboard.flatMap(({ metrics }) => Object.keys(metrics)))];
  const head = ['rank', 'file', 'job-name', 'status', 'value', 'billable-seconds', 'note', ...names];
  const rows = leaderboard.map((candidate, index) => [
    mayWin(candidate) ? index + 1 : undefined,
    candidate.file,
    candidate.jobName,
    candidate.status,
    candidate.value,
    candidate.billableSeconds,
    candidate.note,
    ...names.map((name) => candidate.metrics[name]),
  ]);
  return [head, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number | undefined = ''): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
