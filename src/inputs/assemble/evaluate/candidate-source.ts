import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSuffix } from '../../../naming.ts';
import type { Call } from '../../call.ts';
import type { CandidateSource } from '../../config/evaluate.ts';

/** Result files, and by what the best of them is found. What reads them is loaded only where there are some. */
export async function candidateSource(call: Call): Promise<CandidateSource | undefined> {
  const { candidates: pattern, select } = call.values;
  if (!call.given.has('select')) {
    call.report('select', 'is missing: it says which of the candidates is the best, such as "max accuracy"');
  }
  if (pattern === undefined) return undefined;
  const { readCandidates } = await import('../../previous/read-candidates.ts');
  const candidates = await readCandidates(pattern, (problem) => call.report('candidates', problem));
  return select && { kind: 'candidates', candidates, select, leaderboardFile: leaderboardFile(call) };
}

/** Beside the result file, under its name; else where later steps of the job find it, and no other step writes. */
function leaderboardFile({ common: { resultFile }, environment: { temporaryFolder, workflow } }: Call): string {
  if (resultFile !== undefined) return `${resultFile.replace(/\.json$/, '')}.csv`;
  return join(temporaryFolder ?? tmpdir(), `leaderboard-${runSuffix(workflow)}.csv`);
}
