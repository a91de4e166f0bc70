import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import {
  CreateModelPackageCommand,
  type CreateModelPackageCommandInput,
  CreateModelPackageGroupCommand,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { connectAws } from '../../src/aws/clients.ts';
import type { EvaluateConfig } from '../../src/inputs/config/evaluate.ts';
import { evaluate } from '../../src/modes/evaluate/evaluate.ts';
import { useLocalAws } from '../local-aws.ts';
import { testRun } from '../run-fixture.ts';
import { evaluateConfig } from './evaluate-fixture.ts';

const local = useLocalAws();
const aws = connectAws({ region: 'us-east-1', forcePathStyle: true });
const sagemaker = () => aws.client(SageMakerClient);
const folder = mkdtempSync(join(tmpdir(), 'champion-'));
const arnOf = (group: string, version: number) =>
  `arn:aws:sagemaker:us-east-1:123456789012:model-package/${group}/${version}`;
const JOB_ARN = 'arn:aws:sagemaker:us-east-1:123456789012:training-job/iris-train-9';

beforeAll(async () => {
  await aws.client(S3Client).send(new CreateBucketCommand({ Bucket: 'models' }));
  await put('model.tar.gz', 'the champion');
  await put('new.tar.gz', 'the challenger');
});
let group: string;
let groups = 0;
beforeEach(async () => {
  group = `group-${++groups}`;
  await sagemaker().send(new CreateModelPackageGroupCommand({ ModelPackageGroupName: group }));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function put(Key: string, Body: string): Promise<void> {
  await aws.client(S3Client).send(new PutObjectCommand({ Bucket: 'models', Key, Body }));
}

function version(
  {
    artifact = 's3://models/model.tar.gz',
    ...request
  }: Partial<CreateModelPackageCommandInput> & { artifact?: string },
  client = sagemaker(),
) {
  const Image = '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:1.7-1';
  return client.send(
    new CreateModelPackageCommand({
      ModelPackageGroupName: group,
      ModelApprovalStatus: 'Approved',
      InferenceSpecification: { Containers: [{ Image, ModelDataUrl: artifact }] },
      ...request,
    }),
  );
}

/** Evaluates a report of these numbers against the champion of the test's group. */
async function challenge(gates: string, options: Partial<Omit<EvaluateConfig, 'gates'>> = {}, report = '{"rmse": 4}') {
  const location = join(folder, `${group}.json`);
  writeFileSync(location, report);
  const source = { kind: 'report', location } as const;
  const champion = { modelPackageGroup: group };
  const listened = testRun();
  const model = { modelArtifact: 's3://models/new.tar.gz' };
  const result = await evaluate(evaluateConfig({ source, champion, model, gates, ...options }), listened.run);
  return { result, ...listened };
}

test('a model that beats the latest Approved version passes, with both numbers', async () => {
  await version({ CustomerMetadataProperties: { rmse: '9' } });
  await version({ CustomerMetadataProperties: { rmse: '4.5', 'github:run-attempt': '1', owner: 'octocat' } });
  await version({ CustomerMetadataProperties: { rmse: '1' }, ModelApprovalStatus: 'PendingManualApproval' });
  const { result, lines } = await challenge('rmse <= champion * 1.02');
  expect(result).toMatchObject({
    status: 'Completed',
    championArn: arnOf(group, 2),
    champion: { modelPackageVersion: 2, metrics: { rmse: 4.5 }, measuredBy: 'metadata' },
    gates: [{ value: 4, bound: 4.59, champion: 4.5, passed: true }],
  });
  expect(lines).toEqual([
    `the champion is ${arnOf(group, 2)}`,
    'its metrics are those of its metadata',
    'rmse = 4, champion 4.5',
    '✓ rmse <= champion * 1.02 (is 4, bound 4.59, margin 0.59, champion 4.5)',
  ]);
});

test('a model that does not is red', async () => {
  await version({ CustomerMetadataProperties: { rmse: '3' } });
  const { result } = await challenge('rmse < champion');
  expect(result).toMatchObject({
    status: 'GateFailed',
    failure: { reason: 'rmse < champion (is 4, champion 3)', fix: expect.stringContaining('train a better model') },
  });
});

test.each([
  ['its artifact', { artifact: 's3://models/new.tar.gz' }, {}],
  ['its training job', { CustomerMetadataProperties: { rmse: '4', 'training-job-arn': JOB_ARN } }, { jobArn: JOB_ARN }],
])('the model itself, known by %s, is no rival: the one before it is', async (_, own, known) => {
  await version({ CustomerMetadataProperties: { rmse: '5' } });
  await version({ CustomerMetadataProperties: { rmse: '4' }, ...own });
  const model = { modelArtifact: 's3://models/new.tar.gz', ...known };
  const { result, lines } = await challenge('rmse < champion', { model });
  expect(result).toMatchObject({ status: 'Completed', championArn: arnOf(group, 1) });
  expect(lines[0]).toBe(`${arnOf(group, 2)} is the model under evaluation: the one before it is looked for`);
});

test('the version that a register step made is known by its ARN; alone it has no rival', async () => {
  await version({ CustomerMetadataProperties: { rmse: '4' } });
  const { result } = await challenge('rmse < champion', { modelPackageArn: arnOf(group, 1) });
  expect(result).toMatchObject({ status: 'Completed', gates: [{ note: 'no champion to compare with' }] });
  expect(result.championArn).toBeUndefined();
});

test('so is another version of the same artifact', async () => {
  const artifact = 's3://models/new.tar.gz';
  await version({ CustomerMetadataProperties: { rmse: '4' }, artifact });
  await version({ CustomerMetadataProperties: { rmse: '3' }, artifact });
  const { result } = await challenge('rmse < champion', { modelPackageArn: arnOf(group, 1), model: undefined });
  expect(result.championArn).toBeUndefined();
});

test('without an Approved version the gate passes and says so', async () => {
  await version({ ModelApprovalStatus: 'Rejected' });
  const { result, lines, warnings } = await challenge('rmse < champion');
  expect(result).toMatchObject({ status: 'Completed', passed: true });
  expect(lines[0]).toBe(
    `the model package group ${group} has no other Approved version: there is no champion to compare with`,
  );
  expect(warnings).toEqual([]);
});

test('a group that is not there has no champion, and may be a typo', async () => {
  const { result, warnings } = await challenge('rmse < champion', { champion: { modelPackageGroup: 'iriss' } });
  expect(result).toMatchObject({ status: 'Completed', passed: true });
  expect(warnings).toEqual([expect.stringMatching(/^champion: there is no model package group iriss, unless/)]);
});

test('a group that is not there is told once by its name, and is red by its ARN', async () => {
  const { lines } = await challenge('rmse < champion', { champion: { modelPackageGroup: 'iriss' } });
  expect(lines.filter((line) => line.includes('iriss'))).toEqual([]);
  const modelPackageGroup = 'arn:aws:sagemaker:us-east-1:123456789012:model-package-group/iriss';
  await expect(challenge('rmse < champion', { champion: { modelPackageGroup } })).rejects.toThrow(
    `champion: there is no model package group ${modelPackageGroup}`,
  );
});

test('the endpoint of a champion that is not there is told before a row is asked', async () => {
  await version({ CustomerMetadataProperties: { rmse: '5' } });
  const testData = { location: 'nowhere.csv', contentType: 'text/csv', labelColumn: 0 } as const;
  const source = { kind: 'endpoint', endpointName: 'nobody', testData } as const;
  const champion = { modelPackageGroup: group, endpointName: 'reigning' };
  await expect(challenge('rmse < champion', { source, champion })).rejects.toThrow(
    'champion: there is no endpoint reigning in us-east-1',
  );
});

test('a registry that may not be listed is no registry without a champion', async () => {
  local.aws().world.faults.order({ kind: 'access-denied', at: 'sagemaker.ListModelPackages', name: group });
  await expect(challenge('rmse < champion')).rejects.toMatchObject({ name: 'AccessDeniedException' });
});

test('a champion is measured by its report where its metadata do not have what gates compare', async () => {
  await put('quality.json', '{"regression_metrics": {"rmse": {"value": 5, "standard_deviation": 0.1}}}');
  const Statistics = { ContentType: 'application/json', S3Uri: 's3://models/quality.json' };
  await version({ CustomerMetadataProperties: { mae: '3' }, ModelMetrics: { ModelQuality: { Statistics } } });
  const { result } = await challenge('rmse < champion');
  expect(result).toMatchObject({
    status: 'Completed',
    champion: { measuredBy: 'report', metrics: { rmse: 5, mae: 3, 'regression_metrics.rmse.value': 5 } },
  });
});

test('a champion whose report cannot be read fails the gate that needs it, and says why', async () => {
  const Statistics = { ContentType: 'application/json', S3Uri: 's3://models/nothing.json' };
  await version({ ModelMetrics: { ModelQuality: { Statistics } } });
  const { result, warnings } = await challenge('rmse < champion');
  expect(result).toMatchObject({
    status: 'GateFailed',
    failure: {
      reason: 'rmse < champion (the champion has no such metric; there are: none)',
      fix: expect.stringMatching(/^let the champion have the metric/),
    },
  });
  expect(warnings).toEqual([
    expect.stringMatching(/^the champion's report: s3:\/\/models\/nothing.json cannot be read/),
  ]);
});

test('aggregates are compared though AWS takes no brackets in the names of properties', async () => {
  await version({ CustomerMetadataProperties: { 'min_validation:rmse_': '4' } });
  const report = '{"min(validation:rmse)": 3}';
  const { result } = await challenge('min(validation:rmse) < champion', {}, report);
  expect(result).toMatchObject({ status: 'Completed', champion: { metrics: { 'min(validation:rmse)': 4 } } });
});

test("another account's group is given by its ARN", async () => {
  const role = { RoleArn: 'arn:aws:iam::210987654321:role/registry', RoleSessionName: 'test' };
  const { Credentials } = await aws.client(STSClient).send(new AssumeRoleCommand(role));
  const { AccessKeyId: accessKeyId = '', SecretAccessKey: secretAccessKey = '' } = Credentials ?? {};
  const registry = new SageMakerClient({ region: 'us-east-1', credentials: { accessKeyId, secretAccessKey } });
  await registry.send(new CreateModelPackageGroupCommand({ ModelPackageGroupName: 'shared' }));
  await version({ ModelPackageGroupName: 'shared', CustomerMetadataProperties: { rmse: '5' } }, registry);
  registry.destroy();
  const modelPackageGroup = 'arn:aws:sagemaker:us-east-1:210987654321:model-package-group/shared';
  const { result } = await challenge('rmse < champion', { champion: { modelPackageGroup } });
  expect(result).toMatchObject({
    status: 'Completed',
    championArn: 'arn:aws:sagemaker:us-east-1:210987654321:model-package/shared/1',
  });
});
