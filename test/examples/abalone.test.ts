import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ExampleRun } from '../../local/workflow/run-example.ts';
import { abaloneTable } from './abalone-table.ts';
import { failures } from './failures.ts';
import { pythonWithStandIn } from './python-with-stand-in.ts';
import { runAbalone } from './run-abalone.ts';

const python = pythonWithStandIn();
let run: ExampleRun;

// One run for most tests: it is a whole pipeline.
beforeAll(async () => {
  run = await runAbalone(abaloneTable(600));
});

afterAll(() => {
  python[Symbol.dispose]();
});

const outputs = (id: string) => run.result.jobs.find((job) => job.id === id)?.outputs;

test('every job of the workflow is green', () => {
  expect(failures(run.result)).toEqual([]);
  expect(run.result.jobs.map(({ id, conclusion }) => `${id}: ${conclusion}`)).toEqual([
    'model: success',
    'deploy: success',
  ]);
});

test('the evaluation script has measured the model on rows of its own', () => {
  const metrics = JSON.parse(outputs('model')?.['metrics'] ?? '{}');
  expect(metrics['regression_metrics.mse.value']).toBeLessThan(7);
  expect(metrics['regression_metrics.mse.value']).toBeGreaterThan(3);
  expect(metrics['regression_metrics.mse.standard_deviation']).toBeGreaterThan(0);
});

test('the very version that was registered is deployed', () => {
  const registered = JSON.parse(outputs('model')?.['result'] ?? '{}');
  const deployed = JSON.parse(outputs('deploy')?.['result'] ?? '{}');
  expect(registered).toMatchObject({ status: 'Completed', 'approval-status': 'Approved' });
  expect(deployed['model-package-arn']).toBe(registered['model-package-arn']);
});

test('of a table that teaches nothing, no model comes into the registry', async () => {
  const { result, requests } = await runAbalone(abaloneTable(600, 'by-chance'));
  const [red, ...others] = failures(result);
  expect(red?.name).toBe('Evaluate');
  expect(red?.log.join('\n')).toContain('✗ regression_metrics.mse.value <= 7.0 (is ');
  expect(others).toEqual([]);
  expect(requests.map(({ operation }) => operation)).not.toContain('CreateModelPackage');
});
