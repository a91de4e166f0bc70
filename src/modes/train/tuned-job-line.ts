import type { TunedJob } from '../../result/train.ts';

/**
 * A row of the table that grows in the log while a search goes on; columns are as wide as what usually stands in them.
 * `#003  Completed     0.0421 ★  eta=0.1 max_depth=5  (62 s)`
 */
export function tunedJobLine(job: TunedJob, { number, isBest }: { number: number; isBest: boolean }): string {
  const objective = job.objective === undefined ? '' : String(Number(job.objective.toPrecision(6)));
  const isFirst = isBest && job.status === 'Completed' && job.objective !== undefined;
  const columns = [
    `#${String(number).padStart(3, '0')}`,
    job.status.padEnd(10),
    `${objective.padStart(11)} ${isFirst ? '★' : ' '}`,
    Object.entries(job.hyperparameters)
      .map(([name, value]) => `${name}=${shortened(value)}`)
      .join(' '),
  ];
  const seconds = job.seconds === undefined ? '' : `  (${job.seconds} s)`;
  const reason = job.failureReason === undefined ? '' : `  ${job.failureReason}`;
  return `${columns.join('  ')}${seconds}${reason}`.replaceAll(/\s*[\r\n]+\s*/g, ' ');
}

/** Sampled numbers have seventeen digits, of which six tell them apart. */
function shortened(value: string): string {
  return /^-?\d*\.\d{6,}/.test(value) && Number.isFinite(Number(value))
    ? String(Number(Number(value).toPrecision(6)))
    : value;
}
