import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { SageMakerClient } from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connectAws } from '../../src/aws/clients.ts';
import { Cancelled, UserError } from '../../src/errors.ts';
import type { TrainConfig } from '../../src/inputs/config.ts';
import { train } from '../../src/modes/train.ts';
import { describeTrainingJob, stopTrainingJob } from '../../src/sagemaker/training-job.ts';
import { systemClock } from '../../src/waiting/clock.ts';
import { type TestRunOptions, testRun } from '../run-fixture.ts';
import { useLocalAws } from './local-aws.ts';

const { aws } = useLocalAws();
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'train-test-'));
  const rows = Array.from({ length: 60 }, (_, row) => `${row % 2},${(row % 2) + row / 100},${row % 7}`);
  writeFileSync(join(folder, 'train.csv'), rows.join('\n'));
  writeFileSync(join(folder, 'labels-as-text.csv'), rows.map((row) => row.replace(/^./, 'setosa')).join('\n'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Long enough to be met while it runs. */
const LONG = { objective: 'binary:logistic', num_round: '100000' };

function config(overrides: Partial<TrainConfig> = {}): TrainConfig {
  return {
    mode: 'train',
    name: 'iris',
    region: 'us-east-1',
    tags: {},
    wait: true,
    timeoutMinutes: 10,
    logs: 'follow',
    onCancel: 'stop',
    prefix: 'iris/1001',
    executionRoleArn: 'arn:aws:iam::123456789012:role/sagemaker',
    image: 'xgboost',
    environmentVariables: {},
    instanceType: 'ml.m5.large',
    instanceCount: 1,
    volumeGb: 30,
    maxRuntimeMinutes: 60,
    channels: { train: { source: join(folder, 'train.csv') } },
    hyperparameters: { objective: 'binary:logistic', num_round: '5' },
    reuse: 'run',
    ...overrides,
  };
}

/** Every test is a workflow run of its own, and so has names of its own. */
let runs = 0;
function quickRun(options: TestRunOptions = {}) {
  const workflow = { runId: `run-${++runs}`, ...options.workflow };
  const connection = connectAws({ region: 'us-east-1', forcePathStyle: true });
  return testRun({ aws: connection, clock: systemClock(0.01), ...options, workflow });
}

/** The inputs of the requests of an operation that concern one job. */
function requests(operation: string, jobName: string): Record<string, unknown>[] {
  const inputs = aws()
    .requests()
    .map(({ operation: name, input }) => ({ name, input: input as Record<string, unknown> }));
  return inputs.flatMap(({ name, input }) =>
    name === operation && input['TrainingJobName'] === jobName ? [input] : [],
  );
}

/** Answers that the local AWS gives to nobody: the middleware stands where the SDK's own retries have ended. */
function failing(client: SageMakerClient | CloudWatchLogsClient, name: string, times: number): void {
  let left = times;
  // The two clients' stacks differ in the types of their commands only.
  (client as SageMakerClient).middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        if (!/^(Describe|Get)/.test(commandName) || left-- <= 0) return next(args);
        return Promise.reject(Object.assign(new Error(`answer: ${name}`), { name }));
      },
    { step: 'initialize' },
  );
}

describe('a training', () => {
  test('uploads the channel, trains, follows the log and ends with a model and its metrics', async () => {
    const { run, lines, started } = quickRun();
    const result = await train(config(), run);
    const { jobName } = result;
    expect(jobName).toMatch(/^iris-train-[0-9a-f]{10}$/);
    expect(result).toMatchObject({
      mode: 'train',
      status: 'Completed',
      imageUri: '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:1.7-1',
      instanceType: 'ml.m5.large',
      instanceCount: 1,
      jobArn: `arn:aws:sagemaker:us-east-1:123456789012:training-job/${jobName}`,
      modelArtifact: `s3://sagemaker-us-east-1-123456789012/iris/1001/${jobName}/output/model.tar.gz`,
    });
    expect(result.failure).toBeUndefined();
    expect(result.series?.['train:logloss']).toHaveLength(5);
    expect(result.metrics?.['train:logloss']).toBe(result.series?.['train:logloss']?.at(-1));
    expect(result.phases?.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Starting', 'Training', 'Uploading']),
    );
    expect(lines.filter((line) => line.startsWith('[algo-1] [4]#011train-logloss:'))).toHaveLength(1);
    expect(lines).toContainEqual(expect.stringMatching(/^Training: .*\(Downloading took \d+ s\)$/));
    expect(started).toMatchObject([{ status: 'InProgress', jobName }]);
  });

  test('works for linear-learner too, with the metrics that AWS defines for it', async () => {
    const hyperparameters = {
      predictor_type: 'binary_classifier',
      feature_dim: '2',
      epochs: '3',
      mini_batch_size: '10',
    };
    const result = await train(config({ image: 'linear-learner', hyperparameters }), quickRun().run);
    expect(result).toMatchObject({
      status: 'Completed',
      imageUri: '382416733822.dkr.ecr.us-east-1.amazonaws.com/linear-learner:1',
    });
    expect(result.series?.['train:objective_loss']?.length).toBeGreaterThan(1);
    expect(result.metrics?.['train:objective_loss']).toBeGreaterThan(0);
  });

  test('asks for what the config says', async () => {
    const { run } = quickRun({ tags: { team: 'flowers' } });
    const { jobName } = await train(config({ wait: false, environmentVariables: { LEVEL: 'debug' } }), run);
    const prefix = `s3://sagemaker-us-east-1-123456789012/iris/1001`;
    const [request] = requests('CreateTrainingJob', jobName);
    expect(request).toMatchObject({
      RoleArn: 'arn:aws:iam::123456789012:role/sagemaker',
      HyperParameters: { objective: 'binary:logistic', num_round: '5' },
      Environment: { LEVEL: 'debug' },
      ResourceConfig: { InstanceType: 'ml.m5.large', InstanceCount: 1, VolumeSizeInGB: 30 },
      StoppingCondition: { MaxRuntimeInSeconds: 3600 },
      OutputDataConfig: { S3OutputPath: prefix },
      InputDataConfig: [
        {
          ChannelName: 'train',
          ContentType: 'text/csv',
          DataSource: { S3DataSource: { S3DataType: 'S3Prefix', S3Uri: `${prefix}/${jobName}/input/train/` } },
        },
      ],
    });
    expect(request?.['Tags']).toContainEqual({ Key: 'team', Value: 'flowers' });
  });

  test('without waiting is green and in progress', async () => {
    const { run } = quickRun();
    const result = await train(config({ wait: false }), run);
    expect(result.status).toBe('InProgress');
    expect(await run.undo.run(1000)).toEqual([]);
  });

  test('gives the log as a tail only after a failure, and not at all when told so', async () => {
    const channels = { train: { source: join(folder, 'labels-as-text.csv') } };
    const tail = quickRun();
    const failed = await train(config({ logs: 'tail', channels }), tail.run);
    expect(failed.failure?.logTail?.length).toBeGreaterThan(0);
    expect(tail.lines.filter((line) => line.startsWith('[algo-1]'))).toEqual([]);
    const none = await train(config({ logs: 'none', channels }), quickRun().run);
    expect(none.failure).toBeDefined();
    expect(none.failure?.logTail).toBeUndefined();
  });
});

describe('bad input', () => {
  test('is told all at once, and nothing is created', async () => {
    const { run } = quickRun();
    const before = aws().requests().length;
    const bad = config({
      jobName: 'x'.repeat(80),
      image: 'pytorch:2.8',
      channels: { 'train data': { source: join(folder, 'nowhere') } },
      environmentVariables: { '1ST': 'x' },
      metricDefinitions: { loss: 'loss: (' },
      hyperparameters: { long: 'x'.repeat(2501) },
    });
    const error: unknown = await train(bad, run).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    const { problems } = error as UserError;
    for (const input of [
      'job-name',
      'image',
      'channels: "train data"',
      'nowhere',
      'environment-variables',
      'metric-definitions',
      'hyperparameters',
    ]) {
      expect(problems).toContainEqual(expect.stringContaining(input));
    }
    expect(problems).toHaveLength(7);
    expect(aws().requests()).toHaveLength(before);
  });
});

describe('a red end', () => {
  test('labels that are text: the reason and the last lines of the log', async () => {
    const channels = { train: { source: join(folder, 'labels-as-text.csv') } };
    const result = await train(config({ channels }), quickRun().run);
    expect(result.status).toBe('Failed');
    expect(result.modelArtifact).toBeUndefined();
    expect(result.failure).toMatchObject({
      what: expect.stringContaining(`training job ${result.jobName} failed`),
      reason: expect.stringMatching(/Error/),
      fix: expect.any(String),
      consoleUrl: expect.stringContaining(result.jobName),
    });
    expect(result.failure?.logTail?.length).toBeGreaterThan(0);
  });

  test('an S3 prefix where nothing is', async () => {
    aws().world.objects.createBucket('flowers', 'us-east-1');
    const channels = { train: { source: 's3://flowers/nothing/here/' } };
    const result = await train(config({ channels }), quickRun().run);
    expect(result).toMatchObject({
      status: 'Failed',
      failure: { reason: expect.stringContaining('s3://flowers/nothing/here/') },
    });
  });

  test('a timeout leaves the job running and says how to attach', async () => {
    const { run } = quickRun();
    const result = await train(config({ timeoutMinutes: 0.000_01, hyperparameters: LONG }), run);
    expect(result).toMatchObject({
      status: 'TimedOut',
      failure: { fix: expect.stringContaining(`job-name: ${result.jobName}`) },
    });
    expect(await run.undo.run(1000)).toEqual([]);
    await stopTrainingJob(run.aws, result.jobName);
  });

  test('an expired token is passed on as it is', async () => {
    const connection = connectAws({ region: 'us-east-1', forcePathStyle: true });
    const { run } = quickRun({ aws: connection });
    const expiring = {
      ...run,
      started: () => failing(connection.client(SageMakerClient), 'ExpiredTokenException', 1),
    };
    await expect(train(config(), expiring)).rejects.toMatchObject({ name: 'ExpiredTokenException' });
  });
});

describe('an end that is green all the same', () => {
  test('when looking was throttled', async () => {
    const connection = connectAws({ region: 'us-east-1', forcePathStyle: true });
    const { run } = quickRun({ aws: connection });
    const throttled = {
      ...run,
      started: () => failing(connection.client(SageMakerClient), 'ThrottlingException', 2),
    };
    expect(await train(config(), throttled)).toMatchObject({ status: 'Completed' });
  });

  test('when the log may not be read: a warning says what to allow', async () => {
    const connection = connectAws({ region: 'us-east-1', forcePathStyle: true });
    failing(connection.client(CloudWatchLogsClient), 'AccessDeniedException', 99);
    const { run, warnings } = quickRun({ aws: connection });
    expect(await train(config(), run)).toMatchObject({ status: 'Completed' });
    expect(warnings).toEqual([expect.stringContaining('logs:GetLogEvents')]);
  });
});

describe('a cancel', () => {
  test('in the middle stops the job', async () => {
    const { run, cancel } = quickRun();
    const cancelled = { ...run, started: cancel };
    await expect(train(config({ hyperparameters: LONG }), cancelled)).rejects.toBeInstanceOf(Cancelled);
    const [stopped] = await run.undo.run(1000);
    expect(stopped?.title).toMatch(/^training job iris-train-/);
    expect(stopped?.error).toBeUndefined();
    const jobName = stopped?.title.replace('training job ', '') ?? '';
    expect(requests('StopTrainingJob', jobName)).toHaveLength(1);
    expect((await describeTrainingJob(run.aws, jobName))?.TrainingJobStatus).toMatch(/^Stop/);
  });

  test('with on-cancel: leave stops nothing', async () => {
    const { run, cancel } = quickRun();
    const cancelled = { ...run, started: cancel };
    await expect(train(config({ onCancel: 'leave' }), cancelled)).rejects.toBeInstanceOf(Cancelled);
    expect(await run.undo.run(1000)).toEqual([]);
  });
});

describe('a second attempt of the same step', () => {
  test('takes the result of a job that completed, without writing anything', async () => {
    const workflow = { runId: 'again-1' };
    const first = await train(config(), quickRun({ workflow }).run);
    const second = await train(config(), quickRun({ workflow }).run);
    expect(second).toMatchObject({ jobName: first.jobName, status: 'Completed', modelArtifact: first.modelArtifact });
    expect(requests('CreateTrainingJob', first.jobName)).toHaveLength(1);
  });

  test('attaches to a job in progress and stops it when cancelled', async () => {
    const workflow = { runId: 'again-2' };
    const { jobName } = await train(config({ wait: false, hyperparameters: LONG }), quickRun({ workflow }).run);
    const { run, cancel } = quickRun({ workflow });
    await expect(train(config(), { ...run, started: cancel })).rejects.toBeInstanceOf(Cancelled);
    expect(await run.undo.run(1000)).toEqual([{ title: `training job ${jobName}` }]);
  });

  test('starts anew under the next name after a failure', async () => {
    const workflow = { runId: 'again-3' };
    const channels = { train: { source: join(folder, 'labels-as-text.csv') } };
    const failed = await train(config({ channels }), quickRun({ workflow }).run);
    const mended = await train(config(), quickRun({ workflow }).run);
    expect(mended).toMatchObject({ status: 'Completed', jobName: `${failed.jobName}-2` });
  });

  test('that runs at the same time shares the job', async () => {
    const workflow = { runId: 'again-4' };
    const [one, two] = await Promise.all([
      train(config(), quickRun({ workflow }).run),
      train(config(), quickRun({ workflow }).run),
    ]);
    expect(one.jobName).toBe(two.jobName);
    expect([one.status, two.status]).toEqual(['Completed', 'Completed']);
  });
});

describe('a name', () => {
  test('that is given is taken as it is, and attached to where it exists', async () => {
    const jobName = 'flowers-by-name';
    const named = await train(config({ jobName, wait: false, hyperparameters: LONG }), quickRun().run);
    expect(named.jobName).toBe(jobName);
    const { run, cancel } = quickRun();
    await expect(train(config({ jobName }), { ...run, started: cancel })).rejects.toBeInstanceOf(Cancelled);
    // It was not this step that started it.
    expect(await run.undo.run(1000)).toEqual([]);
    await stopTrainingJob(run.aws, jobName);
    const stopped = await train(config({ jobName }), quickRun().run);
    expect(stopped).toMatchObject({
      jobName,
      status: 'Stopped',
      failure: { what: expect.stringContaining('was stopped') },
    });
  });

  test('is new each time with reuse: never', async () => {
    const workflow = { runId: 'never' };
    const once = () => train(config({ reuse: 'never', wait: false }), quickRun({ workflow }).run);
    const [first, second] = [await once(), await once()];
    expect(first.jobName).toMatch(/^iris-train-\d{17}-[0-9a-f]{4}$/);
    expect(second.jobName).not.toBe(first.jobName);
  });
});
