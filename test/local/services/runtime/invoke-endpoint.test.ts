import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateEndpointCommand, CreateEndpointConfigCommand, CreateModelCommand } from '@aws-sdk/client-sagemaker';
import { InvokeEndpointCommand } from '@aws-sdk/client-sagemaker-runtime';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
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
  local.aws.world.objects.put('data', 'model.tar.gz', modelArchive('trained weights'));
  const PrimaryContainer = { Image: xgboost, ModelDataUrl: 's3://data/model.tar.gz' };
  await local.sagemaker.send(new CreateModelCommand({ ModelName: 'm', ExecutionRoleArn: roleArn, PrimaryContainer }));
  const variant = { ModelName: 'm', InitialInstanceCount: 1, InstanceType: 'ml.t2.medium' } as const;
  const ProductionVariants = [
    { ...variant, VariantName: 'all', InitialVariantWeight: 1 },
    { ...variant, VariantName: 'none', InitialVariantWeight: 0 },
  ];
  await local.sagemaker.send(new CreateEndpointConfigCommand({ EndpointConfigName: 'c', ProductionVariants }));
  await local.sagemaker.send(new CreateEndpointCommand({ EndpointName: 'served', EndpointConfigName: 'c' }));
  expect((await settledEndpoint(local, 'served')).FailureReason).toBeUndefined();
});
afterAll(() => local.close());

function modelArchive(text: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'model-'));
  writeFileSync(join(folder, 'model.txt'), text);
  execFileSync('tar', ['-czf', 'model.tar.gz', 'model.txt'], { cwd: folder });
  const archive = readFileSync(join(folder, 'model.tar.gz'));
  rmSync(folder, { recursive: true });
  return archive;
}

test('the body and its types reach the container, and the answer comes back with its variant', async () => {
  const answer = await local.runtime.send(
    new InvokeEndpointCommand({
      EndpointName: 'served',
      Body: '1,2,3',
      ContentType: 'text/csv',
      Accept: 'application/json',
    }),
  );
  expect(answer).toMatchObject({ ContentType: 'application/json', InvokedProductionVariant: 'all' });
  expect(JSON.parse(answer.Body.transformToString())).toEqual({
    model: 'trained weights',
    body: '1,2,3',
    contentType: 'text/csv',
    accept: 'application/json',
  });
});

test('a caller can choose a variant that takes no traffic by itself', async () => {
  const request = { EndpointName: 'served', Body: '1', TargetVariant: 'none' };
  expect((await local.runtime.send(new InvokeEndpointCommand(request))).InvokedProductionVariant).toBe('none');
  await expect(local.runtime.send(new InvokeEndpointCommand({ ...request, TargetVariant: 'other' }))).rejects.toThrow(
    'Variant other not found.',
  );
});

test.each([
  [400, 'client'],
  [503, 'server'],
])('a container that answers %i is a model error with its own words', async (status, who) => {
  const request = new InvokeEndpointCommand({ EndpointName: 'served', Body: `status ${status}` });
  await expect(local.runtime.send(request)).rejects.toMatchObject({
    name: 'ModelError',
    OriginalStatusCode: status,
    OriginalMessage: `status is ${status}`,
    LogStreamArn: expect.stringContaining('log-group:/aws/sagemaker/Endpoints/served:log-stream:all/'),
    message: expect.stringContaining(`Received ${who} error (${status}) from primary`),
    $metadata: { httpStatusCode: 424 },
  });
});

test('an endpoint that does not exist is a validation error', async () => {
  await expect(
    local.runtime.send(new InvokeEndpointCommand({ EndpointName: 'nobody', Body: '1' })),
  ).rejects.toMatchObject({ name: 'ValidationError', message: 'Endpoint nobody of account 123456789012 not found.' });
});

test('a body of more than 25 MB is too large', async () => {
  const Body = new Uint8Array(25 * 1024 * 1024 + 1);
  await expect(local.runtime.send(new InvokeEndpointCommand({ EndpointName: 'served', Body }))).rejects.toMatchObject({
    $metadata: { httpStatusCode: 413 },
  });
});
