import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import {
  DescribeModelPackageCommand,
  type DescribeModelPackageCommandOutput,
  ListModelPackagesCommand,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { beforeAll } from '@jest/globals';
import { type Aws, connectAws } from '../../src/aws/clients.ts';
import type { NewVersion, RegisterConfig, RegisterTask } from '../../src/inputs/config/register.ts';
import { useLocalAws } from '../local-aws.ts';

export const JOB = 'iris-train-1';
export const JOB_ARN = `arn:aws:sagemaker:us-east-1:123456789012:training-job/${JOB}`;

export const aws = connectAws({ region: 'us-east-1', forcePathStyle: true });
const sagemaker = () => aws.client(SageMakerClient);

/** A local AWS for all tests of a file, with a model at `s3://models/model.tar.gz`. */
export function useRegistry() {
  const local = useLocalAws();
  beforeAll(async () => {
    await aws.client(S3Client).send(new CreateBucketCommand({ Bucket: 'models' }));
    await put('model.tar.gz', 'a model');
  });
  return {
    url: () => local.aws().url,
    /** The operations that were called meanwhile. */
    callsDuring: async (work: () => Promise<unknown>): Promise<readonly string[]> => {
      const before = local.aws().requests().length;
      await work();
      return local
        .aws()
        .requests()
        .slice(before)
        .map(({ operation }) => operation);
    },
  };
}

export async function put(Key: string, Body: string): Promise<void> {
  await aws.client(S3Client).send(new PutObjectCommand({ Bucket: 'models', Key, Body }));
}

/** The JSON at an S3 URI, and the type that it was stored with. */
export async function readJson(uri = ''): Promise<{ readonly json: unknown; readonly type: string | undefined }> {
  const [, Bucket, Key] = /^s3:\/\/([^/]+)\/(.+)$/.exec(uri) ?? [];
  const { Body, ContentType } = await aws.client(S3Client).send(new GetObjectCommand({ Bucket, Key }));
  return { json: JSON.parse((await Body?.transformToString()) ?? ''), type: ContentType };
}

export function config(task: RegisterTask, overrides: Partial<RegisterConfig> = {}): RegisterConfig {
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
    ...overrides,
  };
}

export function creation(modelPackageGroup: string, overrides: Partial<NewVersion> = {}): NewVersion {
  return {
    kind: 'create',
    modelPackageGroup,
    modelArtifact: 's3://models/model.tar.gz',
    image: 'xgboost',
    containerEnvironment: {},
    metrics: { 'validation:merror': 0.04 },
    jobName: JOB,
    jobArn: JOB_ARN,
    contentTypes: ['text/csv'],
    responseTypes: ['text/csv'],
    inferenceInstanceTypes: [],
    transformInstanceTypes: [],
    metadata: {},
    ...overrides,
  };
}

export function arnOf(group: string, version: number): string {
  return `arn:aws:sagemaker:us-east-1:123456789012:model-package/${group}/${version}`;
}

export async function describeVersion(ModelPackageName = ''): Promise<DescribeModelPackageCommandOutput> {
  return await sagemaker().send(new DescribeModelPackageCommand({ ModelPackageName }));
}

/** Numbers of the group's versions. */
export async function versionsIn(ModelPackageGroupName: string): Promise<readonly (number | undefined)[]> {
  const request = new ListModelPackagesCommand({ ModelPackageGroupName, SortBy: 'CreationTime' });
  const { ModelPackageSummaryList = [] } = await sagemaker().send(request);
  return ModelPackageSummaryList.map(({ ModelPackageVersion }) => ModelPackageVersion);
}

/** A connection on which SageMaker's answers to one operation are what `answer` makes of them, or of a failure. */
export function answering(operation: string, answer: (output: object | undefined) => object): Aws {
  const other = connectAws({ region: 'us-east-1', forcePathStyle: true });
  const answered: Aws = other;
  answered.client(SageMakerClient).middlewareStack.add(
    (next, context) => async (args) => {
      if (context['commandName'] !== `${operation}Command`) return await next(args);
      const real = await next(args).catch(() => undefined);
      return { response: {}, ...real, output: answer(real?.output) as never };
    },
    { step: 'initialize' },
  );
  return answered;
}
