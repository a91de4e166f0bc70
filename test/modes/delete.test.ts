import {
  CloudFormationClient,
  CreateStackCommand,
  DescribeStacksCommand,
  UpdateTerminationProtectionCommand,
} from '@aws-sdk/client-cloudformation';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { LocalAws } from '../../local/server/start.ts';
import { stackTemplate } from '../../src/cloudformation/stack.ts';
import { deleteDeployment } from '../../src/modes/delete/delete.ts';
import { deploy } from '../../src/modes/deploy/deploy.ts';
import { settledEndpoint } from '../../src/sagemaker/endpoint.ts';
import { lookAgain } from '../look-again.ts';
import { createEndpoint, leftovers, scale } from './bare-endpoint.ts';
import { deleteConfig, deployConfig, deployRun, startDeployTarget } from './deploy-fixture.ts';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startDeployTarget('first');
});
afterEach(() => aws.close());

const stack = { kind: 'stack', stackName: 'iris' } as const;
const endpoint = { kind: 'endpoint', endpointName: 'bare' } as const;

/** What every deployment leaves on its stack. */
const DEPLOYED = [{ Key: 'github:repository', Value: 'octo/iris' }];

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

test('an endpoint that the outputs of a stack name, and that is not its own, stays as it is', async () => {
  const { run } = deployRun();
  await createEndpoint(run.aws);
  await settledEndpoint(run.aws, 'bare', run);
  await scale(run.aws, 'endpoint/bare/variant/v');
  const client = run.aws.client(CloudFormationClient);
  const bucket = '{ Type: "AWS::S3::Bucket", Properties: { BucketName: empty } }';
  const TemplateBody = `{ Resources: { Data: ${bucket} }, Outputs: { EndpointName: { Value: bare } } }`;
  await client.send(new CreateStackCommand({ StackName: 'iris', TemplateBody, Tags: DEPLOYED }));
  await settled(client, 'iris');

  expect(await deleteDeployment(deleteConfig(stack), run)).toMatchObject({
    status: 'Completed',
    endpointName: undefined,
    deleted: ['bucket/empty', 'stack/iris'],
  });
  expect(await leftovers(run.aws)).toEqual(['bare', 'bare-config', 'bare-model', 'endpoint/bare/variant/v']);
});

test('a resource that resists makes the deletion red, with its reason and what is left', async () => {
  const { run } = deployRun();
  const client = run.aws.client(CloudFormationClient);
  const TemplateBody = 'Resources: { Data: { Type: "AWS::S3::Bucket", Properties: { BucketName: full } } }';
  await client.send(new CreateStackCommand({ StackName: 'iris', TemplateBody, Tags: DEPLOYED }));
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

test('what an earlier deletion took or kept is not told of as the next one’s', async () => {
  const { run } = deployRun();
  const client = run.aws.client(CloudFormationClient);
  const bucket = (name: string) => `{ Type: "AWS::S3::Bucket", Properties: { BucketName: ${name} } }`;
  const TemplateBody = `Resources: { Data: ${bucket('full')}, More: ${bucket('empty')} }`;
  await client.send(new CreateStackCommand({ StackName: 'iris', TemplateBody, Tags: DEPLOYED }));
  await settled(client, 'iris');
  aws.world.objects.put('full', 'an-object', Buffer.from('1'));
  const resisting = {
    status: 'Failed',
    kept: [expect.stringMatching(/^bucket\/full: /)],
    failure: { fix: expect.stringContaining('--retain-resources Data`') },
  };

  expect(await deleteDeployment(deleteConfig(stack), run)).toMatchObject({ ...resisting, deleted: ['bucket/empty'] });
  expect(await deleteDeployment(deleteConfig(stack), run)).toMatchObject({ ...resisting, deleted: [] });
  aws.world.objects.delete('full', 'an-object');
  const last = await deleteDeployment(deleteConfig(stack), run);
  expect(last).toMatchObject({ status: 'Completed', deleted: ['bucket/full', 'stack/iris'] });
  expect(last.kept).toBeUndefined();
});

test('what a DeletionPolicy keeps is told', async () => {
  const { run } = deployRun();
  const client = run.aws.client(CloudFormationClient);
  const TemplateBody =
    'Resources: { Data: { Type: "AWS::S3::Bucket", DeletionPolicy: Retain, Properties: { BucketName: mine } } }';
  await client.send(new CreateStackCommand({ StackName: 'iris', TemplateBody, Tags: DEPLOYED }));
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
    deleted: ['model/bare-model', 'endpoint-config/bare-config', 'endpoint/bare'],
  });
  expect(await leftovers(run.aws)).toEqual([]);
  expect(await deleteDeployment(deleteConfig(endpoint), run)).toMatchObject({ status: 'NoChanges', deleted: [] });
});

test('an endpoint of a stack is not taken from under it, and may be when the stack may not be seen', async () => {
  await deploy(deployConfig('first'), deployRun().run);
  const ofStack = { kind: 'endpoint', endpointName: 'iris' } as const;
  const refused = await deleteDeployment(deleteConfig(ofStack), deployRun().run);
  expect(refused).toMatchObject({
    status: 'Failed',
    changed: false,
    failure: {
      what: expect.stringMatching(/^endpoint iris is of stack iris/),
      fix: expect.stringContaining('`stack-name: iris`'),
    },
  });

  aws.world.faults.order({ kind: 'access-denied', at: 'cloudformation.DescribeStackResources' });
  const { run, warnings } = deployRun();
  expect(await deleteDeployment(deleteConfig(ofStack), run)).toMatchObject({ status: 'Completed' });
  expect(warnings).toEqual([expect.stringContaining('allow cloudformation:DescribeStackResources')]);
});

test('an endpoint that its stack has given up is a bare one', async () => {
  const { run } = deployRun();
  await deploy(deployConfig('first'), deployRun().run);
  const template = (await stackTemplate(run.aws, 'iris')) ?? '';
  await deleteDeployment(deleteConfig(stack), run);
  const client = run.aws.client(CloudFormationClient);
  const TemplateBody = template.replaceAll(/^ {4}Type: AWS::SageMaker::.*$/gm, '$&\n    DeletionPolicy: Retain');
  await client.send(new CreateStackCommand({ StackName: 'iris', TemplateBody, Tags: DEPLOYED }));
  await settled(client, 'iris');
  expect(await deleteDeployment(deleteConfig(stack), run)).toMatchObject({ status: 'Completed' });
  const bare = await deleteDeployment(deleteConfig({ kind: 'endpoint', endpointName: 'iris' }), run);
  expect(bare).toMatchObject({ status: 'Completed' });
  expect(await leftovers(run.aws)).toEqual([]);
});

test('a stack of something else is not deleted by a mistaken name', async () => {
  const { run } = deployRun();
  const client = run.aws.client(CloudFormationClient);
  const TemplateBody = 'Resources: { Data: { Type: "AWS::S3::Bucket", Properties: { BucketName: theirs } } }';
  await client.send(new CreateStackCommand({ StackName: 'iris', TemplateBody }));
  await settled(client, 'iris');
  expect(await deleteDeployment(deleteConfig(stack), run)).toMatchObject({
    status: 'Failed',
    changed: false,
    failure: { what: 'stack iris was not made by this action, and has no endpoint' },
  });
  expect(aws.world.objects.bucketExists('theirs')).toBe(true);
});

test('with `keep-models` the models of a bare endpoint stay', async () => {
  const { run } = deployRun();
  await createEndpoint(run.aws);
  const result = await deleteDeployment(deleteConfig(endpoint, { keepModels: true }), run);
  expect(result).toMatchObject({ status: 'Completed', kept: ['model/bare-model: keep-models'] });
  expect(await leftovers(run.aws)).toEqual(['bare-model']);
});

test('scaling and captures of a bare endpoint: the one is ended, the other is named', async () => {
  const { run } = deployRun();
  await createEndpoint(run.aws, {
    EnableCapture: true,
    InitialSamplingPercentage: 100,
    DestinationS3Uri: 's3://data/captured',
    CaptureOptions: [{ CaptureMode: 'Input' }],
  });
  await settledEndpoint(run.aws, 'bare', run);
  await scale(run.aws, 'endpoint/bare/variant/v');
  const result = await deleteDeployment(deleteConfig(endpoint), run);
  expect(result).toMatchObject({
    status: 'Completed',
    deleted: [
      'scalable-target/endpoint/bare/variant/v',
      'model/bare-model',
      'endpoint-config/bare-config',
      'endpoint/bare',
    ],
    kept: ['s3://data/captured: captured requests and answers'],
  });
  expect(await leftovers(run.aws)).toEqual([]);
});

test("scaling that somebody added to a stack's endpoint goes with it", async () => {
  const { run } = deployRun();
  await deploy(deployConfig('first'), deployRun().run);
  await scale(run.aws, 'endpoint/iris/variant/AllTraffic');
  const result = await deleteDeployment(deleteConfig(stack), run);
  expect(result).toMatchObject({ status: 'Completed' });
  expect(result.deleted[0]).toBe('scalable-target/endpoint/iris/variant/AllTraffic');
  expect(await leftovers(run.aws)).toEqual([]);
});

test('where scaling may not be seen, the endpoint is deleted all the same, with a warning', async () => {
  const { run, warnings } = deployRun();
  await createEndpoint(run.aws);
  aws.world.faults.order({ kind: 'access-denied', at: 'application-autoscaling.*' });
  expect(await deleteDeployment(deleteConfig(endpoint), run)).toMatchObject({ status: 'Completed' });
  expect(warnings).toEqual(['automatic scaling cannot be seen: allow application-autoscaling:DescribeScalableTargets']);
});

test('a stack that is protected against it is not deleted, and the way out is told', async () => {
  const { run } = deployRun();
  await deploy(deployConfig('first'), deployRun().run);
  const protect = new UpdateTerminationProtectionCommand({ StackName: 'iris', EnableTerminationProtection: true });
  await run.aws.client(CloudFormationClient).send(protect);
  expect(await deleteDeployment(deleteConfig(stack), run)).toMatchObject({
    status: 'Failed',
    changed: false,
    failure: {
      what: 'stack iris is protected against being deleted',
      fix: expect.stringContaining('--no-enable-termination-protection --stack-name iris'),
    },
  });
  expect(await leftovers(run.aws)).not.toEqual([]);
});

async function settled(client: CloudFormationClient, name: string): Promise<void> {
  await lookAgain(
    () => client.send(new DescribeStacksCommand({ StackName: name })),
    ({ Stacks }) => !Stacks?.[0]?.StackStatus?.endsWith('_IN_PROGRESS'),
  );
}
