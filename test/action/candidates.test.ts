import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { runAction } from './run-action.ts';

const cwd = mkdtempSync(join(tmpdir(), 'candidates-'));
afterAll(() => rmSync(cwd, { recursive: true }));

const result = (more: object) => JSON.stringify({ mode: 'train', status: 'Completed', version: 1, ...more });
const FAILED = result({ status: 'Failed', failure: { what: 'training job b failed' } });

/** A step that selects; AWS has no part in it. */
const select = (candidates: string) =>
  runAction({
    cwd,
    env: { AWS_REGION: 'us-east-1', RUNNER_TEMP: cwd },
    inputs: { mode: 'evaluate', candidates, select: 'max auc', gates: 'auc > 0.5', 'result-file': 'selection.json' },
  });

test('the winner travels on as it is, its container environment included', async () => {
  const environment = { SAGEMAKER_PROGRAM: 'train.py' };
  writeFileSync(
    join(cwd, 'a1.json'),
    result({ 'job-name': 'a', metrics: { auc: 0.9 }, 'container-environment': environment }),
  );
  writeFileSync(join(cwd, 'a2.json'), FAILED);
  const { code, outputs, summary } = await select('a*.json');
  expect({ code, status: outputs['status'], job: outputs['job-name'] }).toEqual({
    code: 0,
    status: 'Completed',
    job: 'a',
  });
  expect(JSON.parse(outputs['winner'] ?? '')).toMatchObject({ 'job-name': 'a', 'container-environment': environment });
  expect(JSON.parse(outputs['result'] ?? '')).toMatchObject({
    'container-environment': environment,
    winner: { 'container-environment': environment },
    'leaderboard-file': 'selection.csv',
  });
  expect(summary).toMatch(/^### ✅ a1\.json is the best of 2 candidates, 1 gate met/);
  expect(readFileSync(join(cwd, 'selection.csv'), 'utf8').split('\r\n')).toHaveLength(4);
});

test('where none can win, the step is red and its result has the leaderboard all the same', async () => {
  writeFileSync(join(cwd, 'b.json'), FAILED);
  const { code, outputs, stdout, summary } = await select('b.json');
  expect(code).toBe(1);
  expect(outputs).toMatchObject({ status: 'Failed', passed: 'false' });
  expect(stdout).toMatch(/^::error.*none of 1 candidate can win/m);
  expect(summary).toContain('the train step ended as Failed (training job b failed)');
  const written: unknown = JSON.parse(readFileSync(join(cwd, 'selection.json'), 'utf8'));
  expect(written).toMatchObject({ leaderboard: [{ file: 'b.json', status: 'Failed' }] });
});

test('a file that is no result is named, and nothing is selected', async () => {
  writeFileSync(join(cwd, 'c.json'), '[]');
  const { code, stdout, outputs } = await select('c.json');
  expect(code).toBe(1);
  expect(stdout).toContain('candidates (with:): c.json: is not the result of a train or evaluate step');
  expect(outputs).toEqual({ status: 'Failed' });
});
