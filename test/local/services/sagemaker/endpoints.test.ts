import {
  CreateEndpointCommand,
  CreateEndpointConfigCommand,
  CreateModelCommand,
  DeleteEndpointCommand,
  DeleteEndpointConfigCommand,
  DeleteModelCommand,
  DescribeEndpointCommand,
  DescribeEndpointConfigCommand,
  DescribeModelCommand,
  ListEndpointConfigsCommand,
  ListEndpointsCommand,
  ListModelsCommand,
  UpdateEndpointCommand,
} from '@aws-sdk/client-sagemaker';
import { InvokeEndpointCommand } from '@aws-sdk/client-sagemaker-runtime';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { systemClock } from '../../../../local/world/clock.ts';
import { type LocalSagemaker, roleArn, settledEndpoint, startLocalSagemaker, xgboost } from './local-sagemaker.ts';

let local: LocalSagemaker;
beforeAll(async () => {
  local = await startLocalSagemaker();
});
afterAll(() => local.close());

/** A model and an endpoint configuration of one name. The model answers with BEHAVIOUR. */
async function createConfig(name: string, behaviour = 'serve'): Promise<void> {
  const PrimaryContainer = { Image: xgboost, Environment: { BEHAVIOUR: behaviour } };
  await local.sagemaker.send(new CreateModelCommand({ ModelName: name, ExecutionRoleArn: roleArn, PrimaryContainer }));
  await local.sagemaker.send(new CreateEndpointConfigCommand(configRequest(name, name)));
}

function configRequest(EndpointConfigName: string, ModelName: string) {
  const variant = {
    VariantName: 'AllTraffic',
    ModelName,
    InitialInstanceCount: 1,
    InstanceType: 'ml.m5.large',
  } as const;
  return { EndpointConfigName, ProductionVariants: [variant] };
}

const createEndpoint = (EndpointName: string, EndpointConfigName: string) =>
  local.sagemaker.send(new CreateEndpointCommand({ EndpointName, EndpointConfigName }));
const updateEndpoint = (EndpointName: string, EndpointConfigName: string) =>
  local.sagemaker.send(new UpdateEndpointCommand({ EndpointName, EndpointConfigName }));

async function deleted(EndpointName: string): Promise<void> {
  await local.sagemaker.send(new DeleteEndpointCommand({ EndpointName }));
  for (;;) {
    const look = local.sagemaker.send(new DescribeEndpointCommand({ EndpointName }));
    const status = await look.then(
      ({ EndpointStatus }) => EndpointStatus,
      (error: Error) => error.message,
    );
    if (status?.startsWith('Could not find endpoint')) return;
    expect(status).toBe('Deleting');
  }
}

test('an endpoint comes into service, answers, and leaves nothing behind', async () => {
  await createConfig('served');
  const { EndpointArn } = await createEndpoint('Served', 'served');
  expect(EndpointArn).toBe('arn:aws:sagemaker:us-east-1:123456789012:endpoint/served');
  const endpoint = await settledEndpoint(local, 'Served');
  expect(endpoint).toMatchObject({
    EndpointStatus: 'InService',
    EndpointConfigName: 'served',
    ProductionVariants: [
      { VariantName: 'AllTraffic', CurrentInstanceCount: 1, DeployedImages: [{ SpecifiedImage: xgboost }] },
    ],
  });
  const answer = await local.runtime.send(new InvokeEndpointCommand({ EndpointName: 'Served', Body: '1,2' }));
  expect(answer.InvokedProductionVariant).toBe('AllTraffic');
  const before = local.aws.world.processes.running();
  await deleted('Served');
  expect(local.aws.world.processes.running()).toBe(before - 1);
});

test('an endpoint whose container never answers fails, can only be deleted, and runs nothing', async () => {
  await createConfig('broken', 'crash');
  await createEndpoint('broken', 'broken');
  const endpoint = await settledEndpoint(local, 'broken');
  expect(endpoint.EndpointStatus).toBe('Failed');
  expect(endpoint.FailureReason).toBe(
    'The primary container for production variant AllTraffic did not pass the ping health check. Please check CloudWatch logs for this endpoint.',
  );
  const [stream] = local.aws.world.logs.group('/aws/sagemaker/Endpoints/broken')?.streams.values() ?? [];
  expect(stream?.name).toMatch(/^AllTraffic\/i-/);
  expect(stream?.events.map(({ message }) => message)).toEqual(['cannot load the model']);
  await expect(updateEndpoint('broken', 'broken')).rejects.toThrow(/Failed/);
  await deleted('broken');
});

test('an endpoint whose model data is gone fails with the address', async () => {
  local.aws.world.objects.put('data', 'gone.tar.gz', Buffer.from(''));
  const PrimaryContainer = { Image: xgboost, ModelDataUrl: 's3://data/gone.tar.gz' };
  await local.sagemaker.send(
    new CreateModelCommand({ ModelName: 'gone', ExecutionRoleArn: roleArn, PrimaryContainer }),
  );
  await local.sagemaker.send(new CreateEndpointConfigCommand(configRequest('gone', 'gone')));
  local.aws.world.objects.delete('data', 'gone.tar.gz');
  await createEndpoint('gone', 'gone');
  expect((await settledEndpoint(local, 'gone')).FailureReason).toContain('s3://data/gone.tar.gz');
});

test('an update serves the old config until the new one answers', async () => {
  await createConfig('old');
  await createConfig('new');
  await createEndpoint('updated', 'old');
  await settledEndpoint(local, 'updated');
  const before = local.aws.world.processes.running();
  await updateEndpoint('updated', 'new');
  const during = await local.sagemaker.send(new DescribeEndpointCommand({ EndpointName: 'updated' }));
  expect(during).toMatchObject({
    EndpointStatus: 'Updating',
    EndpointConfigName: 'old',
    PendingDeploymentSummary: { EndpointConfigName: 'new' },
  });
  await local.runtime.send(new InvokeEndpointCommand({ EndpointName: 'updated', Body: '1' }));
  await expect(updateEndpoint('updated', 'old')).rejects.toThrow(
    'Cannot update in-progress endpoint "arn:aws:sagemaker:us-east-1:123456789012:endpoint/updated".',
  );
  const after = await settledEndpoint(local, 'updated');
  expect(after).toMatchObject({ EndpointStatus: 'InService', EndpointConfigName: 'new' });
  expect(after.PendingDeploymentSummary).toBeUndefined();
  expect(local.aws.world.processes.running()).toBe(before);
});

test('an update that fails goes back to the old config, in service', async () => {
  await createConfig('good');
  await createConfig('bad', 'crash');
  await createEndpoint('rolled-back', 'good');
  await settledEndpoint(local, 'rolled-back');
  await updateEndpoint('rolled-back', 'bad');
  const endpoint = await settledEndpoint(local, 'rolled-back');
  expect(endpoint).toMatchObject({ EndpointStatus: 'InService', EndpointConfigName: 'good' });
  expect(endpoint.FailureReason).toMatch(/did not pass the ping health check/);
  expect(endpoint.PendingDeploymentSummary).toBeUndefined();
  await local.runtime.send(new InvokeEndpointCommand({ EndpointName: 'rolled-back', Body: '1' }));
});

test('an update needs the current config to exist still', async () => {
  await createConfig('deleted-config');
  await createConfig('next-config');
  await createEndpoint('orphan', 'deleted-config');
  await settledEndpoint(local, 'orphan');
  await local.sagemaker.send(new DeleteEndpointConfigCommand({ EndpointConfigName: 'deleted-config' }));
  await expect(updateEndpoint('orphan', 'next-config')).rejects.toThrow(
    /Could not find endpoint configuration ".*deleted-config"/,
  );
});

test('an endpoint on its way can neither be updated nor deleted', async () => {
  local.aws.world.faults.order({ kind: 'slow', at: 'endpoint.Creating', name: 'hasty', millis: 60_000 });
  await createConfig('hasty');
  await createEndpoint('hasty', 'hasty');

  const refused = {
    name: 'ValidationException',
    message: 'Cannot update in-progress endpoint "arn:aws:sagemaker:us-east-1:123456789012:endpoint/hasty".',
  };
  await expect(updateEndpoint('hasty', 'hasty')).rejects.toMatchObject(refused);
  await expect(local.sagemaker.send(new DeleteEndpointCommand({ EndpointName: 'hasty' }))).rejects.toMatchObject(
    refused,
  );
});

test('duplicates and missing resources are worded as AWS words them', async () => {
  await createConfig('twice');
  await createEndpoint('twice', 'twice');
  const arn = (type: string, name: string) => `"arn:aws:sagemaker:us-east-1:123456789012:${type}/${name}".`;
  const send = local.sagemaker.send.bind(local.sagemaker);
  await expect(createConfig('twice')).rejects.toThrow(`Cannot create already existing model ${arn('model', 'twice')}`);
  await expect(send(new CreateEndpointConfigCommand(configRequest('twice', 'twice')))).rejects.toThrow(
    `Cannot create already existing endpoint configuration ${arn('endpoint-config', 'twice')}`,
  );
  await expect(createEndpoint('twice', 'twice')).rejects.toThrow(
    `Cannot create already existing endpoint ${arn('endpoint', 'twice')}`,
  );
  await expect(send(new DescribeModelCommand({ ModelName: 'none' }))).rejects.toMatchObject({
    name: 'ValidationException',
    message: `Could not find model ${arn('model', 'none')}`,
  });
  await expect(send(new CreateEndpointConfigCommand(configRequest('none', 'none')))).rejects.toThrow(
    `Could not find model ${arn('model', 'none')}`,
  );
  await expect(createEndpoint('none', 'none')).rejects.toThrow(
    `Could not find endpoint configuration ${arn('endpoint-config', 'none')}`,
  );
  await expect(send(new DeleteEndpointCommand({ EndpointName: 'none' }))).rejects.toThrow(
    `Could not find endpoint ${arn('endpoint', 'none')}`,
  );
});

test('a model of an image or of data that is not there is refused', async () => {
  const create = (PrimaryContainer: { Image: string; ModelDataUrl?: string }) =>
    local.sagemaker.send(new CreateModelCommand({ ModelName: 'refused', ExecutionRoleArn: roleArn, PrimaryContainer }));
  await expect(create({ Image: 'example.com/mine:1' })).rejects.toThrow(
    'Requested image example.com/mine:1 not found.',
  );
  await expect(create({ Image: xgboost, ModelDataUrl: 's3://data/no.tar.gz' })).rejects.toThrow(
    'Could not find model data at s3://data/no.tar.gz.',
  );
});

test('models and configs are described, listed and deleted', async () => {
  await createConfig('kept');
  const send = local.sagemaker.send.bind(local.sagemaker);
  expect(await send(new DescribeModelCommand({ ModelName: 'kept' }))).toMatchObject({
    ExecutionRoleArn: roleArn,
    PrimaryContainer: { Image: xgboost, Environment: { BEHAVIOUR: 'serve' } },
  });
  const config = await send(new DescribeEndpointConfigCommand({ EndpointConfigName: 'kept' }));
  expect(config.ProductionVariants).toMatchObject([{ ModelName: 'kept', InitialVariantWeight: 1 }]);
  const models = await send(new ListModelsCommand({ NameContains: 'kept' }));
  expect(models.Models?.map(({ ModelName }) => ModelName)).toEqual(['kept']);
  const configs = await send(new ListEndpointConfigsCommand({ NameContains: 'kept' }));
  expect(configs.EndpointConfigs?.map(({ EndpointConfigName }) => EndpointConfigName)).toEqual(['kept']);
  expect((await send(new ListEndpointsCommand({ NameContains: 'kept' }))).Endpoints).toEqual([]);
  await send(new DeleteEndpointConfigCommand({ EndpointConfigName: 'kept' }));
  await send(new DeleteModelCommand({ ModelName: 'kept' }));
  await expect(send(new DeleteModelCommand({ ModelName: 'kept' }))).rejects.toThrow(/Could not find model/);
});

test('a container that never answers its health check fails the endpoint when the time for it is over', async () => {
  const hasty = await startLocalSagemaker({
    clock: { ...systemClock, sleep: (millis, signal) => systemClock.sleep(millis === 30_000 ? 100 : millis, signal) },
  });
  const PrimaryContainer = { Image: xgboost, Environment: { BEHAVIOUR: 'mute' } };
  await hasty.sagemaker.send(new CreateModelCommand({ ModelName: 'm', ExecutionRoleArn: roleArn, PrimaryContainer }));
  await hasty.sagemaker.send(new CreateEndpointConfigCommand(configRequest('c', 'm')));
  await hasty.sagemaker.send(new CreateEndpointCommand({ EndpointName: 'mute', EndpointConfigName: 'c' }));
  expect(await settledEndpoint(hasty, 'mute')).toMatchObject({
    EndpointStatus: 'Failed',
    FailureReason: expect.stringMatching(/did not pass the ping health check/),
  });
  expect(hasty.aws.world.processes.running()).toBe(0);
  await hasty.close();
});

test('an endpoint is known by its name in whatever case, and keeps the one that it was given', async () => {
  await createConfig('cased');
  await createEndpoint('Cased', 'cased');
  expect(await settledEndpoint(local, 'cased')).toMatchObject({ EndpointName: 'Cased', EndpointStatus: 'InService' });
  await expect(createEndpoint('CASED', 'cased')).rejects.toThrow(/already existing/);
  const asked = local.runtime.send(new InvokeEndpointCommand({ EndpointName: 'cased', Body: '1' }));
  await expect(asked).rejects.toThrow(/not found/);
});
