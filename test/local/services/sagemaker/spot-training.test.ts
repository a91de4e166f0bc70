import { readFileSync } from 'node:fs';
import { CreateTrainingJobCommand } from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { jobWhen, type LocalSagemaker, startLocalSagemaker, trainingRequest } from './local-sagemaker.ts';

let local: LocalSagemaker;
beforeAll(async () => {
  local = await startLocalSagemaker();
});
afterAll(() => local.close());

const create = (...request: Parameters<typeof trainingRequest>) =>
  local.sagemaker.send(new CreateTrainingJobCommand(trainingRequest(...request)));

test('on spot capacity part of the time is billed', async () => {
  const StoppingCondition = { MaxRuntimeInSeconds: 600, MaxWaitTimeInSeconds: 600 };
  await create('on-spot', { EnableManagedSpotTraining: true, StoppingCondition });
  const job = await jobWhen(local, 'on-spot');
  expect(job).toMatchObject({ TrainingJobStatus: 'Completed', EnableManagedSpotTraining: true });
  expect(job.BillableTimeInSeconds).toBe(Math.ceil((job.TrainingTimeInSeconds ?? 0) * 0.3));
});

test.each([
  ['spot without a time to wait', { MaxRuntimeInSeconds: 600 }, true, 0, /^Invalid MaxWaitTimeInSeconds/],
  [
    'less to wait than to run',
    { MaxRuntimeInSeconds: 600, MaxWaitTimeInSeconds: 599 },
    true,
    0,
    /greater than or equal/,
  ],
  ['a time to wait for nothing', { MaxRuntimeInSeconds: 600, MaxWaitTimeInSeconds: 600 }, false, 0, /only supported/],
  [
    'a warm pool of spot',
    { MaxRuntimeInSeconds: 600, MaxWaitTimeInSeconds: 600 },
    true,
    60,
    /KeepAlivePeriodInSeconds/,
  ],
])('%s is refused', async (_, StoppingCondition, EnableManagedSpotTraining, KeepAlivePeriodInSeconds, message) => {
  const ResourceConfig = { ...trainingRequest('').ResourceConfig, KeepAlivePeriodInSeconds };
  const refused = create('refused', { StoppingCondition, EnableManagedSpotTraining, ResourceConfig });
  await expect(refused).rejects.toThrow(message);
});

test('checkpoints of one job are those that the next one begins with', async () => {
  const CheckpointConfig = { S3Uri: 's3://data/checkpoints' };
  for (const name of ['count-1', 'count-2']) {
    await create(name, { CheckpointConfig, HyperParameters: { behaviour: 'count' } });
    expect(await jobWhen(local, name)).toMatchObject({ TrainingJobStatus: 'Completed' });
  }
  const [kept, ...others] = local.aws.world.objects.list('data', 'checkpoints/');
  expect(others).toEqual([]);
  expect(readFileSync(kept?.path ?? '', 'utf8')).toBe('2');
});
