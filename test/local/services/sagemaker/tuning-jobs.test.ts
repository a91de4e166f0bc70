import {
  CreateHyperParameterTuningJobCommand,
  type CreateHyperParameterTuningJobRequest,
  DescribeHyperParameterTuningJobCommand,
  type DescribeHyperParameterTuningJobResponse,
  DescribeTrainingJobCommand,
  type HyperParameterTuningJobConfig,
  ListHyperParameterTuningJobsCommand,
  paginateListTrainingJobsForHyperParameterTuningJob,
  StopHyperParameterTuningJobCommand,
} from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { lookAgain } from '../../../look-again.ts';
import { type LocalSagemaker, roleArn, startLocalSagemaker, xgboost } from './local-sagemaker.ts';

let local: LocalSagemaker;
beforeAll(async () => {
  local = await startLocalSagemaker();
});
afterAll(() => local.close());

const RANGES = {
  IntegerParameterRanges: [{ Name: 'max_depth', MinValue: '2', MaxValue: '9' }],
  ContinuousParameterRanges: [{ Name: 'eta', MinValue: '0.001', MaxValue: '0.5', ScalingType: 'Logarithmic' as const }],
};
const GRID = {
  CategoricalParameterRanges: [
    { Name: 'color', Values: ['red', 'blue'] },
    { Name: 'size', Values: ['1', '2', '3'] },
  ],
};

/** Six children of the fake container, two at a time, by the rmse that it logs. */
function tuningRequest(
  name: string,
  config: Partial<HyperParameterTuningJobConfig> = {},
  hyperparameters: Record<string, string> = {},
): CreateHyperParameterTuningJobRequest {
  return {
    HyperParameterTuningJobName: name,
    HyperParameterTuningJobConfig: {
      Strategy: 'Random',
      HyperParameterTuningJobObjective: { Type: 'Minimize', MetricName: 'train:rmse' },
      ResourceLimits: { MaxNumberOfTrainingJobs: 4, MaxParallelTrainingJobs: 2 },
      ParameterRanges: RANGES,
      RandomSeed: 7,
      ...config,
    },
    TrainingJobDefinition: {
      StaticHyperParameters: hyperparameters,
      RoleArn: roleArn,
      AlgorithmSpecification: { TrainingImage: xgboost, TrainingInputMode: 'File' },
      InputDataConfig: [
        { ChannelName: 'train', DataSource: { S3DataSource: { S3DataType: 'S3Prefix', S3Uri: 's3://data/train' } } },
      ],
      OutputDataConfig: { S3OutputPath: 's3://data/output/' },
      ResourceConfig: { InstanceType: 'ml.m5.large', InstanceCount: 1, VolumeSizeInGB: 10 },
      StoppingCondition: { MaxRuntimeInSeconds: 600 },
    },
  };
}

function ended(name: string): Promise<DescribeHyperParameterTuningJobResponse> {
  return until(name, ({ HyperParameterTuningEndTime }) => HyperParameterTuningEndTime !== undefined);
}

function described(name: string): Promise<DescribeHyperParameterTuningJobResponse> {
  return local.sagemaker.send(new DescribeHyperParameterTuningJobCommand({ HyperParameterTuningJobName: name }));
}

async function children(name: string) {
  const pages = paginateListTrainingJobsForHyperParameterTuningJob(
    { client: local.sagemaker, pageSize: 2 },
    { HyperParameterTuningJobName: name },
  );
  const found = [];
  for await (const { TrainingJobSummaries = [] } of pages) found.push(...TrainingJobSummaries);
  return found;
}

const create = (request: CreateHyperParameterTuningJobRequest) =>
  local.sagemaker.send(new CreateHyperParameterTuningJobCommand(request));

async function run(request: CreateHyperParameterTuningJobRequest): Promise<DescribeHyperParameterTuningJobResponse> {
  await create(request);
  return await ended(request.HyperParameterTuningJobName ?? '');
}

describe('a tuning job', () => {
  test('runs its training jobs and names the best of them', async () => {
    const job = await run(tuningRequest('random'));
    expect(job).toMatchObject({
      HyperParameterTuningJobStatus: 'Completed',
      HyperParameterTuningJobArn: 'arn:aws:sagemaker:us-east-1:123456789012:hyper-parameter-tuning-job/random',
      TrainingJobStatusCounters: { Completed: 4, InProgress: 0, NonRetryableError: 0, Stopped: 0 },
      ObjectiveStatusCounters: { Succeeded: 4, Pending: 0, Failed: 0 },
      BestTrainingJob: { FinalHyperParameterTuningJobObjectiveMetric: { MetricName: 'train:rmse', Value: 0.25 } },
    });
    const all = await children('random');
    expect(all.map(({ TrainingJobName = '' }) => TrainingJobName.slice(0, 10))).toEqual([
      'random-001',
      'random-002',
      'random-003',
      'random-004',
    ]);
    for (const { TunedHyperParameters: { max_depth, eta } = {} } of all) {
      expect(Number(max_depth)).toBeGreaterThanOrEqual(2);
      expect(Number.isInteger(Number(max_depth))).toBe(true);
      expect(Number(eta)).toBeLessThanOrEqual(0.5);
    }
  });

  test('gives a child the static and the tuned hyperparameters, and the name of the objective', async () => {
    await run(tuningRequest('child', {}, { num_round: '5' }));
    const [first] = await children('child');
    const job = await local.sagemaker.send(new DescribeTrainingJobCommand({ TrainingJobName: first?.TrainingJobName }));
    expect(job).toMatchObject({
      TuningJobArn: expect.stringMatching(/tuning-job\/child$/),
      HyperParameters: { num_round: '5', ...first?.TunedHyperParameters, _tuning_objective_metric: 'train:rmse' },
    });
  });

  test('chooses the same with the same seed', async () => {
    const chosen = async (name: string) => {
      await run(tuningRequest(name, { ResourceLimits: { MaxNumberOfTrainingJobs: 3, MaxParallelTrainingJobs: 3 } }));
      return (await children(name)).map(({ TunedHyperParameters }) => TunedHyperParameters);
    };
    expect(await chosen('seed-1')).toEqual(await chosen('seed-2'));
  });

  test('tries every combination of a grid once', async () => {
    const grid = { Strategy: 'Grid', ParameterRanges: GRID, ResourceLimits: { MaxParallelTrainingJobs: 6 } } as const;
    await run(tuningRequest('grid', grid));
    const tried = (await children('grid')).map(({ TunedHyperParameters: { color, size } = {} }) => `${color} ${size}`);
    expect(tried).toEqual(['red 1', 'red 2', 'red 3', 'blue 1', 'blue 2', 'blue 3']);
  });

  test('never runs more training jobs at a time than it may', async () => {
    await create(tuningRequest('parallel', {}, { behaviour: 'idle' }));
    const full = await until(
      'parallel',
      ({ TrainingJobStatusCounters }) => TrainingJobStatusCounters?.InProgress === 2,
    );
    expect(full.TrainingJobStatusCounters).toMatchObject({ InProgress: 2, Completed: 0 });
    await stop('parallel');
    expect(await ended('parallel')).toMatchObject({
      HyperParameterTuningJobStatus: 'Stopped',
      TrainingJobStatusCounters: { Stopped: 2, InProgress: 0 },
    });
    expect(await children('parallel')).toHaveLength(2);
    await expect(stop('parallel')).rejects.toThrow(/is in status Stopped/);
  });

  test('fails when no training job completes', async () => {
    expect(await run(tuningRequest('failing', {}, { behaviour: 'fail' }))).toMatchObject({
      HyperParameterTuningJobStatus: 'Failed',
      FailureReason: expect.stringContaining('label column is text'),
      TrainingJobStatusCounters: { NonRetryableError: 4 },
    });
  });

  test('fails when no training job reports the objective', async () => {
    const objective = { Type: 'Minimize', MetricName: 'validation:rmse' } as const;
    expect(await run(tuningRequest('silent', { HyperParameterTuningJobObjective: objective }))).toMatchObject({
      HyperParameterTuningJobStatus: 'Failed',
      FailureReason: expect.stringContaining('No objective metrics found after running 4 training jobs'),
      ObjectiveStatusCounters: { Failed: 4 },
    });
  });

  test('is listed', async () => {
    await create(tuningRequest('listed'));
    const answer = await local.sagemaker.send(new ListHyperParameterTuningJobsCommand({ NameContains: 'listed' }));
    expect(answer.HyperParameterTuningJobSummaries).toMatchObject([
      { HyperParameterTuningJobName: 'listed', Strategy: 'Random', ResourceLimits: { MaxParallelTrainingJobs: 2 } },
    ]);
  });
});

describe('a request is refused', () => {
  const limits = { MaxParallelTrainingJobs: 1 };
  test.each<[string, Partial<HyperParameterTuningJobConfig>]>([
    ['Only categorical parameters', { Strategy: 'Grid' }],
    ['MaxNumberOfTrainingJobs must be 6', { Strategy: 'Grid', ParameterRanges: GRID }],
    ['MaxNumberOfTrainingJobs must be specified', { ResourceLimits: limits }],
    ['must be Off with the Hyperband strategy', { Strategy: 'Hyperband', TrainingJobEarlyStoppingType: 'Auto' }],
    ['A metric is required', { HyperParameterTuningJobObjective: { Type: 'Minimize', MetricName: 'nonsense' } }],
    ['At least one hyperparameter must be tunable', { ParameterRanges: {} }],
    [
      'The local AWS does not play completion criteria',
      { TuningJobCompletionCriteria: { TargetObjectiveMetricValue: 1 } },
    ],
    [
      'failed to satisfy constraint: Member must satisfy enum value set: [Bayesian',
      { Strategy: 'bayes' as 'Bayesian' },
    ],
  ])('%s', async (message, config) => {
    await expect(create(tuningRequest('refused', config))).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining(message),
    });
  });

  test('when its name is taken, or has more than 32 characters', async () => {
    await run(tuningRequest('taken'));
    await expect(create(tuningRequest('taken'))).rejects.toMatchObject({ name: 'ResourceInUse' });
    await expect(create(tuningRequest('n'.repeat(33)))).rejects.toThrow(/less than or equal to 32/);
    await expect(described('nowhere')).rejects.toThrow('Requested resource not found.');
  });

  test('when it wants a warm start', async () => {
    const WarmStartConfig = {
      ParentHyperParameterTuningJobs: [{ HyperParameterTuningJobName: 'random' }],
      WarmStartType: 'IdenticalDataAndAlgorithm' as const,
    };
    await expect(create({ ...tuningRequest('warm'), WarmStartConfig })).rejects.toThrow(/does not play warm start/);
  });
});

function until(name: string, wanted: (job: DescribeHyperParameterTuningJobResponse) => boolean) {
  return lookAgain(() => described(name), wanted);
}

async function stop(name: string): Promise<void> {
  await local.sagemaker.send(new StopHyperParameterTuningJobCommand({ HyperParameterTuningJobName: name }));
}
