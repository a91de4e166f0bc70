import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { messageOf } from '../../errors.ts';
import type { CandidateResult, CandidateSource, Selection } from '../../inputs/config/evaluate.ts';
import { mayWin, rankCandidates } from '../../metrics/leaderboard.ts';
import { leaderboardCsv } from '../../metrics/leaderboard-csv.ts';
import type { Candidate } from '../../result/evaluate.ts';
import type { Run } from '../../run.ts';
import type { Measured } from './measured.ts';

/**
 * The best of the candidates as the model under evaluation, and how all of them stand. Those that cannot win (red results,
 * and those without the metric) stand on the leaderboard with the reason; where none can, the step is red.
 */
export async function pickWinner(
  { candidates, select, leaderboardFile }: CandidateSource,
  run: Run,
): Promise<Measured> {
  const leaderboard = rankCandidates(
    candidates.map((candidate) => toCandidate(candidate, select)),
    select.direction,
  );
  for (const line of leaderboard.map((candidate) => lineOf(candidate, select))) run.log.info(line);
  const told = {
    select: wording(select),
    leaderboard,
    leaderboardFile: await writeLeaderboard(leaderboard, leaderboardFile, run),
  };
  const [best] = leaderboard.filter(mayWin);
  const winner = candidates.find(({ file }) => file === best?.file);
  if (winner === undefined) return { ...told, metrics: {}, ended: nobodyWins(leaderboard) };
  const { model, result } = winner;
  return { ...model, ...told, metrics: model.metrics ?? {}, seriesProblem: NO_SERIES, winner: result };
}

const NO_SERIES =
  'of candidates the final metrics count: evaluate each of them with this gate, and select among those results';

function toCandidate(
  { file, status, obstacle, model, billableSeconds }: CandidateResult,
  { metric }: Selection,
): Candidate {
  const { jobName, metrics = {} } = model;
  const value = Object.hasOwn(metrics, metric) ? metrics[metric] : undefined;
  return { file, jobName, status, value, metrics, billableSeconds, note: obstacle ?? lackOf(metric, value, metrics) };
}

function lackOf(metric: string, value: number | undefined, metrics: Candidate['metrics']): string | undefined {
  if (value !== undefined) return undefined;
  const names = Object.keys(metrics);
  return `it has no finite "${metric}"${names.length === 0 ? '' : `; it has ${names.join(', ')}`}`;
}

/** `✓ results/linear.json: accuracy 0.93`. */
function lineOf({ file, value, note }: Candidate, { metric }: Selection): string {
  return note === undefined ? `✓ ${file}: ${metric} ${value}` : `✗ ${file}: ${note}`;
}

function wording({ direction, metric }: Selection): string {
  return `${direction === 'Maximize' ? 'max' : 'min'} ${metric}`;
}

function nobodyWins(leaderboard: readonly Candidate[]): Measured['ended'] {
  return {
    status: 'Failed',
    failure: {
      what: `none of ${leaderboard.length} ${leaderboard.length === 1 ? 'candidate' : 'candidates'} can win`,
      problems: leaderboard.map(({ file, note }) => `${file}: ${note}`),
      fix: 'mend the steps that failed, or name in `select` a metric that the others have',
    },
  };
}

/** For people and spreadsheets: the step's verdict does not hang on it. Returns its path, if it could be written. */
async function writeLeaderboard(
  leaderboard: readonly Candidate[],
  file: string,
  { log }: Run,
): Promise<string | undefined> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, leaderboardCsv(leaderboard));
    return file;
  } catch (error) {
    log.warning(`the leaderboard cannot be written to ${file}: ${messageOf(error)}`);
    return undefined;
  }
}
