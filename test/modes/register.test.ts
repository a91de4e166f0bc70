import {
  CreateModelPackageGroupCommand,
  DescribeModelPackageGroupCommand,
  ListTagsCommand,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { describe, expect, test } from '@jest/globals';
import { register } from '../../src/modes/register/register.ts';
import { testRun } from '../run-fixture.ts';
import { answering, arnOf, aws, config, creation, describeVersion, JOB_ARN, useRegistry } from './register-fixture.ts';

const registry = useRegistry();

describe('a new version', () => {
  test('creates its group with tags and a description, and waits to be approved', async () => {
    const { run, lines } = testRun();
    const result = await register(config(creation('fresh')), run);
    expect(result).toMatchObject({
      status: 'Completed',
      modelPackageGroup: 'fresh',
      modelPackageArn: arnOf('fresh', 1),
      modelPackageVersion: 1,
      approvalStatus: 'PendingManualApproval',
      imageUri: '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:1.7-1',
    });
    expect(lines[0]).toBe('created the model package group fresh');
    const group = await aws
      .client(SageMakerClient)
      .send(new DescribeModelPackageGroupCommand({ ModelPackageGroupName: 'fresh' }));
    expect(group.ModelPackageGroupDescription).toBe('Versions of iris, registered by octo/iris');
    const { Tags } = await aws
      .client(SageMakerClient)
      .send(new ListTagsCommand({ ResourceArn: group.ModelPackageGroupArn }));
    expect(Tags).toContainEqual({ Key: 'github:repository', Value: 'octo/iris' });
  });

  test('carries its metrics and where it comes from', async () => {
    await register(
      config(creation('lineage', { metadata: { owner: 'ml team', 'github:sha': 'mine' } })),
      testRun().run,
    );
    const found = await describeVersion(arnOf('lineage', 1));
    expect(found.CustomerMetadataProperties).toMatchObject({
      'validation:merror': '0.04',
      'github:run-url': 'https://github.com/octo/iris/actions/runs/1001',
      'github:sha': '0123456789abcdef0123456789abcdef01234567',
      'training-job-arn': JOB_ARN,
      'content-sha256': expect.stringMatching(/^[0-9a-f]{64}$/),
      owner: 'ml team',
    });
    expect(found.MetadataProperties?.Repository).toBe('octo/iris');
  });

  test('tells the data, the source and the image of its training job', async () => {
    const source = 'a'.repeat(64);
    const job = {
      TrainingJobArn: JOB_ARN,
      AlgorithmSpecification: { TrainingImage: '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:1.7-1' },
      HyperParameters: { sagemaker_submit_directory: `"s3://models/iris/source/${source}/sourcedir.tar.gz"` },
      InputDataConfig: [
        { ChannelName: 'train', DataSource: { S3DataSource: { S3Uri: 's3://models/iris/data/0a1b/' } } },
      ],
    };
    const { run, warnings } = testRun({ aws: answering('DescribeTrainingJob', () => job) });
    await register(config(creation('origin')), run);
    const { CustomerMetadataProperties } = await describeVersion(arnOf('origin', 1));
    expect(CustomerMetadataProperties).toMatchObject({
      'source-sha256': source,
      'data:train': 's3://models/iris/data/0a1b/',
      'training-image': job.AlgorithmSpecification.TrainingImage,
    });
    expect(warnings).toEqual([]);
  });

  test('is registered without them where the training job may not be looked at, and says so', async () => {
    const refuse = () => {
      throw Object.assign(new Error('not authorized'), { name: 'AccessDeniedException', $metadata: {} });
    };
    const { run, warnings } = testRun({ aws: answering('DescribeTrainingJob', refuse) });
    expect(await register(config(creation('unseen')), run)).toMatchObject({ status: 'Completed' });
    expect(warnings).toEqual(['the version does not tell of its data and source: not authorized']);
  });

  test('has its metrics as they were measured, whatever properties are called so', async () => {
    const { run, warnings } = testRun();
    const task = creation('measured', { metrics: { accuracy: 0.5 }, metadata: { accuracy: '0.99', owner: 'ml' } });
    const { modelPackageArn = '' } = await register(config(task), run);
    const { CustomerMetadataProperties } = await describeVersion(modelPackageArn);
    expect(CustomerMetadataProperties).toMatchObject({ accuracy: '0.5', owner: 'ml' });
    expect(warnings).toEqual(["metadata: the version tells the model's own metrics by these names: accuracy"]);
  });

  test('drops metrics that find no room, and warns', async () => {
    const metrics = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`metric:${index}`, index]));
    const { run, warnings } = testRun();
    await register(config(creation('crowded', { metrics })), run);
    expect(warnings[0]).toMatch(/^no room in the version's metadata for: metric:41, .*, metric:59$/);
  });

  test('of an artifact that is not there creates nothing, not even a group', async () => {
    const refused = register(config(creation('nothing', { modelArtifact: 's3://models/gone.tar.gz' })), testRun().run);
    await expect(refused).rejects.toThrow('s3://models/gone.tar.gz cannot be read: there is no such object');
    const group = new DescribeModelPackageGroupCommand({ ModelPackageGroupName: 'nothing' });
    await expect(aws.client(SageMakerClient).send(group)).rejects.toThrow('does not exist');
  });
});

describe('a group given by its ARN', () => {
  test('is used as it is when it is of another account', async () => {
    const sts = aws.client(STSClient);
    const role = { RoleArn: 'arn:aws:iam::210987654321:role/registry', RoleSessionName: 'test' };
    const { Credentials } = await sts.send(new AssumeRoleCommand(role));
    const { AccessKeyId: accessKeyId = '', SecretAccessKey: secretAccessKey = '' } = Credentials ?? {};
    const endpoint = registry.url();
    const owner = new SageMakerClient({
      region: 'us-east-1',
      endpoint,
      credentials: { accessKeyId, secretAccessKey },
    });
    await owner.send(new CreateModelPackageGroupCommand({ ModelPackageGroupName: 'shared' }));
    const group = 'arn:aws:sagemaker:us-east-1:210987654321:model-package-group/shared';
    const result = await register(config(creation(group)), testRun().run);
    expect(result).toMatchObject({
      status: 'Completed',
      modelPackageArn: 'arn:aws:sagemaker:us-east-1:210987654321:model-package/shared/1',
    });
    expect(await register(config(creation(group)), testRun().run)).toMatchObject({
      status: 'NoChanges',
      modelPackageVersion: 1,
    });
    const { Tags } = await owner.send(new ListTagsCommand({ ResourceArn: group }));
    expect(Tags).toEqual([]);
    owner.destroy();
  });

  test('of this account works, too', async () => {
    await register(config(creation('own')), testRun().run);
    const group = 'arn:aws:sagemaker:us-east-1:123456789012:model-package-group/own';
    const result = await register(config(creation(group, { metrics: { rmse: 1 } })), testRun().run);
    expect(result).toMatchObject({ modelPackageArn: arnOf('own', 2), modelPackageGroup: 'own' });
  });

  test('that is not there is not created', async () => {
    const group = 'arn:aws:sagemaker:us-east-1:123456789012:model-package-group/nobody';
    const refused = register(config(creation(group)), testRun().run);
    await expect(refused).rejects.toThrow(`there is no model package group ${group}`);
  });
});
