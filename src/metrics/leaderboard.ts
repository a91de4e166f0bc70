import type { Candidate } from '../result/evaluate.ts';
import type { TunedJob } from '../result/train.ts';

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

/** Candidates, best first: at the same value the one that cost less, then by the name of the file. Those that cannot win are last. */
export function rankCandidates(candidates: readonly Candidate[], direction: Direction): readonly Candidate[] {
  const byFile = candidates.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  const worth = ({ value = 0 }: Candidate) => (direction === 'Maximize' ? value : -value);
  const cost = ({ billableSeconds = Number.MAX_VALUE }: Candidate) => billableSeconds;
  const ranked = byFile.filter(mayWin).sort((a, b) => worth(b) - worth(a) || cost(a) - cost(b));
  return [...ranked, ...byFile.filter((candidate) => !mayWin(candidate))];
}

export function mayWin({ note }: Candidate): boolean {
  return note === undefined;
}

/** How many of the jobs are in each status, in the order in which the statuses occur. */
export function countStatuses(jobs: readonly TunedJob[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { status } of jobs) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
