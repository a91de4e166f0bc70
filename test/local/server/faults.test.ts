import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { HeadBucketCommand, ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import {
  CreateModelPackageGroupCommand,
  ListModelPackageGroupsCommand,
  ListTrainingJobsCommand,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { type LocalAws, startLocalAws } from '../../../local/server/start.ts';
import { createFaults, PHASE_FAULTS, REQUEST_FAULTS } from '../../../local/world/faults.ts';
import { clientSettings } from './client-settings.ts';

let aws: LocalAws;
let sagemaker: SageMakerClient;

beforeAll(async () => {
  aws = await startLocalAws({ phaseMillis: 0 });
  sagemaker = new SageMakerClient(clientSettings(aws.url));
});

afterEach(() => aws.world.faults.clear());

afterAll(async () => {
  sagemaker.destroy();
  await aws.close();
});

const list = () => sagemaker.send(new ListTrainingJobsCommand({}));

/** Orders over the wire, as a shell script would. */
function control(method: string, body?: object): Promise<Response> {
  return fetch(`${aws.url}/_local/faults`, { method, ...(body && { body: JSON.stringify(body) }) });
}

test('an order strikes once, where it was meant, and says how often it has', async () => {
  const placed = await control('POST', { kind: 'throttling', at: 'sagemaker.List*' });
  expect(placed.status).toBe(201);
  await sagemaker.send(new CreateModelPackageGroupCommand({ ModelPackageGroupName: 'spared' }));
  await expect(list()).rejects.toMatchObject({ name: 'ThrottlingException', message: 'Rate exceeded' });
  await list();
  expect(await (await control('GET')).json()).toMatchObject([{ kind: 'throttling', struck: 1 }]);
  expect(await (await control('DELETE')).json()).toEqual([]);
});

test('what is no fault is refused, and says why', async () => {
  const refused = await control('POST', { kind: 'earthquake', percent: 200 });
  expect(refused.status).toBe(400);
  expect(await refused.json()).toEqual({ message: expect.stringMatching(/^kind: .*; percent: /) });
});

test('a name, a number to let pass and a number of times narrow it down', async () => {
  aws.world.faults.order({ kind: 'server-error', name: 'iris-*', skip: 1, times: 2 });
  const create = (ModelPackageGroupName: string) =>
    sagemaker.send(new CreateModelPackageGroupCommand({ ModelPackageGroupName })).then(
      () => 'made',
      (error) => error.$metadata.httpStatusCode,
    );
  const ends = [];
  for (const name of ['other', 'iris-1', 'iris-2', 'iris-3', 'iris-4']) ends.push(await create(name));
  expect(ends).toEqual(['made', 'made', 500, 500, 'made']);
});

test('every service is throttled in its own words', async () => {
  aws.world.faults.order({ kind: 'throttling', percent: 100 });
  const cloudformation = new CloudFormationClient(clientSettings(aws.url));
  const s3 = new S3Client(clientSettings(aws.url));
  await expect(cloudformation.send(new DescribeStacksCommand({}))).rejects.toMatchObject({ name: 'Throttling' });
  await expect(s3.send(new ListBucketsCommand({}))).rejects.toMatchObject({ name: 'SlowDown' });
  cloudformation.destroy();
  s3.destroy();
});

test('credentials are over, in the words of every service', async () => {
  aws.world.faults.order({ kind: 'expired', times: 2 });
  const s3 = new S3Client(clientSettings(aws.url));
  await expect(list()).rejects.toMatchObject({ name: 'ExpiredTokenException' });
  await expect(s3.send(new ListBucketsCommand({}))).rejects.toMatchObject({ name: 'ExpiredToken' });
  await list();
  s3.destroy();
});

test('access is denied, in the words of every service, with the action that lacks', async () => {
  aws.world.faults.order({ kind: 'access-denied', times: 2 });
  const s3 = new S3Client(clientSettings(aws.url));
  await expect(list()).rejects.toMatchObject({
    name: 'AccessDeniedException',
    message: expect.stringContaining('is not authorized to perform: sagemaker:ListTrainingJobs'),
  });
  await expect(s3.send(new ListBucketsCommand({}))).rejects.toMatchObject({ name: 'AccessDenied' });
  await list();
  s3.destroy();
});

test('a reset before the work leaves nothing, one after it leaves it done', async () => {
  const groups = async () => {
    const { ModelPackageGroupSummaryList = [] } = await sagemaker.send(new ListModelPackageGroupsCommand({}));
    return ModelPackageGroupSummaryList.map((group) => group.ModelPackageGroupName);
  };
  const create = (ModelPackageGroupName: string) =>
    sagemaker.send(new CreateModelPackageGroupCommand({ ModelPackageGroupName }));
  aws.world.faults.order({ kind: 'reset', at: 'sagemaker.CreateModelPackageGroup' });
  await expect(create('never')).rejects.toThrow('socket hang up');
  aws.world.faults.order({ kind: 'lost-answer', at: 'sagemaker.CreateModelPackageGroup' });
  await expect(create('all-the-same')).rejects.toThrow('socket hang up');
  expect(await groups()).toContain('all-the-same');
  expect(await groups()).not.toContain('never');
  expect(aws.requests()).toContainEqual(
    expect.objectContaining({ input: { ModelPackageGroupName: 'never' }, error: 'ConnectionReset' }),
  );
});

test('the SDK gets over a reset by itself', async () => {
  aws.world.faults.order({ kind: 'reset', times: 2 });
  const patient = new S3Client({ ...clientSettings(aws.url), maxAttempts: 3 });
  await expect(patient.send(new HeadBucketCommand({ Bucket: 'nobody-has-it' }))).rejects.toMatchObject({
    name: 'NotFound',
  });
  patient.destroy();
});

test('a share of all requests is struck, by chance, and the same ones for the same seed', () => {
  const draw = (seed: number) => {
    const faults = createFaults();
    faults.order({ kind: 'throttling', percent: 20, seed });
    const occasion = { at: 'sagemaker.DescribeTrainingJob', names: [] };
    return Array.from({ length: 1000 }, () => faults.next(['throttling'], occasion) !== undefined);
  };
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
  expect(draw(7).filter(Boolean).length).toBeGreaterThan(150);
  expect(draw(7).filter(Boolean).length).toBeLessThan(250);
});

/** A local AWS whose clock notes how long everybody sleeps, and lets nobody. */
async function startSleepless() {
  const slept: number[] = [];
  const sleep = async (millis: number) => void slept.push(millis);
  return { slept, slow: await startLocalAws({ phaseMillis: 100, clock: { now: () => 0, sleep } }) };
}

test('a phase can be slow', async () => {
  const { slow, slept } = await startSleepless();
  slow.world.faults.order({ kind: 'slow', at: 'training-job.Downloading', name: 'iris', millis: 5000 });
  for (const at of ['training-job.Starting', 'training-job.Downloading', 'training-job.Downloading'])
    await slow.world.pace.phase(undefined, { at, names: ['iris'] });
  expect(slept).toEqual([100, 5100, 100]);
  await slow.close();
});

test('an answer can be slow, and comes all the same', async () => {
  const { slow, slept } = await startSleepless();
  slow.world.faults.order({ kind: 'slow', at: 'sagemaker.ListTrainingJobs', millis: 5000 });
  const client = new SageMakerClient(clientSettings(slow.url));
  expect(await client.send(new ListTrainingJobsCommand({}))).toMatchObject({ TrainingJobSummaries: [] });
  expect(slept).toEqual([5000]);
  client.destroy();
  await slow.close();
});

test('README.md tells of every kind, and of no other', () => {
  const [, section = ''] = readFileSync(join(import.meta.dirname, '../../../local/README.md'), 'utf8').split(
    '## Faults',
  );
  const [_heading, ...told] = [...section.matchAll(/^\| `([a-z-]+)` +\|/gm)].map(([, kind]) => kind);
  expect(told.sort()).toEqual([...new Set<string>([...REQUEST_FAULTS, ...PHASE_FAULTS])].sort());
});
