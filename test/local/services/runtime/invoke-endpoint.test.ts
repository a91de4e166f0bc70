import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateEndpointCommand, CreateEndpointConfigCommand, CreateModelCommand } from '@aws-sdk/client-sagemaker';
import { InvokeEndpointCommand, SageMakerRuntimeClient } from '@aws-sdk/client-sagemaker-runtime';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { type Clock, systemClock } from '../../../../local/world/clock.ts';
import { clientSettings } from '../../server/client-settings.ts';
import {
  type LocalSagemaker,
  roleArn,
  settledEndpoint,
  startLocalSagemaker,
  xgboost,
} from '../sagemaker/local-sagemaker.ts';

/** While true, the minute that a container has to answer is over at once. */
let isMinuteOver = false;
const clock: Clock = {
  ...systemClock,
  sleep: (millis, signal) =>
    isMinuteOver && millis === 60_000 ? Promise.resolve() : systemClock.sleep(millis, signal),
};

let local: LocalSagemaker;
beforeAll(async () => {
  local = await startLocalSagemaker({ clock });
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
afterEach(() => {
  isMinuteOver = false;
  local.aws.world.faults.clear();
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

test('an endpoint that is not in service yet is not found', async () => {
  const world = local.aws.world;
  world.faults.order({ kind: 'slow', at: 'endpoint.Creating', name: 'late', millis: 60_000 });
  await local.sagemaker.send(new CreateEndpointCommand({ EndpointName: 'late', EndpointConfigName: 'c' }));
  await expect(
    local.runtime.send(new InvokeEndpointCommand({ EndpointName: 'late', Body: '1' })),
  ).rejects.toMatchObject({ name: 'ValidationError', message: 'Endpoint late of account 123456789012 not found.' });
});

test('a container that gives no answer within a minute is a model error of status 0', async () => {
  isMinuteOver = true;
  await expect(
    local.runtime.send(new InvokeEndpointCommand({ EndpointName: 'served', Body: 'hang' })),
  ).rejects.toMatchObject({
    name: 'ModelError',
    OriginalStatusCode: 0,
    OriginalMessage: expect.stringMatching(/^Your invocation timed out while waiting for a response/),
    message: expect.stringMatching(/^Received server error \(0\) from primary with message "Your invocation timed out/),
    $metadata: { httpStatusCode: 424 },
  });
});

test('a container that breaks off is a model error of status 0', async () => {
  await expect(
    local.runtime.send(new InvokeEndpointCommand({ EndpointName: 'served', Body: 'drop' })),
  ).rejects.toMatchObject({
    name: 'ModelError',
    OriginalStatusCode: 0,
    OriginalMessage: expect.stringMatching(/^The connection to container primary broke off/),
  });
});

test('a body of more than 25 MB is refused with status 413 and no type of error', async () => {
  const Body = new Uint8Array(25 * 1024 * 1024 + 1);
  await expect(local.runtime.send(new InvokeEndpointCommand({ EndpointName: 'served', Body }))).rejects.toMatchObject({
    name: 'Unknown',
    message: 'HTTP content length exceeded 26214400 bytes.',
    $metadata: { httpStatusCode: 413 },
  });
});

test('one call in ten is throttled on order, the same ones for the same seed', async () => {
  const once = new SageMakerRuntimeClient(clientSettings(local.aws.url));
  const outcomes = async () => {
    local.aws.world.faults.clear();
    local.aws.world.faults.order({ kind: 'throttling', at: 'sagemaker-runtime.InvokeEndpoint', percent: 10, seed: 3 });
    const calls: string[] = [];
    for (let call = 0; call < 100; call += 1) {
      const answer = once.send(new InvokeEndpointCommand({ EndpointName: 'served', Body: `${call}` }));
      calls.push(
        await answer.then(
          () => 'answered',
          (error: Error) => `${error.name}: ${error.message}`,
        ),
      );
    }
    return calls;
  };
  const first = await outcomes();
  const throttled = first.filter((outcome) => outcome === 'ThrottlingException: Rate exceeded');
  expect(throttled.length).toBeGreaterThanOrEqual(5);
  expect(throttled.length).toBeLessThanOrEqual(15);
  expect(first.filter((outcome) => outcome === 'answered')).toHaveLength(100 - throttled.length);
  expect(await outcomes()).toEqual(first);
  once.destroy();
});
