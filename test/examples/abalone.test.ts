import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type LocalAws, startLocalAws } from '../../local/server/start.ts';
import type { ExampleRun } from '../../local/workflow/run-example.ts';
import { abaloneTable } from './abalone-table.ts';
import { failures } from './failures.ts';
import { pythonWithStandIn } from './python-with-stand-in.ts';
import { runAbalone } from './run-abalone.ts';

let aws: LocalAws;
const python = pythonWithStandIn();
let runs: { first: ExampleRun; again: ExampleRun; byChance: ExampleRun };

// Three whole pipelines for all tests, one after the other: the later ones find the first one's model in use.
beforeAll(async () => {
  aws = await startLocalAws({ phaseMillis: 5 });
  const first = await runAbalone(abaloneTable(600), aws);
  const again = await runAbalone(abaloneTable(600), aws);
  const byChance = await runAbalone(abaloneTable(600, 'by-chance'), aws);
  runs = { first, again, byChance };
});

afterAll(async () => {
  python[Symbol.dispose]();
  await aws.close();
});

function outputs({ result }: ExampleRun, id: string): Readonly<Record<string, string>> {
  return result.jobs.find((job) => job.id === id)?.outputs ?? {};
}

test('every job of the workflow is green', () => {
  expect(failures(runs.first.result)).toEqual([]);
  expect(runs.first.result.jobs.map(({ id, conclusion }) => `${id}: ${conclusion}`)).toEqual([
    'model: success',
    'deploy: success',
  ]);
});

test('the evaluation script has measured the model on rows of its own', () => {
  const metrics = JSON.parse(outputs(runs.first, 'model')['metrics'] ?? '{}');
  expect(metrics['regression_metrics.mse.value']).toBeLessThan(7);
  expect(metrics['regression_metrics.mse.value']).toBeGreaterThan(3);
  expect(metrics['regression_metrics.mse.standard_deviation']).toBeGreaterThan(0);
});

test('the very version that was registered is deployed', () => {
  const registered = JSON.parse(outputs(runs.first, 'model')['result'] ?? '{}');
  const deployed = JSON.parse(outputs(runs.first, 'deploy')['result'] ?? '{}');
  expect(registered).toMatchObject({ status: 'Completed', 'approval-status': 'Approved' });
  expect(deployed['model-package-arn']).toBe(registered['model-package-arn']);
});

test('the next model is held to this one, and the same is good enough', () => {
  expect(failures(runs.again.result)).toEqual([]);
  const { gates, champion } = JSON.parse(outputs(runs.again, 'model')['evaluation'] ?? '{}');
  expect(champion['model-package-version']).toBe(1);
  expect(gates[1]).toMatchObject({ margin: 0, passed: true });
});

test('of a table that teaches nothing, no model comes into the registry', () => {
  const { result } = runs.byChance;
  const [red, ...others] = failures(result);
  expect(red?.name).toBe('Evaluate');
  expect(red?.log.join('\n')).toContain('✗ regression_metrics.mse.value <= 7.0 (is ');
  expect(others).toEqual([]);
  expect(result.jobs.map(({ id, conclusion }) => `${id}: ${conclusion}`)).toEqual([
    'model: failure',
    'deploy: skipped',
  ]);
});
