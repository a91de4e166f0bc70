import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { SageMakerClient } from '@aws-sdk/client-sagemaker';
import { describe, expect, test } from '@jest/globals';
import { connectAws } from '../../src/aws/clients.ts';
import { UserError } from '../../src/errors.ts';
import { train } from '../../src/modes/train/train.ts';
import { stopTrainingJob } from '../../src/sagemaker/training-job.ts';
import { LONG, trainingRun, useTraining } from './train-fixture.ts';

const { aws, channel, config, requests } = useTraining();
const BUCKET = 'sagemaker-us-east-1-123456789012';

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
    const { run, lines, started } = trainingRun();
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
    expect(lines).toContainEqual(expect.stringMatching(/^▸ Training: .*\(Downloading took \d+ s\)$/));
    expect(started[0]).toMatchObject({ status: 'InProgress', jobName });
  });

  test('works for linear-learner too, with the metrics that AWS defines for it', async () => {
    const hyperparameters = {
      predictor_type: 'binary_classifier',
      feature_dim: '2',
      epochs: '3',
      mini_batch_size: '10',
    };
    const result = await train(config({ image: 'linear-learner', hyperparameters }), trainingRun().run);
    expect(result).toMatchObject({
      status: 'Completed',
      imageUri: '382416733822.dkr.ecr.us-east-1.amazonaws.com/linear-learner:1',
    });
    expect(result.series?.['train:objective_loss']?.length).toBeGreaterThan(1);
    expect(result.metrics?.['train:objective_loss']).toBeGreaterThan(0);
  });

  test('asks for what the config says', async () => {
    const { run } = trainingRun({ tags: { team: 'flowers' } });
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
          DataSource: {
            S3DataSource: {
              S3DataType: 'S3Prefix',
              S3Uri: expect.stringMatching(/^s3:\/\/sagemaker-us-east-1-123456789012\/iris\/data\/[0-9a-f]{32}\/$/),
            },
          },
        },
      ],
    });
    expect(request?.['Tags']).toContainEqual({ Key: 'team', Value: 'flowers' });
  });

  test('without waiting is green and in progress', async () => {
    const { run } = trainingRun();
    const result = await train(config({ wait: false }), run);
    expect(result.status).toBe('InProgress');
    expect(await run.undo.run(1000)).toEqual([]);
  });

  test('gives the log as a tail only after a failure, and not at all when told so', async () => {
    const channels = channel('labels-as-text.csv');
    const tail = trainingRun();
    const failed = await train(config({ logs: 'tail', channels }), tail.run);
    expect(failed.failure?.logTail?.length).toBeGreaterThan(0);
    expect(tail.lines.filter((line) => line.startsWith('[algo-1]'))).toEqual([]);
    const none = await train(config({ logs: 'none', channels }), trainingRun().run);
    expect(none.failure).toBeDefined();
    expect(none.failure?.logTail).toEqual([]);
  });
});

describe('bad input', () => {
  test('is told all at once, and nothing is created', async () => {
    const { run } = trainingRun();
    const before = aws().requests().length;
    const channels = { train: { source: 'nowhere' }, test: { source: 'neither/here' } };
    const error: unknown = await train(config({ channels }), run).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).problems).toEqual([
      'channels: train: there is no file in "nowhere" (hidden ones do not count)',
      'channels: test: there is no file in "neither/here" (hidden ones do not count)',
    ]);
    expect(aws().requests()).toHaveLength(before);
  });

  test('on S3 is found before anything is uploaded', async () => {
    aws().world.objects.createBucket('flowers', 'us-east-1');
    const { run } = trainingRun();
    const before = aws().requests().length;
    const channels = {
      ...channel('train.csv'),
      nothing: { source: 's3://flowers/nothing/here/' },
      nowhere: { source: 's3://no-such-bucket/x' },
    };
    const error: unknown = await train(config({ channels }), run).catch((thrown: unknown) => thrown);
    expect((error as UserError).problems).toEqual([
      'channels: nothing: there is nothing in S3 whose URI begins with s3://flowers/nothing/here/',
      'channels: nowhere: s3://no-such-bucket/x cannot be read: there is no bucket no-such-bucket: create it, or give another place',
    ]);
    const operations = aws()
      .requests()
      .slice(before)
      .map(({ operation }) => operation);
    expect(operations).toEqual(['DescribeTrainingJob', 'ListObjectsV2', 'ListObjectsV2']);
  });

  test('of checkpoints, too; but a place that is empty yet is none', async () => {
    const { objects } = aws().world;
    const refused = train(config({ checkpointUri: 's3://no-such-bucket/iris/' }), trainingRun({ name: 'late' }).run);
    await expect(refused).rejects.toThrow(
      new UserError(
        'checkpoint-uri: s3://no-such-bucket/iris/ cannot be read: there is no bucket no-such-bucket: create it, or give another place',
      ),
    );
    expect(objects.list(BUCKET, 'late/')).toEqual([]);
    const result = await train(config({ checkpointUri: `s3://${BUCKET}/checkpoints/` }), trainingRun().run);
    expect(result.status).toBe('Completed');
  });
});

describe('a red end', () => {
  test('labels that are text: the reason and the last lines of the log', async () => {
    const channels = channel('labels-as-text.csv');
    const result = await train(config({ channels }), trainingRun().run);
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

  test('a timeout leaves the job running and says how to attach', async () => {
    const { run } = trainingRun();
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
    const { run } = trainingRun({ aws: connection });
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
    const { run } = trainingRun({ aws: connection });
    const throttled = {
      ...run,
      started: () => failing(connection.client(SageMakerClient), 'ThrottlingException', 2),
    };
    expect(await train(config(), throttled)).toMatchObject({ status: 'Completed' });
  });

  test('when the log may not be read: a warning says what to allow', async () => {
    const connection = connectAws({ region: 'us-east-1', forcePathStyle: true });
    failing(connection.client(CloudWatchLogsClient), 'AccessDeniedException', 99);
    const { run, warnings } = trainingRun({ aws: connection });
    expect(await train(config(), run)).toMatchObject({ status: 'Completed' });
    expect(warnings).toEqual([expect.stringContaining('logs:GetLogEvents')]);
  });

  test('when the log cannot be read for any other reason', async () => {
    const connection = connectAws({ region: 'us-east-1', forcePathStyle: true });
    failing(connection.client(CloudWatchLogsClient), 'ServiceUnavailableException', 99);
    const { run, warnings } = trainingRun({ aws: connection });
    expect(await train(config(), run)).toMatchObject({ status: 'Completed', metrics: expect.any(Object) });
    expect(warnings).toEqual([expect.stringContaining('the log of the job cannot be read: ')]);
  });
});
