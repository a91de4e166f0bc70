import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ApplicationAutoScalingClient,
  DescribeScalableTargetsCommand,
  RegisterScalableTargetCommand,
} from '@aws-sdk/client-application-auto-scaling';
import {
  CreateEndpointCommand,
  CreateEndpointConfigCommand,
  type CreateEndpointConfigInput,
  CreateModelCommand,
  DeleteEndpointCommand,
  DescribeEndpointCommand,
  type ProductionVariant,
  UpdateEndpointCommand,
} from '@aws-sdk/client-sagemaker';
import {
  InvokeEndpointAsyncCommand,
  type InvokeEndpointAsyncCommandInput,
  InvokeEndpointCommand,
  type SageMakerRuntimeServiceException,
} from '@aws-sdk/client-sagemaker-runtime';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { lookAgain } from '../../../look-again.ts';
import { clientSettings } from '../../server/client-settings.ts';
import {
  type LocalSagemaker,
  roleArn,
  settledEndpoint,
  startLocalSagemaker,
  xgboost,
} from '../sagemaker/local-sagemaker.ts';

let local: LocalSagemaker;
beforeAll(async () => {
  local = await startLocalSagemaker();
  const model = { ExecutionRoleArn: roleArn, PrimaryContainer: { Image: xgboost } };
  const VpcConfig = { Subnets: ['subnet-1'], SecurityGroupIds: ['sg-1'] };
  await local.sagemaker.send(new CreateModelCommand({ ModelName: 'm', ...model }));
  await local.sagemaker.send(new CreateModelCommand({ ModelName: 'in-vpc', ...model, VpcConfig }));
});
afterAll(() => local.close());

const ofInstances = { VariantName: 'v', ModelName: 'm', InitialInstanceCount: 1, InstanceType: 'ml.m5.large' } as const;
const serverless = (MaxConcurrency = 2, MemorySizeInMB = 2048) => ({
  VariantName: 'v',
  ModelName: 'm',
  ServerlessConfig: { MemorySizeInMB, MaxConcurrency },
});

function createConfig(
  EndpointConfigName: string,
  variant: ProductionVariant = ofInstances,
  more: Partial<CreateEndpointConfigInput> = {},
) {
  const input = { EndpointConfigName, ProductionVariants: [variant], ...more };
  return local.sagemaker.send(new CreateEndpointConfigCommand(input));
}

/** An endpoint in service with a config of its own name. */
async function serve(...config: Parameters<typeof createConfig>): Promise<string> {
  const [name] = config;
  await createConfig(...config);
  await local.sagemaker.send(new CreateEndpointCommand({ EndpointName: name, EndpointConfigName: name }));
  expect((await settledEndpoint(local, name)).FailureReason).toBeUndefined();
  return name;
}

const invoke = (EndpointName: string, Body: string | Uint8Array, more: object = {}) =>
  local.runtime.send(new InvokeEndpointCommand({ EndpointName, Body, ...more }));
const update = (EndpointName: string, EndpointConfigName: string) =>
  local.sagemaker.send(new UpdateEndpointCommand({ EndpointName, EndpointConfigName }));

/** The text of the object at an S3 URI, as soon as it is there. */
async function objectAt(uri = ''): Promise<string> {
  const [, bucket = '', key = ''] = /^s3:\/\/([^/]+)\/(.*)$/.exec(uri) ?? [];
  const { objects } = local.aws.world;
  await lookAgain(
    () => objects.head(bucket, key),
    (object) => object !== undefined,
  );
  return objects.read(bucket, key).toString();
}

test('a serverless endpoint answers so many at a time, and refuses the next', async () => {
  const name = await serve('serverless', serverless(2));
  const described = await local.sagemaker.send(new DescribeEndpointCommand({ EndpointName: name }));
  expect(described.ProductionVariants).toEqual([
    expect.objectContaining({ CurrentServerlessConfig: { MemorySizeInMB: 2048, MaxConcurrency: 2 } }),
  ]);
  expect(described.ProductionVariants?.[0]).not.toHaveProperty('CurrentInstanceCount');
  const flag = join(local.aws.world.dataDir, 'go-on');
  const first = [invoke(name, `when ${flag}`), invoke(name, `when ${flag}`)];
  const isFull = () =>
    invoke(name, '1').then(
      () => false,
      ({ name, $metadata }: SageMakerRuntimeServiceException) => {
        expect([name, $metadata.httpStatusCode]).toEqual(['ThrottlingException', 400]);
        return true;
      },
    );
  await lookAgain(isFull, Boolean);
  writeFileSync(flag, '');
  await Promise.all(first);
  expect((await invoke(name, '1')).InvokedProductionVariant).toBe('v');
});

test('a serverless endpoint takes 4 MB', async () => {
  const name = await serve('serverless-large', serverless());
  await expect(invoke(name, new Uint8Array(4 * 1024 * 1024 + 1))).rejects.toMatchObject({
    message: 'HTTP content length exceeded 4194304 bytes.',
    $metadata: { httpStatusCode: 413 },
  });
});

test('what serverless endpoints do not have is refused', async () => {
  const refused = (...config: [ProductionVariant, Partial<CreateEndpointConfigInput>?]) =>
    expect(createConfig('refused', ...config)).rejects;
  const capture = { DataCaptureConfig: { ...captureConfig(100), CaptureOptions: [{ CaptureMode: 'Input' as const }] } };
  const async = { AsyncInferenceConfig: { OutputConfig: { S3OutputPath: 's3://data/out' } } };
  await refused({ ...serverless(), InitialInstanceCount: 1 }).toThrow(/cannot be specified with ServerlessConfig/);
  await refused(serverless(2, 1500)).toThrow(/MemorySizeInMB must be one of 1024, 2048/);
  await refused(serverless(2, 7168)).toThrow(/less than or equal to 6144/);
  await refused(serverless(201)).toThrow(/less than or equal to 200/);
  await refused({ ...serverless(), ModelName: 'in-vpc' }).toThrow(/VpcConfig/);
  await refused(serverless(), capture).toThrow(/DataCaptureConfig is not supported/);
  await refused(serverless(), async).toThrow(/AsyncInferenceConfig is not supported/);
  const ProductionVariants = [serverless(), { ...serverless(), VariantName: 'w' }];
  await refused(serverless(), { ProductionVariants }).toThrow(/only one production variant/);
});

test('a serverless endpoint whose new container never answers goes back, and answers all the while', async () => {
  const PrimaryContainer = { Image: xgboost, Environment: { BEHAVIOUR: 'crash' } };
  await local.sagemaker.send(
    new CreateModelCommand({ ModelName: 'crashing', ExecutionRoleArn: roleArn, PrimaryContainer }),
  );
  const name = await serve('brave', serverless());
  await createConfig('brave-crashing', { ...serverless(), ModelName: 'crashing' });

  await update(name, 'brave-crashing');
  const during = await invoke(name, '1');
  const endpoint = await settledEndpoint(local, name);

  expect(during.InvokedProductionVariant).toBe('v');
  expect(endpoint).toMatchObject({
    EndpointStatus: 'InService',
    EndpointConfigName: 'brave',
    FailureReason:
      'The primary container for production variant v did not pass the ping health check. Please check CloudWatch logs for this endpoint.',
  });
  expect((await invoke(name, '1')).InvokedProductionVariant).toBe('v');
});

test('a serverless endpoint can become one of instances, and not the other way', async () => {
  const name = await serve('one-way', serverless());
  await createConfig('one-way-instances');
  const DeploymentConfig = {
    BlueGreenUpdatePolicy: { TrafficRoutingConfiguration: { Type: 'ALL_AT_ONCE', WaitIntervalInSeconds: 0 } },
  } as const;
  const input = { EndpointName: name, EndpointConfigName: 'one-way-instances', DeploymentConfig };
  await expect(local.sagemaker.send(new UpdateEndpointCommand(input))).rejects.toThrow(/not supported for serverless/);
  await update(name, 'one-way-instances');
  expect((await settledEndpoint(local, name)).EndpointConfigName).toBe('one-way-instances');
  await expect(update(name, 'one-way')).rejects.toThrow(/an endpoint of instances cannot become serverless/);
});

test('an asynchronous endpoint reads its input from S3 and writes its answer, or why there is none', async () => {
  const OutputConfig = { S3OutputPath: 's3://data/answers/', S3FailurePath: 's3://data/failures' };
  const name = await serve('async', ofInstances, { AsyncInferenceConfig: { OutputConfig } });
  const ask = (key: string, text?: string) => {
    if (text !== undefined) local.aws.world.objects.put('data', key, Buffer.from(text));
    const InputLocation = `s3://data/${key}`;
    return local.runtime.send(
      new InvokeEndpointAsyncCommand({ EndpointName: name, InputLocation, ContentType: 'text/csv', InferenceId: key }),
    );
  };
  const answered = await ask('in/good.csv', '1,2');
  expect(answered).toMatchObject({ InferenceId: 'in/good.csv', $metadata: { httpStatusCode: 202 } });
  expect(answered.OutputLocation).toMatch(/^s3:\/\/data\/answers\/[-0-9a-f]{36}\.out$/);
  expect(JSON.parse(await objectAt(answered.OutputLocation))).toMatchObject({ body: '1,2', contentType: 'text/csv' });
  const failed = await ask('in/bad.csv', 'status 400');
  expect(failed.FailureLocation).toMatch(/^s3:\/\/data\/failures\/[-0-9a-f]{36}-error\.out$/);
  expect(await objectAt(failed.FailureLocation)).toMatch(/Received client error \(400\) from primary/);
  const endless = await ask('in/chunks.csv', 'chunks');
  expect(await objectAt(endless.FailureLocation)).toBe(
    'The response from container primary did not specify the required Content-Length header',
  );
  const missing = await ask('in/nothing.csv');
  expect(await objectAt(missing.FailureLocation)).toBe('Failed to download s3://data/in/nothing.csv.');
});

test('an asynchronous endpoint takes a small request as it is', async () => {
  const OutputConfig = { S3OutputPath: 's3://data/inline' };
  const EndpointName = await serve('async-inline', ofInstances, { AsyncInferenceConfig: { OutputConfig } });
  const ask = (input: Partial<InvokeEndpointAsyncCommandInput>) =>
    local.runtime.send(new InvokeEndpointAsyncCommand({ EndpointName, ContentType: 'text/csv', ...input }));
  const { OutputLocation } = await ask({ Body: Buffer.from('1,2') });
  expect(JSON.parse(await objectAt(OutputLocation))).toMatchObject({ body: '1,2', contentType: 'text/csv' });
  const neither = { name: 'ValidationError', message: expect.stringMatching(/exactly one of Body and InputLocation/) };
  await expect(ask({})).rejects.toMatchObject(neither);
  await expect(ask({ Body: Buffer.from('1'), InputLocation: 's3://data/train/a.csv' })).rejects.toMatchObject(neither);
  await expect(ask({ Body: Buffer.alloc(128_001) })).rejects.toThrow(/at most 128000 bytes/);
  await expect(ask({ Body: Buffer.from('1'), RequestTTLSeconds: 59 })).rejects.toThrow(/from 60 to 21600/);
});

test('an asynchronous endpoint is asked asynchronously, another is not', async () => {
  const OutputConfig = { S3OutputPath: 's3://data/answers/' };
  const name = await serve('async-only', ofInstances, { AsyncInferenceConfig: { OutputConfig } });
  await expect(invoke(name, '1')).rejects.toThrow(/call InvokeEndpointAsync/);
  await serve('sync-only');
  const input = { EndpointName: 'sync-only', InputLocation: 's3://data/train/a.csv' };
  await expect(local.runtime.send(new InvokeEndpointAsyncCommand(input))).rejects.toMatchObject({
    name: 'ValidationError',
    message: expect.stringMatching(/not asynchronous/),
  });
  await expect(createConfig('no-output', ofInstances, { AsyncInferenceConfig: { OutputConfig: {} } })).rejects.toThrow(
    /does not play/,
  );
});

function captureConfig(InitialSamplingPercentage: number, prefix = 'captured') {
  const CaptureOptions = [{ CaptureMode: 'Input' as const }, { CaptureMode: 'Output' as const }];
  return { InitialSamplingPercentage, DestinationS3Uri: `s3://data/${prefix}`, CaptureOptions };
}

function captured(prefix: string) {
  const objects = local.aws.world.objects.list('data', `${prefix}/`);
  return objects.map(({ key }) => ({ key, line: local.aws.world.objects.read('data', key).toString() }));
}

test('captured requests and answers lie on S3 as JSON lines', async () => {
  const name = await serve('capturing', ofInstances, {
    DataCaptureConfig: { ...captureConfig(100), CaptureContentTypeHeader: { CsvContentTypes: ['text/csv'] } },
  });
  const described = await local.sagemaker.send(new DescribeEndpointCommand({ EndpointName: name }));
  expect(described.DataCaptureConfig).toMatchObject({
    EnableCapture: true,
    CaptureStatus: 'Started',
    CurrentSamplingPercentage: 100,
    DestinationS3Uri: 's3://data/captured',
  });
  await invoke(name, '1,2', { ContentType: 'text/csv', InferenceId: 'flower-7', CustomAttributes: 'trace=1' });
  const [{ key, line } = { key: '', line: '' }] = captured('captured');
  expect(key).toMatch(/^captured\/capturing\/v\/\d{4}\/\d\d\/\d\d\/\d\d\/\d\d-\d\d-\d{3}-[-0-9a-f]{36}\.jsonl$/);
  expect(line).toMatch(/^[^\n]+\n$/);
  const { captureData, eventMetadata, eventVersion } = JSON.parse(line);
  expect(captureData.endpointInput).toEqual({
    observedContentType: 'text/csv',
    mode: 'INPUT',
    data: '1,2',
    encoding: 'CSV',
  });
  expect(captureData.endpointOutput).toMatchObject({ mode: 'OUTPUT', encoding: 'BASE64' });
  expect(Buffer.from(captureData.endpointOutput.data, 'base64').toString()).toContain('"body":"1,2"');
  expect(eventMetadata).toEqual({
    eventId: expect.any(String),
    inferenceId: 'flower-7',
    customAttributes: ['trace=1'],
    inferenceTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  });
  expect(eventVersion).toBe('0');
});

test('so many per cent are captured, and what failed is not', async () => {
  const name = await serve('sampled', ofInstances, { DataCaptureConfig: captureConfig(25, 'sampled') });
  await Promise.all(Array.from({ length: 80 }, (_, call) => invoke(name, String(call))));
  expect(captured('sampled').length).toBeGreaterThan(8);
  expect(captured('sampled').length).toBeLessThan(35);
  const all = await serve('failing', ofInstances, { DataCaptureConfig: captureConfig(100, 'failing') });
  await expect(invoke(all, 'status 400')).rejects.toThrow();
  const off = await serve('off', ofInstances, {
    DataCaptureConfig: { ...captureConfig(100, 'failing'), EnableCapture: false },
  });
  await invoke(off, '1');
  expect(captured('failing')).toEqual([]);
});

test('a variant that is scaled keeps its instance type, until it is deregistered; with its endpoint the target goes', async () => {
  const scaling = new ApplicationAutoScalingClient(clientSettings(local.aws.url));
  const name = await serve('scaled');
  await createConfig('scaled-larger', { ...ofInstances, InstanceType: 'ml.m5.xlarge' });
  await createConfig('scaled-same');
  const ResourceId = `endpoint/${name}/variant/v`;
  const id = {
    ServiceNamespace: 'sagemaker',
    ResourceId,
    ScalableDimension: 'sagemaker:variant:DesiredInstanceCount',
  } as const;
  await scaling.send(new RegisterScalableTargetCommand({ ...id, MinCapacity: 1, MaxCapacity: 3 }));
  await expect(update(name, 'scaled-larger')).rejects.toThrow(
    /from ml\.m5\.large to ml\.m5\.xlarge while it is registered as a scalable target/,
  );
  await update(name, 'scaled-same');
  await settledEndpoint(local, name);
  await local.sagemaker.send(new DeleteEndpointCommand({ EndpointName: name }));
  const targets = async () =>
    (await scaling.send(new DescribeScalableTargetsCommand({ ...id, ResourceIds: [ResourceId] }))).ScalableTargets;
  await lookAgain(targets, (left) => left?.length === 0);
  await expect(local.sagemaker.send(new DescribeEndpointCommand({ EndpointName: name }))).rejects.toThrow(/Could not/);
  scaling.destroy();
});
