import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { type ExampleRun, runExample } from '../../local/workflow/run-example.ts';
import { failures } from './failures.ts';

const folder = join(import.meta.dirname, '../../examples/linear-learner');
let run: ExampleRun;

// One run for all tests: it is a whole pipeline.
beforeAll(async () => {
  run = await runExample({ folder, phaseMillis: 5 });
});

test('every job of the workflow is green', () => {
  expect(failures(run.result)).toEqual([]);
  expect(run.result.jobs.map(({ id, conclusion }) => `${id}: ${conclusion}`)).toEqual([
    'train: success',
    'deploy: success',
    'clean-up: success',
  ]);
});

test('the algorithm itself has measured what the gate asks for', () => {
  const metrics = JSON.parse(run.result.jobs[0]?.outputs['metrics'] ?? '{}');
  expect(metrics['test:binary_f_beta']).toBeGreaterThan(0.95);
  expect(metrics['test:recall']).toBeGreaterThan(0.9);
});

test('the digits travel as RecordIO', () => {
  const created = run.requests.find(({ operation }) => operation === 'CreateTrainingJob');
  const channel = { ContentType: 'application/x-recordio-protobuf' };
  expect(created?.input).toMatchObject({ InputDataConfig: [channel, channel, channel] });
});

test('the endpoint answered every case, and nothing is left of it', () => {
  expect(run.requests.filter(({ operation }) => operation === 'InvokeEndpoint')).toHaveLength(6);
  expect(run.leftovers).toEqual([]);
});
