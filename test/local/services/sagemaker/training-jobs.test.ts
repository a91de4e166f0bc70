import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  CreateTrainingJobCommand,
  DescribeTrainingJobCommand,
  ListTrainingJobsCommand,
  paginateListTrainingJobs,
  StopTrainingJobCommand,
} from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { downloadChannels } from '../../../../local/services/sagemaker/training/download-channels.ts';
import { type Clock, systemClock } from '../../../../local/world/clock.ts';
import {
  clientsFor,
  jobWhen,
  type LocalSagemaker,
  linearLearner,
  startLocalSagemaker,
  trainingRequest,
  xgboost,
} from './local-sagemaker.ts';

/** How long the one job may run that runs too long. That much time has passed when the test says so. */
const LIMIT_SECONDS = 3600;
const limit = Promise.withResolvers<void>();
const clock: Clock = {
  ...systemClock,
  sleep: (millis, signal) => (millis === LIMIT_SECONDS * 1000 ? limit.promise : systemClock.sleep(millis, signal)),
};

let local: LocalSagemaker;
beforeAll(async () => {
  local = await startLocalSagemaker({ clock });
});
afterAll(() => local.close());

const create = (...request: Parameters<typeof trainingRequest>) =>
  local.sagemaker.send(new CreateTrainingJobCommand(trainingRequest(...request)));
const behave = (behaviour: string) => ({ HyperParameters: { behaviour } });

test('a job goes through its secondary statuses and leaves a model, metrics and times', async () => {
  const { TrainingJobArn } = await create('whole-life', { HyperParameters: { model: 'weights' } });
  expect(TrainingJobArn).toBe('arn:aws:sagemaker:us-east-1:123456789012:training-job/whole-life');
  const job = await jobWhen(local, 'whole-life');
  expect(job.TrainingJobStatus).toBe('Completed');
  expect(job.SecondaryStatusTransitions?.map(({ Status }) => Status)).toEqual([
    'Starting',
    'Pending',
    'Downloading',
    'Training',
    'Uploading',
    'Completed',
  ]);
  expect(job.SecondaryStatusTransitions?.every(({ StartTime, EndTime }) => StartTime && EndTime)).toBe(true);
  expect(job.ModelArtifacts).toEqual({ S3ModelArtifacts: 's3://data/output/whole-life/output/model.tar.gz' });
  expect(job.FinalMetricDataList).toEqual([{ MetricName: 'train:rmse', Value: 0.25, Timestamp: expect.any(Date) }]);
  expect(job.TrainingTimeInSeconds).toBe(job.BillableTimeInSeconds);
  const model = local.aws.world.objects.head('data', 'output/whole-life/output/model.tar.gz');
  expect(execFileSync('tar', ['-xzOf', model?.path ?? '', 'model.txt'], { encoding: 'utf8' })).toBe('weights');
  expect(local.aws.world.objects.head('data', 'output/whole-life/output/output.tar.gz')).toBeDefined();
});

test("a container's lines are in its log stream", async () => {
  await create('logged');
  await jobWhen(local, 'logged');
  const streams = [...(local.aws.world.logs.group('/aws/sagemaker/TrainingJobs')?.streams.values() ?? [])];
  const stream = streams.find(({ name }) => name.startsWith('logged/algo-1-'));
  expect(stream?.events.map(({ message }) => message)).toEqual(['[0]#011train-rmse:0.5', '[1]#011train-rmse:0.25']);
});

test('a running job has no end, no artifact and no final metrics', async () => {
  await create('running', behave('idle'));
  const job = await jobWhen(local, 'running', ({ SecondaryStatus }) => SecondaryStatus === 'Training');
  expect(job).toMatchObject({ TrainingJobStatus: 'InProgress', TrainingStartTime: expect.any(Date) });
  for (const member of ['TrainingEndTime', 'ModelArtifacts', 'FinalMetricDataList', 'BillableTimeInSeconds']) {
    expect(job).not.toHaveProperty(member);
  }
  await local.sagemaker.send(new StopTrainingJobCommand({ TrainingJobName: 'running' }));
});

test("a failed container's own words are the failure reason", async () => {
  await create('failing', behave('fail'));
  const job = await jobWhen(local, 'failing');
  expect(job).toMatchObject({
    TrainingJobStatus: 'Failed',
    SecondaryStatus: 'Failed',
    FailureReason: 'AlgorithmError: label column is text, exit code: 3',
  });
  expect(job.ModelArtifacts).toBeUndefined();
});

test('a container that ends without a word fails with its exit code', async () => {
  await create('crashing', behave('crash'));
  expect((await jobWhen(local, 'crashing')).FailureReason).toBe('AlgorithmError: , exit code: 1');
});

test('a job without a model completes without an artifact', async () => {
  await create('empty', behave('empty'));
  const job = await jobWhen(local, 'empty');
  expect(job.TrainingJobStatus).toBe('Completed');
  expect(job.ModelArtifacts).toBeUndefined();
});

test('a stopped job keeps the model that its container saved', async () => {
  await create('stopped', behave('idle'));
  await jobWhen(local, 'stopped', () => areIdle('stopped', 1));
  await local.sagemaker.send(new StopTrainingJobCommand({ TrainingJobName: 'stopped' }));
  expect(await jobWhen(local, 'stopped')).toMatchObject({
    TrainingJobStatus: 'Stopped',
    SecondaryStatus: 'Stopped',
    ModelArtifacts: { S3ModelArtifacts: 's3://data/output/stopped/output/model.tar.gz' },
  });
});

test('a job that is stopped before it trains has neither model nor failure', async () => {
  await create('early', behave('idle'));
  await local.sagemaker.send(new StopTrainingJobCommand({ TrainingJobName: 'early' }));
  const job = await jobWhen(local, 'early');
  expect(job.TrainingJobStatus).toBe('Stopped');
  expect(job.FailureReason).toBeUndefined();
});

test('an ended job cannot be stopped', async () => {
  await create('ended');
  await jobWhen(local, 'ended');
  await expect(local.sagemaker.send(new StopTrainingJobCommand({ TrainingJobName: 'ended' }))).rejects.toMatchObject({
    name: 'ValidationException',
    message: 'The request was rejected because the training job is in status Completed.',
  });
});

test('a job that takes too long is stopped with its model', async () => {
  await create('slow', { ...behave('idle'), StoppingCondition: { MaxRuntimeInSeconds: LIMIT_SECONDS } });
  await jobWhen(local, 'slow', () => areIdle('slow', 1));
  limit.resolve();
  expect(await jobWhen(local, 'slow')).toMatchObject({
    TrainingJobStatus: 'Stopped',
    SecondaryStatus: 'MaxRuntimeExceeded',
    ModelArtifacts: { S3ModelArtifacts: 's3://data/output/slow/output/model.tar.gz' },
  });
});

test.each([
  [
    'a missing bucket',
    's3://nowhere/train',
    'ClientError: Data download failed:NoSuchBucket (404): The specified bucket does not exist',
  ],
  [
    'an empty prefix',
    's3://data/nothing',
    'ClientError: Data download failed:S3 key: s3://data/nothing matched no files on s3',
  ],
])('%s fails the job while it downloads', async (what, S3Uri, reason) => {
  const name = what.replaceAll(' ', '-');
  await create(name, {
    InputDataConfig: [{ ChannelName: 'train', DataSource: { S3DataSource: { S3DataType: 'S3Prefix', S3Uri } } }],
  });
  const job = await jobWhen(local, name);
  expect(job).toMatchObject({ TrainingJobStatus: 'Failed', FailureReason: reason });
  expect(job.SecondaryStatusTransitions?.at(-2)?.Status).toBe('Downloading');
});

test('an image that nothing here can run fails the job as one that does not exist', async () => {
  const TrainingImage = '123456789012.dkr.ecr.us-east-1.amazonaws.com/mine:1';
  await create('foreign', { AlgorithmSpecification: { TrainingImage, TrainingInputMode: 'File' } });
  expect((await jobWhen(local, 'foreign')).FailureReason).toMatch(/^ClientError: Cannot pull algorithm container/);
});

test('a missing output bucket fails the job when it uploads', async () => {
  await create('homeless', { OutputDataConfig: { S3OutputPath: 's3://nowhere/output' } });
  expect((await jobWhen(local, 'homeless')).FailureReason).toMatch(/^ClientError: Artifact upload failed/);
});

test("a built-in algorithm's metric definitions are filled in, and cannot be overridden", async () => {
  const algorithm = { TrainingImage: linearLearner, TrainingInputMode: 'File' } as const;
  await create('definitions', { AlgorithmSpecification: algorithm });
  const job = await jobWhen(local, 'definitions');
  expect(job.AlgorithmSpecification?.MetricDefinitions).toContainEqual({
    Name: 'train:objective_loss',
    Regex: expect.any(String),
  });
  const MetricDefinitions = [{ Name: 'mine', Regex: 'mine=(.*)' }];
  await expect(create('overridden', { AlgorithmSpecification: { ...algorithm, MetricDefinitions } })).rejects.toThrow(
    /can't override the metric definitions/,
  );
});

test('a metric definition that is no regular expression is refused', async () => {
  const MetricDefinitions = [{ Name: 'loss', Regex: 'loss=(' }];
  const algorithm = { TrainingImage: xgboost, TrainingInputMode: 'File', MetricDefinitions } as const;
  await expect(create('irregular', { AlgorithmSpecification: algorithm })).rejects.toThrow(
    /metric definition loss is not valid/,
  );
});

test('a name is taken once and for all, in its own Region', async () => {
  await create('taken');
  await expect(create('taken')).rejects.toMatchObject({
    name: 'ResourceInUse',
    message: expect.stringContaining('arn:aws:sagemaker:us-east-1:123456789012:training-job/taken'),
  });
  const elsewhere = clientsFor(local.aws, 'eu-west-1');
  await elsewhere.sagemaker.send(new CreateTrainingJobCommand(trainingRequest('taken')));
  elsewhere.destroy();
});

test('a job that does not exist is not found', async () => {
  await expect(
    local.sagemaker.send(new DescribeTrainingJobCommand({ TrainingJobName: 'nobody' })),
  ).rejects.toMatchObject({
    name: 'ValidationException',
    message: 'Requested resource not found.',
  });
});

test('what is not played is refused, not ignored', async () => {
  const CheckpointConfig = { S3Uri: 's3://data/checkpoints/', LocalPath: '/tmp' };
  const InputDataConfig = channels('train', 'ShardedByS3Key');
  await expect(create('two', { ...instances(2), CheckpointConfig, InputDataConfig })).rejects.toThrow(
    'The local AWS does not play data sharded over several instances of a built-in algorithm, checkpoints outside of /opt/ml',
  );
});

test('lists are filtered, sorted and paged', async () => {
  for (const name of ['list-b', 'list-a', 'list-c']) await create(name);
  for (const name of ['list-a', 'list-b', 'list-c']) await jobWhen(local, name);
  const names: (string | undefined)[] = [];
  const pages = paginateListTrainingJobs(
    { client: local.sagemaker, pageSize: 2 },
    { NameContains: 'list-', StatusEquals: 'Completed', SortBy: 'Name', SortOrder: 'Descending' },
  );
  for await (const page of pages) names.push(...(page.TrainingJobSummaries ?? []).map((job) => job.TrainingJobName));
  expect(names).toEqual(['list-c', 'list-b', 'list-a']);
  const byTime = await local.sagemaker.send(new ListTrainingJobsCommand({ NameContains: 'list-' }));
  expect(byTime.TrainingJobSummaries?.map((job) => job.TrainingJobName)).toEqual(['list-b', 'list-a', 'list-c']);
});

test('a job for which no instance is to be had fails before it begins', async () => {
  local.aws.world.faults.order({ kind: 'capacity', at: 'training-job.Starting', name: 'unlucky' });
  await create('unlucky');
  const job = await jobWhen(local, 'unlucky');
  expect(job).toMatchObject({ TrainingJobStatus: 'Failed', FailureReason: expect.stringMatching(/^CapacityError: /) });
  expect(job.TrainingTimeInSeconds).toBeUndefined();
});

test('a spot job whose instance is taken away starts anew, in a log stream of its own', async () => {
  local.aws.world.faults.order({ kind: 'interruption', name: 'interrupted' });
  await create('interrupted', {
    EnableManagedSpotTraining: true,
    StoppingCondition: { MaxRuntimeInSeconds: 600, MaxWaitTimeInSeconds: 1200 },
  });
  const job = await jobWhen(local, 'interrupted');
  expect(job.TrainingJobStatus).toBe('Completed');
  const statuses = job.SecondaryStatusTransitions?.map(({ Status }) => Status);
  expect(statuses?.join(' ')).toBe(
    'Starting Pending Downloading Training Interrupted Starting Downloading Training Uploading Completed',
  );
});

const instances = (InstanceCount: number) => ({
  ResourceConfig: { InstanceType: 'ml.m5.large', InstanceCount, VolumeSizeInGB: 10 } as const,
});

function channels(prefix: string, S3DataDistributionType: 'FullyReplicated' | 'ShardedByS3Key') {
  const S3DataSource = { S3DataType: 'S3Prefix', S3Uri: `s3://data/${prefix}`, S3DataDistributionType } as const;
  return [{ ChannelName: 'train', DataSource: { S3DataSource } }];
}

/** The lines of a job by the instance that wrote them. */
function linesByHost(job: string): Record<string, string[]> {
  const streams = local.aws.world.logs.group('/aws/sagemaker/TrainingJobs')?.streams.values() ?? [];
  const own = [...streams].filter(({ name }) => name.startsWith(`${job}/`));
  return Object.fromEntries(
    own.map(({ name, events }) => [/algo-\d+/.exec(name)?.[0] ?? name, events.map(({ message }) => message)]),
  );
}

/** Whether so many containers of a job do nothing but wait for their end. */
function areIdle(job: string, count: number): boolean {
  return Object.values(linesByHost(job)).filter((lines) => lines.at(-1) === 'idle').length === count;
}

/** What the container with `behaviour: report` says of its instance. */
function reports(job: string) {
  const hosts = Object.entries(linesByHost(job)).sort();
  return hosts.map(([host, lines]) => ({ host, ...JSON.parse(lines.at(-1) ?? '{}') }));
}

test('several instances are a process each, with a log stream and a name of its own', async () => {
  await create('cluster', { ...behave('report'), ...instances(3) });
  expect((await jobWhen(local, 'cluster')).TrainingJobStatus).toBe('Completed');
  const hosts = ['algo-1', 'algo-2', 'algo-3'];
  expect(reports('cluster')).toEqual(hosts.map((host) => ({ host, current: host, hosts, files: ['a.csv'] })));
  const model = local.aws.world.objects.head('data', 'output/cluster/output/model.tar.gz');
  const files = execFileSync('tar', ['-tzf', model?.path ?? ''], { encoding: 'utf8' });
  for (const host of hosts) expect(files).toContain(`${host}.txt`);
});

test('with ShardedByS3Key each instance has its share of the objects', async () => {
  const { objects, dataDir } = local.aws.world;
  for (const name of ['a', 'b', 'c', 'd', 'e']) objects.put('data', `shards/${name}.csv`, Buffer.from('1,2\n'));
  const shares = [0, 1].map(async (index) => {
    const folder = join(dataDir, `share-${index}`);
    await downloadChannels(channels('shards', 'ShardedByS3Key'), { folder, instance: { index, count: 2 }, objects });
    return readdirSync(join(folder, 'train')).sort();
  });
  expect(await Promise.all(shares)).toEqual([
    ['a.csv', 'c.csv', 'e.csv'],
    ['b.csv', 'd.csv'],
  ]);
});

test('an instance that fails ends the others, and its words are the reason', async () => {
  await create('broken', { ...behave('fail-on-algo-2'), ...instances(3) });
  expect(await jobWhen(local, 'broken')).toMatchObject({
    TrainingJobStatus: 'Failed',
    FailureReason: 'AlgorithmError: algo-2 has no data, exit code: 5',
  });
});

test('a stop reaches all instances', async () => {
  await create('stopped-cluster', { ...behave('idle'), ...instances(2) });
  await jobWhen(local, 'stopped-cluster', () => areIdle('stopped-cluster', 2));
  await local.sagemaker.send(new StopTrainingJobCommand({ TrainingJobName: 'stopped-cluster' }));
  expect((await jobWhen(local, 'stopped-cluster')).TrainingJobStatus).toBe('Stopped');
});
