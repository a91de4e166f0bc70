import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { type ExampleRun, runExample } from '../../local/workflow/run-example.ts';

const folder = join(import.meta.dirname, '../../examples/train-and-deploy');
let run: ExampleRun;

// One run for all tests: it is a whole pipeline.
beforeAll(async () => {
  run = await runExample({ folder, inputs: { 'clean-up': 'true' }, phaseMillis: 5 });
});

test('every job of the workflow is green', () => {
  const failing = run.result.jobs.flatMap((job) => job.steps).filter((step) => step.outcome === 'failure');
  expect(failing.map(({ name, log }) => ({ name, log }))).toEqual([]);
  expect(run.result.jobs.map(({ id, conclusion }) => `${id}: ${conclusion}`)).toEqual([
    'train: success',
    'evaluate: success',
    'register: success',
    'deploy: success',
    'clean-up: success',
  ]);
});

test('nine of ten flowers that training has not seen are told right', () => {
  const evaluate = run.result.jobs.find(({ id }) => id === 'evaluate');
  expect(Number(evaluate?.outputs['accuracy'])).toBeGreaterThanOrEqual(0.9);
});

test('the endpoint answered every case', () => {
  expect(run.requests.filter(({ operation }) => operation === 'InvokeEndpoint')).toHaveLength(6);
});

test('every action step left a summary', () => {
  const modes = ['Train', 'Evaluate', 'Register', 'Deploy', 'Delete'];
  const steps = run.result.jobs.flatMap((job) => job.steps).filter(({ name }) => modes.includes(name));
  expect(steps.filter(({ summary }) => summary === '').map(({ name }) => name)).toEqual([]);
});

test('no endpoint, stack or process is left', () => {
  expect(run.leftovers).toEqual([]);
});
