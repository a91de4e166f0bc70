import { CloudFormationClient, CreateStackCommand, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import {
  CreateEndpointCommand,
  CreateEndpointConfigCommand,
  CreateModelCommand,
  ListEndpointConfigsCommand,
  ListEndpointsCommand,
  ListModelsCommand,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { LocalAws } from '../../local/server/start.ts';
import type { Aws } from '../../src/aws/clients.ts';
import { deleteDeployment } from '../../src/modes/delete/delete.ts';
import { deploy } from '../../src/modes/deploy/deploy.ts';
import { deleteConfig, deployConfig, deployRun, startDeployTarget } from './deploy-fixture.ts';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startDeployTarget('first');
});
afterEach(() => aws.close());

const stack = { kind: 'stack', stackName: 'iris' } as const;
const endpoint = { kind: 'endpoint', endpointName: 'bare' } as const;

test('a stack is deleted with all that it made', async () => {
  const { run, lines, started } = deployRun();
  const deployed = await deploy(deployConfig('first'), deployRun().run);
  const result = await deleteDeployment(deleteConfig(stack), run);

  const { EndpointConfigName, ModelName } = deployed.stackOutputs ?? {};
  expect(result).toMatchObject({ status: 'Completed', changed: true, endpointName: 'iris', stackId: deployed.stackId });
  expect(result.kept).toBeUndefined();
  // Physical ids are ARNs, in which SageMaker writes names in lower case.
  expect(result.deleted).toEqual([
    'endpoint/iris',
    `endpoint-config/${EndpointConfigName?.toLowerCase()}`,
    `model/${ModelName?.toLowerCase()}`,
    'stack/iris',
  ]);
  expect(started).toMatchObject([{ status: 'InProgress' }]);
  expect(lines).toContain('DELETE_COMPLETE    Endpoint (AWS::SageMaker::Endpoint)');
  expect(await leftovers(run.aws)).toEqual([]);
});

test('a stack that is not there is no error: there is nothing to delete', async () => {
  const { run, lines } = deployRun();
  expect(await deleteDeployment(deleteConfig(stack), run)).toEqual({
    mode: 'delete',
    status: 'NoChanges',
    stackName: 'iris',
    deleted: [],
    changed: false,
  });
  expect(lines).toEqual(['nothing to delete: there is no stack iris']);
});

test('a stack that was deleted before is nothing to delete, either', async () => {
  await deploy(deployConfig('first'), deployRun().run);
  await deleteDeployment(deleteConfig(stack), deployRun().run);
  expect(await deleteDeployment(deleteConfig(stack), deployRun().run)).toMatchObject({ status: 'NoChanges' });
});

test('a resource that resists makes the deletion red, with its reason and what is left', async () => {
  const { run } = deployRun();
  const client = run.aws.client(CloudFormationClient);
  const TemplateBody = 'Resources: { Data: { Type: "AWS::S3::Bucket", Properties: { BucketName: full } } }';
  await client.send(new CreateStackCommand({ StackName: 'iris', TemplateBody }));
  await settled(client, 'iris');
  aws.world.objects.put('full', 'an-object', Buffer.from('1'));

  const result = await deleteDeployment(deleteConfig(stack), run);
  expect(result).toMatchObject({
    status: 'Failed',
    deleted: [],
    kept: [expect.stringMatching(/^bucket\/full: /)],
    failure: { what: 'stack iris could not be deleted (DELETE_FAILED)', reason: expect.stringMatching(/^Data: /) },
  });
});

test('what a DeletionPolicy keeps is told', async () => {
  const { run } = deployRun();
  const client = run.aws.client(CloudFormationClient);
  const TemplateBody =
    'Resources: { Data: { Type: "AWS::S3::Bucket", DeletionPolicy: Retain, Properties: { BucketName: mine } } }';
  await client.send(new CreateStackCommand({ StackName: 'iris', TemplateBody }));
  await settled(client, 'iris');
  expect(await deleteDeployment(deleteConfig(stack), run)).toMatchObject({
    status: 'Completed',
    deleted: ['stack/iris'],
    kept: ['bucket/mine: its DeletionPolicy keeps it'],
  });
});

test('without waiting the deletion is under way', async () => {
  await deploy(deployConfig('first'), deployRun().run);
  const result = await deleteDeployment(deleteConfig(stack, { wait: false }), deployRun().run);
  expect(result).toMatchObject({ status: 'InProgress', changed: true });
});

test('when the time is over the deletion is red and goes on by itself', async () => {
  await deploy(deployConfig('first'), deployRun().run);
  const result = await deleteDeployment(deleteConfig(stack, { timeoutMinutes: 1e-9 }), deployRun().run);
  expect(result).toMatchObject({ status: 'TimedOut', stackId: expect.any(String) });
});

test('a bare endpoint is deleted with its config and its models', async () => {
  const { run } = deployRun();
  await createEndpoint(run.aws);
  const result = await deleteDeployment(deleteConfig(endpoint), run);
  expect(result).toMatchObject({
    status: 'Completed',
    endpointName: 'bare',
    deleted: ['endpoint/bare', 'endpoint-config/bare-config', 'model/bare-model'],
  });
  expect(await leftovers(run.aws)).toEqual([]);
  expect(await deleteDeployment(deleteConfig(endpoint), run)).toMatchObject({ status: 'NoChanges', deleted: [] });
});

test('with `keep-models` the models of a bare endpoint stay', async () => {
  const { run } = deployRun();
  await createEndpoint(run.aws);
  const result = await deleteDeployment(deleteConfig(endpoint, { keepModels: true }), run);
  expect(result).toMatchObject({ status: 'Completed', kept: ['model/bare-model: keep-models'] });
  expect(await leftovers(run.aws)).toEqual(['bare-model']);
});

async function createEndpoint({ client }: Aws): Promise<void> {
  const sagemaker = client(SageMakerClient);
  const { model, executionRoleArn } = deployConfig('first');
  if (model.kind !== 'artifact') throw new Error('the fixture serves artifacts');
  await sagemaker.send(
    new CreateModelCommand({
      ModelName: 'bare-model',
      ExecutionRoleArn: executionRoleArn,
      PrimaryContainer: { Image: model.image, ModelDataUrl: model.modelArtifact },
    }),
  );
  await sagemaker.send(
    new CreateEndpointConfigCommand({
      EndpointConfigName: 'bare-config',
      ProductionVariants: [
        { VariantName: 'v', ModelName: 'bare-model', InstanceType: 'ml.m5.large', InitialInstanceCount: 1 },
      ],
    }),
  );
  await sagemaker.send(new CreateEndpointCommand({ EndpointName: 'bare', EndpointConfigName: 'bare-config' }));
}

/** Names of every endpoint, config and model that exists. */
async function leftovers({ client }: Aws): Promise<readonly (string | undefined)[]> {
  const sagemaker = client(SageMakerClient);
  const { Endpoints = [] } = await sagemaker.send(new ListEndpointsCommand({}));
  const { EndpointConfigs = [] } = await sagemaker.send(new ListEndpointConfigsCommand({}));
  const { Models = [] } = await sagemaker.send(new ListModelsCommand({}));
  return [
    ...Endpoints.map(({ EndpointName }) => EndpointName),
    ...EndpointConfigs.map(({ EndpointConfigName }) => EndpointConfigName),
    ...Models.map(({ ModelName }) => ModelName),
  ];
}

async function settled(client: CloudFormationClient, name: string): Promise<void> {
  for (;;) {
    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: name }));
    if (Stacks?.[0]?.StackStatus !== 'CREATE_IN_PROGRESS') return;
  }
}
