import { SageMakerClient } from '@aws-sdk/client-sagemaker';
import { describe, expect, test } from '@jest/globals';
import type { TrainConfig } from '../../src/inputs/config/train.ts';
import type { Tuning } from '../../src/inputs/config/tuning.ts';
import { train } from '../../src/modes/train/train.ts';
import type { Run } from '../../src/run.ts';
import { tuningJobs } from '../../src/sagemaker/tuning-job.ts';
import { attachConfig, LONG, trainingRun, useTraining } from './train-fixture.ts';

const { aws, channel, config } = useTraining();

/** Two small boosters, side by side: enough for all that is not about the search itself. */
const TUNING: Tuning = {
  objective: { direction: 'Minimize', metric: 'train:logloss' },
  strategy: 'Random',
  ranges: {
    max_depth: { kind: 'integer', min: '1', max: '4', scaling: 'Auto' },
    eta: { kind: 'continuous', min: '0.01', max: '0.9', scaling: 'Logarithmic' },
  },
  maxJobs: 2,
  maxParallel: 2,
  earlyStopping: false,
  seed: 1,
};

function tuningConfig(overrides: Parameters<typeof config>[0] = {}): TrainConfig {
  return config({ tuning: TUNING, ...overrides });
}

/** As the inputs come when `from` is the result of a step that did not wait. */
function attachTo(jobName: string): TrainConfig {
  return { ...attachConfig(jobName), task: { kind: 'attach', jobName, isTuning: true } };
}

function creations(jobName: string) {
  const inputs = aws()
    .requests()
    .filter(({ operation }) => operation === 'CreateHyperParameterTuningJob')
    .map(({ input }) => input as Record<string, unknown>);
  return inputs.filter((input) => input['HyperParameterTuningJobName'] === jobName);
}

async function statusOf({ aws }: Run, name: string) {
  return (await tuningJobs.describe(aws, name))?.HyperParameterTuningJobStatus;
}

describe('a tuning', () => {
  test('of six boosters ends with the model, the metrics and the hyperparameters of the best', async () => {
    const { run, lines, started } = trainingRun();
    const result = await train(tuningConfig({ tuning: { ...TUNING, maxJobs: 6, maxParallel: 3 } }), run);
    const { jobName, tuning, bestTrainingJob } = result;
    expect(jobName).toMatch(/^iris-train-[0-9a-f]{10}$/);
    const [best, ...others] = tuning?.leaderboard ?? [];
    expect(others).toHaveLength(5);
    for (const other of others) expect(other.objective).toBeGreaterThanOrEqual(best?.objective ?? Number.NaN);
    expect(result).toMatchObject({
      status: 'Completed',
      jobArn: `arn:aws:sagemaker:us-east-1:123456789012:hyper-parameter-tuning-job/${jobName}`,
      consoleUrl: expect.stringMatching(/hyper-tuning-jobs/),
      imageUri: expect.stringMatching(/sagemaker-xgboost:/),
      bestTrainingJob: best?.name,
      bestTrainingJobArn: `arn:aws:sagemaker:us-east-1:123456789012:training-job/${bestTrainingJob}`,
      modelArtifact: `s3://sagemaker-us-east-1-123456789012/iris/1001/${bestTrainingJob}/output/model.tar.gz`,
      tuning: { objective: 'minimize train:logloss', strategy: 'Random', counts: { Completed: 6 } },
    });
    expect(result.failure).toBeUndefined();
    expect(result.metrics?.['train:logloss']).toBeCloseTo(best?.objective ?? Number.NaN);
    expect(Object.keys(best?.hyperparameters ?? {})).toEqual(['max_depth', 'eta']);
    expect(lines.filter((line) => /^#00\d {2}Completed/.test(line))).toHaveLength(6);
    expect(lines.join('\n')).toContain('★');
    expect(lines).toContain('▸ Tuning: minimize train:logloss in up to 6 training jobs, 3 at a time');
    expect(lines.at(-1)).toMatch(/^Completed \(Tuning took \d+ s\)$/);
    expect(result.phases).toMatchObject([{ name: 'Tuning' }]);
    expect(started.at(-1)).toMatchObject({ status: 'InProgress', jobName, tuning: { leaderboard: [] } });
  });

  test('asks for what the config says', async () => {
    const { run } = trainingRun({ tags: { team: 'flowers' } });
    const { jobName } = await train(tuningConfig({ wait: false }), run);
    expect(creations(jobName)).toMatchObject([
      {
        HyperParameterTuningJobConfig: {
          Strategy: 'Random',
          HyperParameterTuningJobObjective: { Type: 'Minimize', MetricName: 'train:logloss' },
          ResourceLimits: { MaxNumberOfTrainingJobs: 2, MaxParallelTrainingJobs: 2 },
          ParameterRanges: {
            IntegerParameterRanges: [{ Name: 'max_depth', MinValue: '1', MaxValue: '4', ScalingType: 'Auto' }],
            ContinuousParameterRanges: [{ Name: 'eta', MinValue: '0.01', MaxValue: '0.9', ScalingType: 'Logarithmic' }],
          },
          TrainingJobEarlyStoppingType: 'Off',
          RandomSeed: 1,
        },
        TrainingJobDefinition: {
          RoleArn: 'arn:aws:iam::123456789012:role/sagemaker',
          StaticHyperParameters: { objective: 'binary:logistic', num_round: '5' },
          ResourceConfig: { InstanceType: 'ml.m5.large', InstanceCount: 1, VolumeSizeInGB: 30 },
          StoppingCondition: { MaxRuntimeInSeconds: 3600 },
          OutputDataConfig: { S3OutputPath: 's3://sagemaker-us-east-1-123456789012/iris/1001' },
          InputDataConfig: [{ ChannelName: 'train', ContentType: 'text/csv' }],
        },
        Tags: expect.arrayContaining([{ Key: 'team', Value: 'flowers' }]),
      },
    ]);
  });

  test('keeps its name within 32 characters, the suffix whole', async () => {
    const { run } = trainingRun({ name: 'a-repository-with-a-long-name' });
    const { jobName } = await train(tuningConfig({ wait: false }), run);
    expect(jobName).toMatch(/^a-repository-with-a-l-[0-9a-f]{10}$/);
  });

  test('is seen to its end by who may not list the training jobs', async () => {
    const { run, warnings } = trainingRun();
    run.aws.client(SageMakerClient).middlewareStack.add(
      (next, { commandName }) =>
        (args) => {
          if (commandName !== 'ListTrainingJobsForHyperParameterTuningJobCommand') return next(args);
          return Promise.reject(Object.assign(new Error('not allowed'), { name: 'AccessDeniedException' }));
        },
      { step: 'initialize' },
    );
    const result = await train(tuningConfig(), run);
    expect(result).toMatchObject({
      status: 'Completed',
      bestTrainingJob: expect.any(String),
      tuning: { leaderboard: [] },
    });
    expect(warnings).toEqual([expect.stringContaining('allow sagemaker:ListTrainingJobsForHyperParameterTuningJob')]);
  });

  test('is red when every training job fails, with the reason of one', async () => {
    const channels = channel('labels-as-text.csv');
    const result = await train(tuningConfig({ channels }), trainingRun().run);
    expect(result).toMatchObject({
      status: 'Failed',
      failure: {
        what: expect.stringContaining('all of its 2 training jobs failed'),
        reason: expect.stringMatching(/Error/),
      },
      tuning: { counts: { Failed: 2 } },
    });
    expect(result.failure?.logTail?.join('\n')).toContain('setosa');
    expect(result.modelArtifact).toBeUndefined();
    expect(result.bestTrainingJob).toBeUndefined();
  });

  test('is red when it is stopped by somebody else', async () => {
    const { run } = trainingRun();
    const { jobName } = await train(tuningConfig({ wait: false, hyperparameters: LONG }), run);
    await tuningJobs.stop(run.aws, jobName);
    const result = await train(attachTo(jobName), trainingRun().run);
    expect(result).toMatchObject({
      status: 'Stopped',
      failure: { what: `tuning job ${jobName} was stopped before it completed` },
    });
  });

  test('that takes too long goes on, and says how to attach to it', async () => {
    const { run } = trainingRun();
    const result = await train(tuningConfig({ timeoutMinutes: 0.000_01, hyperparameters: LONG }), run);
    expect(result).toMatchObject({
      status: 'TimedOut',
      failure: { fix: expect.stringContaining(`job-name: ${result.jobName}`) },
    });
    expect(await run.undo.run(1000)).toEqual([]);
    await tuningJobs.stop(run.aws, result.jobName);
  });
});

describe('a tuning job that is there', () => {
  test('is taken by a second attempt of the step, without writing anything', async () => {
    const workflow = { runId: 'tuned-again' };
    const first = await train(tuningConfig(), trainingRun({ workflow }).run);
    const second = await train(tuningConfig(), trainingRun({ workflow }).run);
    expect(second).toMatchObject({ jobName: first.jobName, bestTrainingJob: first.bestTrainingJob });
    expect(creations(first.jobName)).toHaveLength(1);
  });

  test('is taken by another run with the same content, and by none with another search', async () => {
    const same = () => train(tuningConfig({ reuse: 'content' }), trainingRun().run);
    const [first, second] = [await same(), await same()];
    expect(second.jobName).toBe(first.jobName);
    const other = { ...TUNING, maxParallel: 1 };
    const third = await train(tuningConfig({ reuse: 'content', tuning: other }), trainingRun().run);
    expect(third.jobName).not.toBe(first.jobName);
  });

  test('is followed to its end by a step that is handed it', async () => {
    const { jobName } = await train(tuningConfig({ wait: false }), trainingRun().run);
    const result = await train(attachTo(jobName), trainingRun().run);
    expect(result).toMatchObject({ jobName, status: 'Completed', tuning: { counts: { Completed: 2 } } });
    expect(creations(jobName)).toHaveLength(1);
  });

  test('is stopped by a cancel, with its training jobs', async () => {
    const { run, cancel } = trainingRun();
    const cancelled = { ...run, started: cancel };
    await expect(train(tuningConfig({ hyperparameters: LONG }), cancelled)).rejects.toThrow();
    const [stopped] = await run.undo.run(1000);
    expect(stopped).toEqual({ title: expect.stringMatching(/^tuning job iris-train-/) });
    const jobName = stopped?.title.replace('tuning job ', '') ?? '';
    expect(await statusOf(run, jobName)).toMatch(/^Stop/);
  });
});
