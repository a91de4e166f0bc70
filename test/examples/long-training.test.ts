import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type LocalAws, startLocalAws } from '../../local/server/start.ts';
import { type ExampleRun, runExample } from '../../local/workflow/run-example.ts';
import { systemClock } from '../../local/world/clock.ts';
import { failures } from './failures.ts';

const folder = join(import.meta.dirname, '../../examples/long-training');
const thirtyHours = 30 * 60 * 60 * 1000;
const phaseMillis = 5;

let aws: LocalAws;
let runs: { started: ExampleRun; early: ExampleRun; done: ExampleRun; again: ExampleRun };

// A week of the two workflows, in order, for all tests. Thirty hours of training last until they are let go by.
beforeAll(async () => {
  const training = Promise.withResolvers<void>();
  const sleep: typeof systemClock.sleep = (millis, signal) =>
    millis === phaseMillis + thirtyHours ? training.promise : systemClock.sleep(millis, signal);
  aws = await startLocalAws({ phaseMillis, clock: { ...systemClock, sleep } });
  aws.world.faults.order({ kind: 'slow', at: 'training-job.Pending', millis: thirtyHours });
  const look = { folder, aws, file: 'finish-workflow.yml' };

  const started = await runExample({ folder, aws, event: 'schedule' });
  const early = await runExample({ ...look, event: 'schedule' });
  training.resolve();
  const done = await runExample({ ...look, inputs: { wait: 'true' } });
  const again = await runExample({ ...look, event: 'schedule' });
  runs = { started, early, done, again };
});

afterAll(async () => {
  await aws.close();
});

const outputs = ({ result }: ExampleRun) => result.jobs[0]?.outputs;

test('every run of both workflows is green', () => {
  expect(Object.values(runs).flatMap(({ result }) => failures(result))).toEqual([]);
});

test('the first starts the training and does not wait', () => {
  expect(outputs(runs.started)).toEqual({ status: 'InProgress' });
});

test('a look while it runs leaves everything as it is', () => {
  expect(outputs(runs.early)).toMatchObject({ training: 'InProgress' });
  expect(runs.early.leftovers).not.toContain('endpoint long-training');
});

test('once it has completed, the model is deployed', () => {
  expect(outputs(runs.done)).toEqual({ training: 'Completed', deployment: 'Completed' });
});

test('another look changes nothing', () => {
  expect(outputs(runs.again)).toEqual({ training: 'Completed', deployment: 'NoChanges' });
});

test('there is one training job in all', () => {
  expect(runs.again.requests.filter(({ operation }) => operation === 'CreateTrainingJob')).toHaveLength(1);
});
