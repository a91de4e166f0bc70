import type { TunedJob } from '../result.ts';

/** Which way a metric is to go. */
export type Direction = 'Maximize' | 'Minimize';

/** Training jobs of a search, best first: completed ones before those that did not complete, those without a value last. */
export function rank(jobs: readonly TunedJob[], direction: Direction): readonly TunedJob[] {
  const worst = Number.POSITIVE_INFINITY;
  const cost = ({ objective }: TunedJob) =>
    objective === undefined ? worst : direction === 'Maximize' ? -objective : objective;
  const incomplete = ({ status }: TunedJob) => Number(status !== 'Completed');
  return jobs.toSorted((a, b) => incomplete(a) - incomplete(b) || Math.sign(cost(a) - cost(b)) || 0);
}

/** How many of the jobs are in each status, in the order in which the statuses occur. */
export function countStatuses(jobs: readonly TunedJob[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { status } of jobs) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
