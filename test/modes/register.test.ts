import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import {
  DescribeModelPackageCommand,
  ListModelPackagesCommand,
  ListTagsCommand,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { connectAws } from '../../src/aws/clients.ts';
import type { RegisterConfig, RegisterTask } from '../../src/inputs/registration.ts';
import { register } from '../../src/modes/register/register.ts';
import { latestApprovedPackage } from '../../src/sagemaker/model-package.ts';
import { useLocalAws } from '../local-aws.ts';
import { testRun } from '../run-fixture.ts';

useLocalAws();
const sagemaker = () => connectAws({ region: 'us-east-1', forcePathStyle: true }).client(SageMakerClient);

beforeAll(async () => {
  const s3 = connectAws({ region: 'us-east-1', forcePathStyle: true }).client(S3Client);
  await s3.send(new CreateBucketCommand({ Bucket: 'models' }));
  await s3.send(new PutObjectCommand({ Bucket: 'models', Key: 'model.tar.gz', Body: 'a model' }));
});

type Creation = Extract<RegisterTask, { kind: 'create' }>;

function config(task: RegisterTask): RegisterConfig {
  return {
    mode: 'register',
    name: 'iris',
    region: 'us-east-1',
    tags: {},
    wait: true,
    timeoutMinutes: 340,
    logs: 'follow',
    onCancel: 'stop',
    prefix: 'iris/1001',
    task,
  };
}

function creation(modelPackageGroup: string, overrides: Partial<Creation> = {}): Creation {
  return {
    kind: 'create',
    modelPackageGroup,
    modelArtifact: 's3://models/model.tar.gz',
    image: 'xgboost',
    containerEnvironment: {},
    metrics: { 'validation:merror': 0.04 },
    jobName: 'iris-train-1',
    jobArn: 'arn:aws:sagemaker:us-east-1:123456789012:training-job/iris-train-1',
    approvalStatus: 'PendingManualApproval',
    contentTypes: ['text/csv'],
    responseTypes: ['text/csv'],
    inferenceInstanceTypes: [],
    transformInstanceTypes: [],
    metadata: {},
    ...overrides,
  };
}

describe('a new version', () => {
  test('creates its group with tags, and waits to be approved', async () => {
    const { run, lines } = testRun();
    const result = await register(config(creation('fresh')), run);
    expect(result).toMatchObject({
      status: 'Completed',
      modelPackageGroup: 'fresh',
      modelPackageArn: 'arn:aws:sagemaker:us-east-1:123456789012:model-package/fresh/1',
      modelPackageVersion: 1,
      approvalStatus: 'PendingManualApproval',
      imageUri: '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:1.7-1',
    });
    expect(lines[0]).toBe('created the model package group fresh');
    const group = 'arn:aws:sagemaker:us-east-1:123456789012:model-package-group/fresh';
    const { Tags } = await sagemaker().send(new ListTagsCommand({ ResourceArn: group }));
    expect(Tags).toContainEqual({ Key: 'github:repository', Value: 'octo/iris' });
  });

  test('carries its metrics and where it comes from', async () => {
    await register(config(creation('lineage', { metadata: { owner: 'ml team' } })), testRun().run);
    const name = 'arn:aws:sagemaker:us-east-1:123456789012:model-package/lineage/1';
    const found = await sagemaker().send(new DescribeModelPackageCommand({ ModelPackageName: name }));
    expect(found.CustomerMetadataProperties).toMatchObject({
      'validation:merror': '0.04',
      'github:run-url': 'https://github.com/octo/iris/actions/runs/1001',
      'training-job-arn': 'arn:aws:sagemaker:us-east-1:123456789012:training-job/iris-train-1',
      owner: 'ml team',
    });
    expect(found.MetadataProperties?.Repository).toBe('octo/iris');
  });

  test('registered again by a re-run is the same version', async () => {
    await register(config(creation('again')), testRun().run);
    const result = await register(config(creation('again')), testRun().run);
    expect(result.modelPackageVersion).toBe(1);
    const { ModelPackageSummaryList } = await sagemaker().send(
      new ListModelPackagesCommand({ ModelPackageGroupName: 'again' }),
    );
    expect(ModelPackageSummaryList).toHaveLength(1);
  });

  test('with another metric is another version', async () => {
    await register(config(creation('better')), testRun().run);
    const result = await register(
      config(creation('better', { metrics: { 'validation:merror': 0.02 } })),
      testRun().run,
    );
    expect(result.modelPackageVersion).toBe(2);
  });

  test('drops metrics that find no room, and warns', async () => {
    const metrics = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`metric:${index}`, index]));
    const { run, warnings } = testRun();
    await register(config(creation('crowded', { metrics })), run);
    expect(warnings[0]).toMatch(/^no room in the version's metadata for: metric:41, /);
  });
});

describe('an approval', () => {
  test('says who gave it, and makes the version the latest approved', async () => {
    const { modelPackageArn = '' } = await register(config(creation('approved')), testRun().run);
    const task = {
      kind: 'approve',
      modelPackageArn,
      approvalStatus: 'Approved',
      description: 'beats the old one',
    } as const;
    expect(await register(config(task), testRun().run)).toMatchObject({
      status: 'Completed',
      approvalStatus: 'Approved',
    });
    const found = await sagemaker().send(new DescribeModelPackageCommand({ ModelPackageName: modelPackageArn }));
    expect(found.ApprovalDescription).toBe(
      'beats the old one – octocat in https://github.com/octo/iris/actions/runs/1001',
    );
    expect(await latestApprovedPackage(testRun().run.aws, 'approved')).toBe(modelPackageArn);
  });

  test('that is there already changes nothing', async () => {
    const { modelPackageArn = '' } = await register(config(creation('twice')), testRun().run);
    const task = { kind: 'approve', modelPackageArn, approvalStatus: 'PendingManualApproval' } as const;
    expect(await register(config(task), testRun().run)).toMatchObject({ status: 'NoChanges' });
  });

  test('of a version that is not there is refused by its ARN', async () => {
    const modelPackageArn = 'arn:aws:sagemaker:us-east-1:123456789012:model-package/nobody/7';
    const refused = register(config({ kind: 'approve', modelPackageArn, approvalStatus: 'Approved' }), testRun().run);
    await expect(refused).rejects.toThrow(/there is no model package .*nobody\/7/);
  });
});
