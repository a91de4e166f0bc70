import {
  CancelUpdateStackCommand,
  ContinueUpdateRollbackCommand,
  DeleteStackCommand,
  DescribeStackResourcesCommand,
  type Stack,
  UpdateStackCommand,
} from '@aws-sdk/client-cloudformation';
import {
  DeleteEndpointCommand,
  DeleteModelCommand,
  DescribeEndpointCommand,
  DescribeEndpointConfigCommand,
  ListEndpointConfigsCommand,
  ListEndpointsCommand,
  ListModelPackageGroupsCommand,
  ListModelsCommand,
  ListTagsCommand,
} from '@aws-sdk/client-sagemaker';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { clientsFor, roleArn, xgboost } from '../sagemaker/local-sagemaker.ts';
import {
  changeSet,
  create,
  history,
  type LocalCloudFormation,
  remove,
  settled,
  startLocalCloudFormation,
  update,
} from './local-cloudformation.ts';

let local: LocalCloudFormation;
let clients: ReturnType<typeof clientsFor>;

beforeEach(async () => {
  local = await startLocalCloudFormation();
  clients = clientsFor(local.aws, 'us-east-1');
});

afterEach(async () => {
  clients.destroy();
  await local.close();
});

/** The shape of what the action deploys: the endpoint has a name, model and config have none. */
const TemplateBody = `
Parameters:
  Count: {Type: Number, Default: 1}
  Behaviour: {Type: String, Default: serve}
  Role: {Type: String, Default: '${roleArn}'}
Resources:
  Model:
    Type: AWS::SageMaker::Model
    Properties:
      ExecutionRoleArn: !Ref Role
      PrimaryContainer: {Image: '${xgboost}', Environment: {BEHAVIOUR: !Ref Behaviour}}
  EndpointConfig:
    Type: AWS::SageMaker::EndpointConfig
    Properties:
      ProductionVariants:
        - VariantName: AllTraffic
          ModelName: !GetAtt Model.ModelName
          InitialInstanceCount: !Ref Count
          InstanceType: ml.m5.large
  Endpoint:
    Type: AWS::SageMaker::Endpoint
    Properties: {EndpointName: iris, EndpointConfigName: !GetAtt EndpointConfig.EndpointConfigName}
Outputs:
  EndpointName: {Value: !GetAtt Endpoint.EndpointName}
  EndpointArn: {Value: !Ref Endpoint}
`;

const behaviour = (ParameterValue: string) => ({
  StackName: 's',
  UsePreviousTemplate: true,
  Parameters: [{ ParameterKey: 'Behaviour', ParameterValue }],
});

async function describeEndpoint() {
  return await clients.sagemaker.send(new DescribeEndpointCommand({ EndpointName: 'iris' }));
}

/** What there is in SageMaker, by kind. */
async function inventory() {
  const [models, configs, endpoints] = await Promise.all([
    clients.sagemaker.send(new ListModelsCommand({})),
    clients.sagemaker.send(new ListEndpointConfigsCommand({})),
    clients.sagemaker.send(new ListEndpointsCommand({})),
  ]);
  return {
    models: models.Models?.map((model) => model.ModelName) ?? [],
    configs: configs.EndpointConfigs?.map((config) => config.EndpointConfigName) ?? [],
    endpoints: endpoints.Endpoints?.map((endpoint) => endpoint.EndpointName) ?? [],
  };
}

/** The history without random parts, from the given event on. */
async function historyFrom(first: string, stack: Stack): Promise<string[]> {
  const lines = (await history(local, stack.StackId)).map((line) => line.split(': Resource handler')[0] ?? line);
  return lines.slice(lines.lastIndexOf(first));
}

test('a stack serves a model, with parameters coerced to what SageMaker wants, and leaves nothing behind', async () => {
  const stack = await create(local, { StackName: 's', TemplateBody });
  expect(stack.StackStatus).toBe('CREATE_COMPLETE');
  expect(stack.Outputs).toEqual([
    { OutputKey: 'EndpointName', OutputValue: 'iris' },
    { OutputKey: 'EndpointArn', OutputValue: 'arn:aws:sagemaker:us-east-1:123456789012:endpoint/iris' },
  ]);
  const endpoint = await describeEndpoint();
  expect(endpoint.EndpointStatus).toBe('InService');
  expect(
    await clients.sagemaker.send(
      new DescribeEndpointConfigCommand({ EndpointConfigName: endpoint.EndpointConfigName }),
    ),
  ).toMatchObject({ ProductionVariants: [{ InitialInstanceCount: 1 }] });
  expect((await remove(local, 's')).StackStatus).toBe('DELETE_COMPLETE');
  expect(await inventory()).toEqual({ models: [], configs: [], endpoints: [] });
  expect(local.aws.world.processes.running()).toBe(0);
});

test('a new model replaces model and config, updates the endpoint in place and cleans up', async () => {
  await create(local, { StackName: 's', TemplateBody });
  const before = await inventory();
  const stack = await update(local, behaviour('serve better'));
  const after = await inventory();
  expect(after.models).toHaveLength(1);
  expect(after.models).not.toEqual(before.models);
  expect(await describeEndpoint()).toMatchObject({ EndpointStatus: 'InService', EndpointConfigName: after.configs[0] });
  const newResource = 'Requested update requires the creation of a new physical resource; hence creating one.';
  expect(await historyFrom('s UPDATE_IN_PROGRESS: User Initiated', stack)).toEqual([
    's UPDATE_IN_PROGRESS: User Initiated',
    `Model UPDATE_IN_PROGRESS: ${newResource}`,
    'Model UPDATE_IN_PROGRESS: Resource creation Initiated',
    'Model UPDATE_COMPLETE',
    `EndpointConfig UPDATE_IN_PROGRESS: ${newResource}`,
    'EndpointConfig UPDATE_IN_PROGRESS: Resource creation Initiated',
    'EndpointConfig UPDATE_COMPLETE',
    'Endpoint UPDATE_IN_PROGRESS',
    'Endpoint UPDATE_COMPLETE',
    's UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
    'EndpointConfig DELETE_IN_PROGRESS',
    'EndpointConfig DELETE_COMPLETE',
    'Model DELETE_IN_PROGRESS',
    'Model DELETE_COMPLETE',
    's UPDATE_COMPLETE',
  ]);
});

test('the change set of a new model says what is replaced and what is updated', async () => {
  await create(local, { StackName: 's', TemplateBody });
  const { Changes } = await changeSet(local, { ...behaviour('other'), ChangeSetName: 'c' });
  expect(
    Changes?.map((change) => [change.ResourceChange?.LogicalResourceId, change.ResourceChange?.Replacement]),
  ).toEqual([
    ['Model', 'True'],
    ['EndpointConfig', 'Conditional'],
    ['Endpoint', 'False'],
  ]);
});

test('a model that cannot be served rolls the creation back, with the reason of SageMaker', async () => {
  const stack = await create(local, { StackName: 's', TemplateBody, Parameters: behaviour('crash').Parameters });
  expect(stack.StackStatus).toBe('ROLLBACK_COMPLETE');
  const failed = (await history(local, 's')).find((line) => line.startsWith('Endpoint CREATE_FAILED'));
  expect(failed).toMatch(/message: "The primary container .*HandlerErrorCode: NotStabilized/);
  expect(await inventory()).toEqual({ models: [], configs: [], endpoints: [] });
});

test('a model that cannot be created rolls the creation back, with the answer of SageMaker', async () => {
  const input = { StackName: 's', TemplateBody, Parameters: [{ ParameterKey: 'Role', ParameterValue: 'nobody' }] };
  expect((await create(local, input)).StackStatus).toBe('ROLLBACK_COMPLETE');
  const failed = (await history(local, 's')).find((line) => line.startsWith('Model CREATE_FAILED'));
  expect(failed).toMatch(/Service: SageMaker, Status Code: 400, .*HandlerErrorCode: InvalidRequest/);
});

test('an update to a model that cannot be served goes back to the model that can', async () => {
  await create(local, { StackName: 's', TemplateBody });
  const before = await inventory();
  const stack = await update(local, behaviour('crash'));
  expect(stack.StackStatus).toBe('UPDATE_ROLLBACK_COMPLETE');
  expect(await inventory()).toEqual(before);
  expect(await describeEndpoint()).toMatchObject({
    EndpointStatus: 'InService',
    EndpointConfigName: before.configs[0],
  });
  expect(await historyFrom('Endpoint UPDATE_FAILED', stack)).toEqual([
    'Endpoint UPDATE_FAILED',
    's UPDATE_ROLLBACK_IN_PROGRESS: The following resource(s) failed to update: [Endpoint]. ',
    'Model UPDATE_COMPLETE',
    'EndpointConfig UPDATE_COMPLETE',
    'Endpoint UPDATE_IN_PROGRESS',
    'Endpoint UPDATE_COMPLETE',
    's UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS',
    'EndpointConfig DELETE_IN_PROGRESS',
    'EndpointConfig DELETE_COMPLETE',
    'Model DELETE_IN_PROGRESS',
    'Model DELETE_COMPLETE',
    's UPDATE_ROLLBACK_COMPLETE',
  ]);
});

test('stack tags reach the resources and follow an update', async () => {
  await create(local, { StackName: 's', TemplateBody, Tags: [{ Key: 'run', Value: '1' }] });
  const Tags = [{ Key: 'team', Value: 'ml' }];
  await update(local, { StackName: 's', UsePreviousTemplate: true, Tags });
  const { StackResources } = await local.client.send(new DescribeStackResourcesCommand({ StackName: 's' }));
  for (const { PhysicalResourceId } of StackResources ?? []) {
    const listed = await clients.sagemaker.send(new ListTagsCommand({ ResourceArn: PhysicalResourceId }));
    expect(listed.Tags).toEqual(Tags);
  }
});

test('a cancelled update goes back to what was there', async () => {
  const { StackId } = await create(local, { StackName: 's', TemplateBody });
  const before = await inventory();
  await local.client.send(new UpdateStackCommand(behaviour('serve better')));
  await local.client.send(new CancelUpdateStackCommand({ StackName: 's' }));
  expect((await settled(local, StackId)).StackStatus).toBe('UPDATE_ROLLBACK_COMPLETE');
  expect(await inventory()).toEqual(before);
  expect(await describeEndpoint()).toMatchObject({
    EndpointStatus: 'InService',
    EndpointConfigName: before.configs[0],
  });
});

test('deleting a stack that is being created stops the creation and leaves nothing behind', async () => {
  const creation = create(local, { StackName: 's', TemplateBody });
  await local.client.send(new DeleteStackCommand({ StackName: 's' }));
  expect((await creation).StackStatus).toBe('DELETE_COMPLETE');
  expect(await inventory()).toEqual({ models: [], configs: [], endpoints: [] });
});

test('what somebody else has deleted already does not stop a deletion', async () => {
  await create(local, { StackName: 's', TemplateBody });
  const { models } = await inventory();
  await clients.sagemaker.send(new DeleteModelCommand({ ModelName: models[0] }));
  const { StackId } = await create(local, {
    StackName: 'other',
    TemplateBody: 'Resources: {B: {Type: AWS::S3::Bucket}}',
  });
  expect((await settled(local, StackId)).StackStatus).toBe('CREATE_COMPLETE');
  expect((await remove(local, 's')).StackStatus).toBe('DELETE_COMPLETE');
});

test('a model package group comes and goes with its stack', async () => {
  const group =
    'Resources: {G: {Type: AWS::SageMaker::ModelPackageGroup, Properties: {ModelPackageGroupName: Iris}}}\n' +
    'Outputs: {Arn: {Value: !GetAtt G.ModelPackageGroupArn}}';
  const stack = await create(local, { StackName: 's', TemplateBody: group });
  expect(stack.Outputs).toMatchObject([{ OutputValue: expect.stringMatching(/:model-package-group\/iris$/i) }]);
  expect((await remove(local, 's')).StackStatus).toBe('DELETE_COMPLETE');
  const { ModelPackageGroupSummaryList } = await clients.sagemaker.send(new ListModelPackageGroupsCommand({}));
  expect(ModelPackageGroupSummaryList).toEqual([]);
});

describe('an endpoint that somebody else has deleted', () => {
  /** A stack whose endpoint is gone, and an update of it that came to nothing. */
  async function failedRollback(): Promise<Stack> {
    await create(local, { StackName: 's', TemplateBody });
    await clients.sagemaker.send(new DeleteEndpointCommand({ EndpointName: 'iris' }));
    return await update(local, behaviour('serve otherwise'));
  }

  const continueRollback = async (ResourcesToSkip?: string[]) => {
    await local.client.send(
      new ContinueUpdateRollbackCommand({ StackName: 's', ...(ResourcesToSkip && { ResourcesToSkip }) }),
    );
    return await settled(local, 's');
  };

  test('lets an update fail, and its way back', async () => {
    const stack = await failedRollback();

    expect([stack.StackStatus, stack.StackStatusReason]).toEqual([
      'UPDATE_ROLLBACK_FAILED',
      'The following resource(s) failed to update: [Endpoint]. ',
    ]);
    await expect(local.client.send(new UpdateStackCommand({ StackName: 's', TemplateBody }))).rejects.toThrow(
      'is in UPDATE_ROLLBACK_FAILED state and can not be updated.',
    );
  });

  test('fails the roll-back again until it is skipped, and what the update made then goes', async () => {
    await failedRollback();

    const again = await continueRollback();
    const skipped = await continueRollback(['Endpoint']);

    expect([again.StackStatus, skipped.StackStatus]).toEqual(['UPDATE_ROLLBACK_FAILED', 'UPDATE_ROLLBACK_COMPLETE']);
    const { models, configs, endpoints } = await inventory();
    expect([models.length, configs.length, endpoints.length]).toEqual([1, 1, 0]);
  });

  test('skips nothing but what failed, and only then', async () => {
    await failedRollback();

    await expect(continueRollback(['Model'])).rejects.toThrow('cannot be skipped');
    await continueRollback(['Endpoint']);
    await expect(continueRollback()).rejects.toThrow(
      'is in UPDATE_ROLLBACK_COMPLETE state and can not be rolled back.',
    );
  });

  test('does not keep its stack from being deleted, with all that the update made', async () => {
    await failedRollback();

    const stack = await remove(local, 's');

    expect(stack.StackStatus).toBe('DELETE_COMPLETE');
    expect(await inventory()).toEqual({ models: [], configs: [], endpoints: [] });
  });
});
