import { SageMakerClient } from '@aws-sdk/client-sagemaker';
import { describe, expect, test } from '@jest/globals';
import { connectAws } from '../../src/aws/clients.ts';
import { train } from '../../src/modes/train/train.ts';
import type { Run } from '../../src/run.ts';
import { trainingRun, useTraining } from './train-fixture.ts';

const { aws, config, requests } = useTraining();

const TYPES = ['ml.m5.large', 'ml.m5.xlarge', 'ml.c5.xlarge'];

/** For the next jobs of this run alone: those of other tests may still be starting. */
function noCapacity(times: number, { naming }: Run): void {
  aws().world.faults.order({ kind: 'capacity', at: 'training-job.*', name: `iris-train-${naming.suffix}*`, times });
}

function typeAskedFor(jobName: string): unknown {
  return requests('CreateTrainingJob', jobName)[0]?.['ResourceConfig'];
}

describe('where AWS has no capacity', () => {
  test('the next instance type trains, under the next name, and the result tells which', async () => {
    const { run, warnings } = trainingRun();
    noCapacity(1, run);
    const result = await train(config({ instanceTypes: TYPES }), run);
    const first = `iris-train-${run.naming.suffix}`;
    expect(result).toMatchObject({
      status: 'Completed',
      jobName: `${first}-2`,
      instanceType: 'ml.m5.xlarge',
      unavailableInstanceTypes: ['ml.m5.large'],
    });
    expect(typeAskedFor(first)).toMatchObject({ InstanceType: 'ml.m5.large' });
    expect(typeAskedFor(`${first}-3`)).toBeUndefined();
    expect(warnings).toEqual([expect.stringContaining('AWS has no capacity for ml.m5.large')]);
  });

  test('for the last one either, the failure is that of the capacity', async () => {
    const { run } = trainingRun();
    noCapacity(3, run);
    const result = await train(config({ instanceTypes: TYPES }), run);
    expect(result).toMatchObject({
      status: 'Failed',
      instanceType: 'ml.c5.xlarge',
      unavailableInstanceTypes: ['ml.m5.large', 'ml.m5.xlarge'],
      failure: { reason: expect.stringMatching(/^CapacityError/), fix: expect.stringContaining('instance-type') },
    });
  });

  test('a type that is listed twice is asked for once', async () => {
    const { run } = trainingRun();
    noCapacity(1, run);
    const result = await train(config({ instanceTypes: ['ml.m5.large', 'ml.m5.large'] }), run);
    expect(result).toMatchObject({ status: 'Failed', instanceType: 'ml.m5.large' });
    expect(requests('CreateTrainingJob', `iris-train-${run.naming.suffix}-2`)).toEqual([]);
  });

  test('and the request to create the job is refused for it, the next one is asked for', async () => {
    const connection = connectAws({ region: 'us-east-1', forcePathStyle: true });
    let refused = 0;
    connection.client(SageMakerClient).middlewareStack.add(
      (next, { commandName }) =>
        (args) => {
          if (commandName !== 'CreateTrainingJobCommand' || refused++ > 0) return next(args);
          const name = 'InsufficientCapacityException';
          return Promise.reject(Object.assign(new Error(name), { name, $fault: 'client', $metadata: { attempts: 1 } }));
        },
      { step: 'initialize' },
    );
    const { run } = trainingRun({ aws: connection });
    const result = await train(config({ instanceTypes: TYPES }), run);
    expect(result).toMatchObject({
      status: 'Completed',
      jobName: `iris-train-${run.naming.suffix}`,
      instanceType: 'ml.m5.xlarge',
    });
  });

  test('a framework by name is trained in the image for the machine that was found', async () => {
    const { run } = trainingRun();
    noCapacity(1, run);
    const instanceTypes = ['ml.g5.xlarge', 'ml.m5.large'];
    const result = await train(config({ instanceTypes, image: 'pytorch' }), run);
    const first = requests('CreateTrainingJob', `iris-train-${run.naming.suffix}`);
    expect(first).toMatchObject([{ AlgorithmSpecification: { TrainingImage: expect.stringContaining('-gpu-') } }]);
    expect(result).toMatchObject({ instanceType: 'ml.m5.large', imageUri: expect.stringContaining('-cpu-') });
  });

  test('a second attempt of the step attaches to the job of the type that it had come to', async () => {
    const workflow = { runId: 'capacity-again' };
    const { run } = trainingRun({ workflow });
    noCapacity(1, run);
    const first = await train(config({ instanceTypes: TYPES }), run);
    const second = await train(config({ instanceTypes: TYPES }), trainingRun({ workflow }).run);
    expect(second).toMatchObject({ jobName: first.jobName, instanceType: 'ml.m5.xlarge', status: 'Completed' });
    expect(requests('CreateTrainingJob', first.jobName)).toHaveLength(1);
  });
});

test('any other failure is no reason to take another instance type', async () => {
  const hyperparameters = { objective: 'no:such' };
  const { run } = trainingRun();
  const result = await train(config({ instanceTypes: TYPES, hyperparameters }), run);
  expect(result).toMatchObject({ status: 'Failed', jobName: `iris-train-${run.naming.suffix}` });
  expect(result.unavailableInstanceTypes).toBeUndefined();
});

test('a job on spot capacity is asked for with its time to wait, and tells what it saved', async () => {
  const spot = { maxWaitMinutes: 90 };
  const checkpointUri = 's3://checkpoints/iris/';
  aws().world.objects.createBucket('checkpoints', 'us-east-1');
  const result = await train(config({ spot, checkpointUri }), trainingRun().run);
  expect(requests('CreateTrainingJob', result.jobName)).toMatchObject([
    {
      EnableManagedSpotTraining: true,
      StoppingCondition: { MaxRuntimeInSeconds: 3600, MaxWaitTimeInSeconds: 5400 },
      CheckpointConfig: { S3Uri: checkpointUri },
    },
  ]);
  const { trainingSeconds = 0, billableSeconds = 0 } = result;
  expect(result.spotSavingPercent).toBe(Math.round((1 - billableSeconds / trainingSeconds) * 100));
});

test('a warm pool and what `request` says are in the request', async () => {
  const request = { ResourceConfig: { VolumeSizeInGB: 50 }, EnableNetworkIsolation: true, StoppingCondition: null };
  const { jobName } = await train(config({ keepAliveMinutes: 10, request, wait: false }), trainingRun().run);
  const [sent] = requests('CreateTrainingJob', jobName);
  expect(sent).toMatchObject({
    ResourceConfig: { InstanceType: 'ml.m5.large', VolumeSizeInGB: 50, KeepAlivePeriodInSeconds: 600 },
    EnableNetworkIsolation: true,
  });
  expect(sent).not.toHaveProperty('StoppingCondition');
});
