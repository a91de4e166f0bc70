import { formatSeconds } from '../format-seconds.ts';
import { formatNumber } from '../metrics/format-number.ts';
import type { TunedJob, TuningOutcome } from '../result/train.ts';
import { code, plainText, table } from './markdown.ts';

/** Those who look for more find it in the result, and in the console. */
const MOST_ROWS = 20;

/** The training jobs of a search, best first, with a column for each hyperparameter that was searched. */
export function leaderboardSection({ objective, leaderboard, counts }: TuningOutcome): string {
  if (leaderboard.length === 0) return '';
  const searched = [...new Set(leaderboard.flatMap(({ hyperparameters }) => Object.keys(hyperparameters)))];
  const head = ['', 'Training job', objective, ...searched, 'Time', 'Status'].map(plainText);
  const rows = leaderboard.slice(0, MOST_ROWS).map((job, index) => row(job, index, searched));
  const all = Object.values(counts).reduce((sum, number) => sum + number, 0);
  const rest = all > rows.length ? `\n\n_${all - rows.length} more are not shown._` : '';
  return `${table(head, rows)}${rest}`;
}

function row(
  { name, status, objective, hyperparameters, seconds }: TunedJob,
  index: number,
  searched: readonly string[],
) {
  return [
    String(index + 1),
    code(name),
    objective === undefined ? '–' : formatNumber(objective),
    ...searched.map((hyperparameter) => formatValue(hyperparameters[hyperparameter] ?? '')),
    seconds === undefined ? '' : formatSeconds(seconds),
    plainText(status),
  ];
}

/** Continuous values are sampled with all digits that a number has. */
function formatValue(value: string): string {
  return value !== '' && Number.isFinite(Number(value)) ? formatNumber(Number(value)) : plainText(value);
}
