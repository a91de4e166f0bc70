import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { localFiles } from '../../data/local-files.ts';
import { RESULT_VERSION } from '../../result/result.ts';
import type { CandidateResult } from '../config/evaluate.ts';
import { quote, type Report } from '../problem.ts';
import { describeIssue } from '../values/describe-issue.ts';
import { toModelReference } from './model-reference.ts';
import { noResult, parseJson, type ResultJson, resultSchema } from './result-json.ts';
import { hasEndedWell, howItEnded } from './status-problem.ts';

/** Other than `from`, a leaderboard has a place for a model of which a metric has diverged: its result says null. */
const metrics = v.exactOptional(
  v.pipe(
    v.record(v.string(), v.nullable(v.number('is not a number')), 'is not an object'),
    v.transform((all) => Object.fromEntries(Object.entries(all).flatMap(finite))),
  ),
);
const candidateSchema = v.looseObject(
  {
    ...resultSchema.entries,
    mode: v.picklist(['train', 'evaluate'], ({ input }) => `${quote(String(input))} is neither train nor evaluate`),
    metrics,
    'billable-seconds': v.exactOptional(v.number('is not a number')),
  },
  noResult,
);

/** The results that a path leads to, a file, a folder or a pattern, by the name of their files. Each must be that of a model. */
export async function readCandidates(pattern: string, report: Report): Promise<readonly CandidateResult[]> {
  const files = await localFiles(pattern);
  if (files.length === 0) report(`there is no file that ${quote(pattern)} fits: were the results downloaded?`);
  return files.flatMap(({ path }) => readCandidate(path, (problem) => report(`${path}: ${problem}`)) ?? []);
}

function readCandidate(file: string, report: Report): CandidateResult | undefined {
  const parsed = v.safeParse(candidateSchema, parseJson(readFileSync(file, 'utf8')));
  if (!parsed.success) {
    report(`is not the result of a train or evaluate step: ${parsed.issues.map(describeIssue).join('; ')}`);
    return undefined;
  }
  const result = parsed.output;
  if (result.version > RESULT_VERSION) {
    report(`is a result of version ${result.version}, this release of the action reads up to ${RESULT_VERSION}`);
    return undefined;
  }
  return {
    file,
    status: result.status,
    obstacle: obstacleOf(result),
    model: toModelReference(result),
    billableSeconds: result['billable-seconds'],
    result,
  };
}

function obstacleOf(result: ResultJson): string | undefined {
  if (result.status === 'InProgress') return `the ${result.mode} step was still in progress`;
  return hasEndedWell(result) ? undefined : howItEnded(result);
}

function finite([name, value]: [string, number | null]): readonly [string, number][] {
  return value === null ? [] : [[name, value]];
}
