import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import type { CandidateResult, EvaluateConfig } from '../../src/inputs/config/evaluate.ts';
import { parseGates } from '../../src/metrics/gates.ts';
import { evaluate } from '../../src/modes/evaluate/evaluate.ts';
import { toOutputs } from '../../src/report/outputs.ts';
import { testRun } from '../run-fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'pick-winner-'));
afterAll(() => rmSync(folder, { recursive: true }));

const candidate = (name: string, metrics: Record<string, number>, obstacle?: string): CandidateResult => ({
  file: `results/${name}.json`,
  status: obstacle === undefined ? 'Completed' : 'Failed',
  obstacle,
  model: { jobName: name, modelArtifact: `s3://b/${name}/model.tar.gz`, imageUri: 'image', metrics },
  result: { mode: 'train', 'job-name': name, 'container-environment': { SAGEMAKER_PROGRAM: 'train.py' } },
});

function config(candidates: readonly CandidateResult[], gates = '', file = 'leaderboard.csv'): EvaluateConfig {
  return {
    mode: 'evaluate',
    name: 'iris',
    region: 'us-east-1',
    tags: {},
    wait: true,
    timeoutMinutes: 340,
    logs: 'follow',
    onCancel: 'stop',
    prefix: 'iris/1001',
    source: {
      kind: 'candidates',
      candidates,
      select: { direction: 'Maximize', metric: 'auc' },
      leaderboardFile: join(folder, file),
    },
    gates: parseGates(gates).gates,
    failOnGate: true,
  };
}

test('the best candidate is the model that is judged and travels on, its result is the winner', async () => {
  const { run, lines } = testRun();
  const candidates = [
    candidate('a', { auc: 0.8 }),
    candidate('b', { auc: 0.9, f1: 0.7 }),
    candidate('c', {}, 'it failed'),
  ];
  const result = await evaluate(config(candidates, 'f1 > 0.6'), run);
  expect(result).toMatchObject({
    status: 'Completed',
    passed: true,
    jobName: 'b',
    modelArtifact: 's3://b/b/model.tar.gz',
    metrics: { auc: 0.9, f1: 0.7 },
    select: 'max auc',
    leaderboard: [{ file: 'results/b.json' }, { file: 'results/a.json' }, { note: 'it failed', status: 'Failed' }],
  });
  expect(lines.slice(0, 3)).toEqual([
    '✓ results/b.json: auc 0.9',
    '✓ results/a.json: auc 0.8',
    '✗ results/c.json: it failed',
  ]);
  expect(JSON.parse(toOutputs(result)['winner'] ?? '')).toEqual(candidates[1]?.result);
  expect(readFileSync(result.leaderboardFile ?? '', 'utf8')).toMatch(
    /^rank,.*\r\n1,results\/b\.json,b,Completed,0\.9,/,
  );
});

test('gates are those of the winner', async () => {
  const result = await evaluate(config([candidate('a', { auc: 0.8 })], 'auc > 0.9'), testRun().run);
  expect(result).toMatchObject({ status: 'GateFailed', passed: false, winner: { 'job-name': 'a' } });
});

test('a gate on a series says how candidates come by one', async () => {
  const result = await evaluate(config([candidate('a', { auc: 0.8 })], 'max(auc) > 0.5'), testRun().run);
  expect(result.failure?.reason).toContain('of candidates the final metrics count: evaluate each of them');
  const evaluated = config([candidate('a', { auc: 0.8, 'max(auc)': 0.9 })], 'max(auc) > 0.5');
  expect(await evaluate(evaluated, testRun().run)).toMatchObject({ passed: true });
});

test('where none can win, the step is red and says of each why not', async () => {
  const candidates = [candidate('a', {}, 'it failed'), candidate('b', { f1: 1 })];
  const result = await evaluate(config(candidates), testRun().run);
  expect(result).toMatchObject({
    status: 'Failed',
    passed: false,
    leaderboard: [{ file: 'results/a.json' }, { file: 'results/b.json' }],
    failure: {
      what: 'none of 2 candidates can win',
      problems: ['results/a.json: it failed', 'results/b.json: it has no finite "auc"; it has f1'],
    },
  });
  expect(result.modelArtifact).toBeUndefined();
});

test('a leaderboard that cannot be written is a warning', async () => {
  writeFileSync(join(folder, 'file'), '');
  const { run, warnings } = testRun();
  const result = await evaluate(config([candidate('a', { auc: 1 })], 'auc > 0', 'file/leaderboard.csv'), run);
  expect(result).toMatchObject({ status: 'Completed', leaderboardFile: undefined });
  expect(warnings).toEqual([expect.stringMatching(/^the leaderboard cannot be written to .*file\/leaderboard\.csv: /)]);
});
