import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { type ExampleRun, runExample } from '../../local/workflow/run-example.ts';
import { failures } from './failures.ts';
import { pythonWithStandIn } from './python-with-stand-in.ts';

const folder = join(import.meta.dirname, '../../examples/model-selection');
let run: ExampleRun;

// One run for all tests: it is a whole pipeline.
beforeAll(async () => {
  using _python = pythonWithStandIn();
  run = await runExample({ folder, phaseMillis: 5 });
});

test('three candidates are trained, and one job picks among them', () => {
  expect(failures(run.result)).toEqual([]);
  expect(run.result.jobs.map(({ id, conclusion }) => `${id}: ${conclusion}`)).toEqual([
    'train: success',
    'train: success',
    'train: success',
    'select: success',
  ]);
});

test('the most precise of them is registered, with its metrics', () => {
  const select = run.result.jobs.find(({ id }) => id === 'select');
  expect(select?.outputs['winner']).toBe('gradient-boosting');
  expect(JSON.parse(select?.outputs['result'] ?? '{}')).toMatchObject({
    status: 'Completed',
    mode: 'register',
    metrics: { precision: expect.any(Number), recall: expect.any(Number) },
  });
});

test('the leaderboard stands in the summary', () => {
  const steps = run.result.jobs.flatMap(({ steps }) => steps);
  const summary = steps.find(({ name }) => name === 'Pick the winner')?.summary ?? '';
  expect(summary.match(/^\| (linear|gradient-boosting|ada-boost) \|/gm)).toHaveLength(3);
});

test('the script travels once', () => {
  const keys = run.requests.flatMap(({ operation, input }) =>
    operation === 'PutObject' && String(input['Key']).endsWith('sourcedir.tar.gz') ? [input['Key']] : [],
  );
  expect(new Set(keys).size).toBe(1);
});

test('no process is left', () => {
  expect(run.leftovers).toEqual([]);
});
