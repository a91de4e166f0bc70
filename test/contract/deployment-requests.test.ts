/** What deploy and delete ask of AWS beside the plain way, which requests.test.ts goes. */
import { setImmediate } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import type { LocalAws } from '../../local/server/start.ts';
import { said } from '../action/said.ts';
import { startComponentEndpoint } from '../modes/component-endpoint.ts';
import { callAws } from './call-aws.ts';
import { expectCorrect } from './expect-correct.ts';
import { startRecordingProxy } from './recording-proxy.ts';
import { setScene } from './scene.ts';
import { createWorkspace, ROLE, TRAIN } from './steps.ts';

const STACK = { mode: 'deploy', 'stack-name': 'points', image: TRAIN.image } as const;

const GUARDED = {
  ...STACK,
  'instance-count': '2',
  autoscaling: '{min: 1, max: 4, target-invocations: 600}',
  'data-capture-percent': '10',
  traffic: 'canary',
  alarms: 'default',
  api: 'key: true',
} as const;

/** The action asks about a stack again and again, of these. */
const CHANGES = [
  'cloudformation:CreateChangeSet',
  'cloudformation:DescribeChangeSet',
  'cloudformation:DescribeStackEvents',
  'cloudformation:DescribeStacks',
  'cloudformation:ExecuteChangeSet',
  'cloudformation:GetTemplate',
  's3:HeadObject',
  'sagemaker:DescribeEndpoint',
  'sagemaker:DescribeEndpointConfig',
  'sagemaker:DescribeModel',
];

test('an endpoint with all that a stack can have: created, updated, an update that fails and one that is cancelled, deleted', async () => {
  await using scene = await setScene();
  const { workspace, aws, requests } = scene;
  const { outputs } = await workspace.run(TRAIN);
  const serve = { ...GUARDED, 'model-artifact': outputs['model-artifact'] ?? '' };
  const trained = requests.length;
  expect(await workspace.run(serve)).toMatchObject({ code: 0, outputs: { status: 'Completed' } });
  const other = { ...serve, 'environment-variables': 'LEVEL: debug' };
  expect(await workspace.run(other, '1002')).toMatchObject({ code: 0, outputs: { status: 'Completed' } });

  aws.world.objects.createBucket('spoiled', 'us-east-1');
  aws.world.objects.put('spoiled', 'model.tar.gz', Buffer.from('a model that is none'));
  const spoiled = { ...serve, 'model-artifact': 's3://spoiled/model.tar.gz' };
  expect(await workspace.run(spoiled, '1003')).toMatchObject({ code: 1, outputs: { status: 'RolledBack' } });

  aws.world.faults.order({ kind: 'slow', at: 'endpoint.Updating', millis: 1_500 });
  const updating = workspace.start(serve, '1004');
  await said(updating, 'UPDATE_IN_PROGRESS Endpoint ');
  updating.child.kill('SIGINT');
  expect(await updating.outcome).toMatchObject({ code: 1 });
  const deleted = await workspace.run({ mode: 'delete', 'stack-name': 'points' });
  expect(deleted).toMatchObject({ code: 0, outputs: { status: 'Completed' } });

  await expectCorrect(requests.slice(trained), [
    ...CHANGES,
    'application-autoscaling:DescribeScalableTargets',
    'cloudformation:CancelUpdateStack',
    'cloudformation:DeleteStack',
    'cloudformation:ListStackResources',
    'cloudwatch:DescribeAlarms',
    'logs:DescribeLogStreams',
    'logs:GetLogEvents',
    's3:HeadBucket',
    'sts:GetCallerIdentity',
  ]);
});

test('an endpoint whose rollback got stuck is brought on; scaling that somebody added is ended', async () => {
  await using scene = await setScene();
  const { workspace, aws, requests } = scene;
  const { outputs } = await workspace.run(TRAIN);
  const artifact = { 'model-artifact': outputs['model-artifact'] ?? '', 'execution-role-arn': ROLE };
  const serve = { ...STACK, ...artifact, 'endpoint-name': 'points' };
  const trained = requests.length;
  const first = await workspace.run(serve);
  const { EndpointConfigName = '' } = JSON.parse(first.outputs['stack-outputs'] ?? '{}');
  const cli = (...args: string[]) => callAws(aws.url, args);
  const endpoint = ['--endpoint-name', 'points'];
  await cli('sagemaker', 'delete-endpoint', ...endpoint);
  await until(async () => (await endpointsOf(aws)).length === 0);
  const more = templateOf(aws).replace('InitialInstanceCount: 1', 'InitialInstanceCount: 2');
  await cli('cloudformation', 'update-stack', '--stack-name', 'points', '--template-body', more);
  const other = { ...serve, 'environment-variables': 'LEVEL: debug' };
  const stuck = await workspace.run(other, '1002');
  expect(stuck).toMatchObject({ code: 1, stdout: expect.stringMatching(/^::error::.*UPDATE_ROLLBACK_FAILED/m) });
  await cli('sagemaker', 'create-endpoint', ...endpoint, '--endpoint-config-name', EndpointConfigName);
  expect(await workspace.run(other, '1003')).toMatchObject({ code: 0, outputs: { status: 'Completed' } });

  const dimension = ['--scalable-dimension', 'sagemaker:variant:DesiredInstanceCount'];
  const target = ['--service-namespace', 'sagemaker', '--resource-id', 'endpoint/points/variant/AllTraffic'];
  const bounds = ['--min-capacity', '1', '--max-capacity', '2'];
  await cli('application-autoscaling', 'register-scalable-target', ...target, ...dimension, ...bounds);
  const deleted = await workspace.run({ mode: 'delete', 'stack-name': 'points' });
  expect(deleted).toMatchObject({ code: 0, outputs: { status: 'Completed' } });
  await expectCorrect(requests.slice(trained), [
    ...CHANGES,
    'application-autoscaling:DeregisterScalableTarget',
    'application-autoscaling:DescribeScalableTargets',
    'cloudformation:ContinueUpdateRollback',
    'cloudformation:DeleteStack',
    'cloudformation:ListStackResources',
  ]);
});

test('a plan that is cancelled takes the stack with it that was only made for it', async () => {
  await using scene = await setScene();
  const { workspace, aws, requests } = scene;
  aws.world.faults.order({ kind: 'slow', at: 'cloudformation.DescribeChangeSet', millis: 60_000 });
  aws.world.objects.createBucket('points', 'us-east-1');
  aws.world.objects.put('points', 'model.tar.gz', Buffer.from('a model'));
  const artifact = { 'model-artifact': 's3://points/model.tar.gz', 'execution-role-arn': ROLE };
  const planning = workspace.start({ ...STACK, ...artifact });
  await until(() => requests.some(({ body }) => body.includes('Action=DescribeChangeSet')));
  planning.child.kill('SIGINT');
  expect(await planning.outcome).toMatchObject({ code: 1 });
  await expectCorrect(requests, [
    'cloudformation:CreateChangeSet',
    'cloudformation:DeleteChangeSet',
    'cloudformation:DeleteStack',
    'cloudformation:DescribeChangeSet',
    'cloudformation:DescribeStacks',
    'cloudformation:ListChangeSets',
    's3:HeadObject',
    'sagemaker:DescribeEndpoint',
  ]);
});

test('inference components of an endpoint that is deleted', async () => {
  await using shared = await startComponentEndpoint();
  await using proxy = await startRecordingProxy(shared.url);
  using workspace = createWorkspace(proxy.url);
  const deleted = await workspace.run({ mode: 'delete', 'endpoint-name': 'shared' });
  expect(deleted).toMatchObject({ code: 0, outputs: { status: 'Completed' } });
  await expectCorrect(proxy.requests, [
    'application-autoscaling:DeregisterScalableTarget',
    'application-autoscaling:DescribeScalableTargets',
    'cloudformation:DescribeStackResources',
    'sagemaker:DeleteEndpoint',
    'sagemaker:DeleteEndpointConfig',
    'sagemaker:DeleteInferenceComponent',
    'sagemaker:DeleteModel',
    'sagemaker:DescribeEndpoint',
    'sagemaker:DescribeEndpointConfig',
    'sagemaker:DescribeInferenceComponent',
    'sagemaker:ListInferenceComponents',
  ]);
});

/** What the action has the stack made from. */
function templateOf(aws: LocalAws): string {
  const created = aws.requests().find(({ operation }) => operation === 'CreateChangeSet');
  return String(created?.input['TemplateBody']);
}

async function endpointsOf({ world }: LocalAws): Promise<readonly unknown[]> {
  const caller = { accountId: '123456789012', region: 'us-east-1', arn: 'arn:aws:iam::123456789012:role/test' };
  const { Endpoints } = await world.call('sagemaker', 'ListEndpoints', {}, caller);
  return Endpoints as readonly unknown[];
}

/** Looks again and again, while the local AWS in this process does its work. */
async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await setImmediate();
}
