import type { RunResult } from '../../local/workflow/result.ts';

/** The steps that failed, with their logs: what to read when an example is red. */
export function failures({ jobs }: RunResult): { name: string; log: readonly string[] }[] {
  return jobs
    .flatMap(({ steps }) => steps)
    .filter(({ outcome }) => outcome === 'failure')
    .map(({ name, log }) => ({ name, log }));
}
