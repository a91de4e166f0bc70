/**
 * How far moto goes with deploy and delete: its CloudFormation gives endpoints names of its own, passes over alarms and
 * scaling without a word, does not delete APIs, does not roll back, and replaces nothing that depends on what is replaced.
 */
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { ActionOutcome } from '../action/run-action.ts';
import { expectCorrect } from './expect-correct.ts';
import { type MotoStage, setMotoStage } from './moto-stage.ts';
import { DEPLOY, REGISTER, ROLE, TRAIN } from './steps.ts';

/** Registers what a training left, approved. */
async function registerModel({ workspace, ask }: MotoStage): Promise<string> {
  const trained = await workspace.run(TRAIN);
  const { 'model-artifact': artifact = '', result = '' } = trained.outputs;
  const [, Bucket = '', Key = ''] = /^s3:\/\/([^/]+)\/(.+)$/.exec(artifact) ?? [];
  await ask('s3api', 'put-object', '--bucket', Bucket, '--key', Key);
  const registered = await workspace.run({ ...REGISTER, from: result, 'approval-status': 'Approved' });
  return registered.outputs['model-package-arn'] ?? '';
}

async function servedConfig({ outputs }: ActionOutcome, { ask }: MotoStage): Promise<unknown> {
  const endpoint = ['--endpoint-name', outputs['endpoint-name'] ?? ''];
  const { EndpointConfigName: name } = Object(await ask('sagemaker', 'describe-endpoint', ...endpoint));
  return await ask('sagemaker', 'describe-endpoint-config', '--endpoint-config-name', name);
}

test('a template of our own, with a parameter file of a CodePipeline', async () => {
  await using stage = await setMotoStage();
  const { workspace, requests, ask } = stage;
  const modelPackage = await registerModel(stage);
  const file = (name: string) => join(workspace.folder, name);
  copyFileSync(join(import.meta.dirname, '../modes/templates/endpoint.yml'), file('endpoint.yml'));
  const Parameters = {
    EndpointInstanceType: 'ml.m5.large',
    EndpointInstanceCount: '2',
    DataCaptureUploadPath: 's3://points/captured',
    SamplingPercentage: '50',
  };
  writeFileSync(file('prod.json'), JSON.stringify({ Parameters, Tags: { stage: 'prod' } }));
  const before = requests.length;
  const deploy = {
    mode: 'deploy',
    'stack-name': 'points',
    template: 'endpoint.yml',
    parameters: 'prod.json',
    'model-package-arn': modelPackage,
    'execution-role-arn': ROLE,
    'data-capture-percent': '20',
  };
  const deployed = await workspace.run(deploy);
  expect(deployed).toMatchObject({ code: 0, outputs: { status: 'Completed', changed: 'true' } });
  expect(await workspace.run(deploy)).toMatchObject({ code: 0, outputs: { status: 'NoChanges', changed: 'false' } });

  expect(await servedConfig(deployed, stage)).toMatchObject({
    ProductionVariants: [{ InstanceType: 'ml.m5.large', InitialInstanceCount: 2 }],
    DataCaptureConfig: { InitialSamplingPercentage: 50, DestinationS3Uri: 's3://points/captured' },
  });
  const deleted = await workspace.run({ mode: 'delete', 'stack-name': 'points' });
  expect(deleted).toMatchObject({ code: 0, outputs: { status: 'Completed' } });
  expect(await ask('sagemaker', 'list-endpoints')).toEqual({ Endpoints: [] });
  expect(await ask('sagemaker', 'list-models')).toEqual({ Models: [] });
  await expectCorrect(requests.slice(before), [
    'application-autoscaling:DescribeScalableTargets',
    'cloudformation:CreateChangeSet',
    'cloudformation:DeleteChangeSet',
    'cloudformation:DeleteStack',
    'cloudformation:DescribeChangeSet',
    'cloudformation:DescribeStackEvents',
    'cloudformation:DescribeStacks',
    'cloudformation:ExecuteChangeSet',
    'cloudformation:GetTemplate',
    'cloudformation:ListStackResources',
    'sagemaker:DescribeEndpoint',
    'sagemaker:DescribeEndpointConfig',
    'sagemaker:DescribeModelPackage',
    'sts:GetCallerIdentity',
  ]);
});

const EVERYTHING = {
  autoscaling: '{max: 4, target-invocations: 600}',
  traffic: 'canary',
  'data-capture-percent': '10',
};

test.each([
  { serving: 'realtime', 'instance-count': '2', ...EVERYTHING, api: 'true', 'execution-role-arn': '' },
  { serving: 'serverless', 'serverless-memory-mb': '4096', 'serverless-max-concurrency': '7' },
  { serving: 'async', 'instance-count': '2' },
])('serving $serving: created, unchanged, an update that does not reach the endpoint, deleted', async (inputs) => {
  await using stage = await setMotoStage();
  const { workspace, ask } = stage;
  await registerModel(stage);
  const deploy = { ...DEPLOY, ...inputs, cases: '', 'model-package-group': REGISTER['model-package-group'] };
  const deployed = await workspace.run(deploy);
  expect(deployed).toMatchObject({ code: 0, outputs: { status: 'Completed', changed: 'true' } });
  const capacity =
    inputs.serving === 'serverless'
      ? { ServerlessConfig: { MemorySizeInMB: 4096, MaxConcurrency: 7 } }
      : { InitialInstanceCount: 2 };
  expect(await servedConfig(deployed, stage)).toMatchObject({ ProductionVariants: [capacity] });
  expect(await workspace.run(deploy)).toMatchObject({ code: 0, outputs: { status: 'NoChanges', changed: 'false' } });

  // moto replaces the model, says that all is done, and leaves config and endpoint with the one from before.
  const updated = await workspace.run({ ...deploy, 'environment-variables': 'LEVEL: debug' }, '1002');
  // What was there before is not back, either: the model of its config is gone.
  expect(updated).toMatchObject({ code: 1, outputs: { status: 'Failed' } });
  expect(updated.stdout).toMatch(/^::error::.*does not serve what stack points says/m);

  const deleted = await workspace.run({ mode: 'delete', 'stack-name': DEPLOY['stack-name'] });
  expect(deleted).toMatchObject({ code: 0, outputs: { status: 'Completed' } });
  expect(await ask('sagemaker', 'list-endpoints')).toEqual({ Endpoints: [] });
  expect(await ask('sagemaker', 'list-endpoint-configs')).toEqual({ EndpointConfigs: [] });
  expect(await ask('sagemaker', 'list-models')).toEqual({ Models: [] });
  expect(await ask('iam', 'list-roles')).toEqual({ Roles: [] });
});
