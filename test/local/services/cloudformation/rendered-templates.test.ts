import {
  ApplicationAutoScalingClient,
  DescribeScalableTargetsCommand,
  DescribeScalingPoliciesCommand,
} from '@aws-sdk/client-application-auto-scaling';
import { CloudWatchClient, DeleteAlarmsCommand, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import {
  CreateModelPackageCommand,
  type CreateModelPackageCommandInput,
  CreateModelPackageGroupCommand,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Guardrails, Serving, TemplateOptions } from '../../../../src/cloudformation/template/options.ts';
import { renderTemplate } from '../../../../src/cloudformation/template/render-template.ts';
import { clientSettings } from '../../server/client-settings.ts';
import { apiUrl, callApi } from '../apigateway/local-api.ts';
import { xgboost } from '../sagemaker/local-sagemaker.ts';
import {
  changeSet,
  create,
  type LocalCloudFormation,
  remove,
  startLocalCloudFormation,
  update,
} from './local-cloudformation.ts';

let local: LocalCloudFormation;
let scaling: ApplicationAutoScalingClient;
let cloudwatch: CloudWatchClient;
let modelPackageArn: string;

beforeEach(async () => {
  local = await startLocalCloudFormation();
  scaling = new ApplicationAutoScalingClient(clientSettings(local.aws.url));
  cloudwatch = new CloudWatchClient(clientSettings(local.aws.url));
  modelPackageArn = await register();
});

afterEach(async () => {
  scaling.destroy();
  cloudwatch.destroy();
  await local.close();
});

/** An approved version of a model that is all in its image. */
async function register(): Promise<string> {
  const sagemaker = new SageMakerClient(clientSettings(local.aws.url));
  const { ModelPackageArn } = await sagemaker
    .send(new CreateModelPackageGroupCommand({ ModelPackageGroupName: 'iris' }))
    .then(() => sagemaker.send(new CreateModelPackageCommand(version)))
    .finally(() => sagemaker.destroy());
  return String(ModelPackageArn);
}

const version: CreateModelPackageCommandInput = {
  ModelPackageGroupName: 'iris',
  ModelApprovalStatus: 'Approved',
  InferenceSpecification: {
    Containers: [{ Image: xgboost }],
    SupportedContentTypes: ['text/csv'],
    SupportedResponseMIMETypes: ['text/csv'],
  },
};

const guardrails: Guardrails = {
  traffic: { type: 'all-at-once', waitSeconds: 0, terminationWaitSeconds: 0 },
  alarms: { made: { serverErrors: 1, latencyMs: 500 }, names: [] },
};

const realtime: Serving = {
  kind: 'realtime',
  instanceType: 'ml.m5.large',
  instanceCount: 2,
  autoscaling: { min: 2, max: 4, targetInvocations: 100 },
  guardrails,
};

const serverless: Serving = { kind: 'serverless', memoryMb: 2048, maxConcurrency: 5 };

const template = (serving: Serving, environment: Record<string, string> = {}, rest: Partial<TemplateOptions> = {}) => ({
  StackName: 's',
  Capabilities: ['CAPABILITY_IAM' as const],
  TemplateBody: renderTemplate({
    endpointName: 'iris',
    repository: 'octo/iris',
    container: { modelPackageArn, environment },
    serving,
    api: { rate: 50, burst: 100, key: false },
    ...rest,
  }),
});

async function inventory() {
  const targets = { ServiceNamespace: 'sagemaker' } as const;
  const [{ ScalableTargets = [] }, { ScalingPolicies = [] }, { MetricAlarms = [] }] = await Promise.all([
    scaling.send(new DescribeScalableTargetsCommand(targets)),
    scaling.send(new DescribeScalingPoliciesCommand(targets)),
    cloudwatch.send(new DescribeAlarmsCommand({})),
  ]);
  return { targets: ScalableTargets, policies: ScalingPolicies, alarms: MetricAlarms };
}

test('a real-time endpoint with scaling, guardrails, a role and an API is made, left alone, updated in place and deleted', async () => {
  const stack = await create(local, template(realtime));
  const answer = await callApi(local, apiUrl(stack), { headers: { 'content-type': 'text/csv', accept: 'text/csv' } });
  const before = await inventory();
  const again = await changeSet(local, { ...template(realtime), ChangeSetName: 'again' });
  const updated = await update(local, template(realtime, { VERSION: '2' }));
  const deleted = await remove(local, 's');

  expect([stack.StackStatus, again.Status, updated.StackStatus]).toEqual([
    'CREATE_COMPLETE',
    'FAILED',
    'UPDATE_COMPLETE',
  ]);
  expect(answer).toMatchObject({ status: 200, body: { body: '1,2', contentType: 'text/csv', accept: 'text/csv' } });
  expect(before).toMatchObject({
    targets: [{ ResourceId: 'endpoint/iris/variant/AllTraffic', MinCapacity: 2, MaxCapacity: 4 }],
    policies: [{ PolicyType: 'TargetTrackingScaling' }],
  });
  expect(before.alarms.length).toBeGreaterThan(0);
  expect(deleted.StackStatus).toBe('DELETE_COMPLETE');
  expect(await inventory()).toEqual({ targets: [], policies: [], alarms: [] });
});

test('a serverless endpoint answers behind an API with a key', async () => {
  const stack = await create(local, template(serverless, {}, { api: { rate: 50, burst: 100, key: true } }));

  expect(stack.StackStatus).toBe('CREATE_COMPLETE');
  expect((await callApi(local, apiUrl(stack))).status).toBe(403);
});

test('behind the API the model says in its own words, and no others, whose fault it is', async () => {
  const url = apiUrl(await create(local, template(serverless)));

  const wrong = await callApi(local, url, { body: 'status 400' });
  const failed = await callApi(local, url, { body: 'status 503' });

  expect(wrong).toMatchObject({ status: 400, headers: { 'x-error-type': 'ModelError' } });
  expect(wrong.body).toEqual({ message: 'status is 400' });
  expect(failed).toMatchObject({ status: 502, headers: { 'x-error-type': 'ModelError' } });
  expect(failed.body).toEqual({ message: 'status is 503' });
});

test.each([
  ['throttling', 400],
  ['access-denied', 502],
  ['not-ready', 429],
  ['server-error', 502],
  ['unavailable', 503],
] as const)('behind the API nobody reads what SageMaker says of %s', async (kind, status) => {
  const url = apiUrl(await create(local, template(serverless)));
  local.aws.world.faults.order({ kind, at: 'sagemaker-runtime.InvokeEndpoint' });

  const answer = await callApi(local, url);

  expect(answer).toMatchObject({ status, body: { message: expect.stringMatching(/^the endpoint /) } });
  expect(JSON.stringify(answer.body)).not.toMatch(/arn:|\d{12}/);
});

test('an asynchronous endpoint that scales from zero is made and deleted', async () => {
  const serving: Serving = {
    kind: 'async',
    instanceType: 'ml.m5.large',
    instanceCount: 1,
    autoscaling: { min: 0, max: 2, targetInvocations: 5 },
    data: { bucket: 'data', prefix: 'async' },
  };

  const stack = await create(local, template(serving, {}, { api: undefined }));
  const { policies } = await inventory();
  const deleted = await remove(local, 's');

  expect(stack.StackStatus).toBe('CREATE_COMPLETE');
  expect(policies.map(({ PolicyType }) => PolicyType).sort()).toEqual(['StepScaling', 'TargetTrackingScaling']);
  expect(deleted.StackStatus).toBe('DELETE_COMPLETE');
  expect(await inventory()).toEqual({ targets: [], policies: [], alarms: [] });
});

test('an alarm that somebody else has deleted fails its next change, not the deletion of its stack', async () => {
  await create(local, template(realtime));
  const { alarms } = await inventory();
  await cloudwatch.send(new DeleteAlarmsCommand({ AlarmNames: alarms.flatMap(({ AlarmName }) => AlarmName ?? []) }));
  const stricter: Serving = {
    ...realtime,
    guardrails: { ...guardrails, alarms: { made: { serverErrors: 1, latencyMs: 100 }, names: [] } },
  };

  const changed = await update(local, template(stricter));
  const deleted = await remove(local, 's');

  expect([changed.StackStatus, deleted.StackStatus]).toEqual(['UPDATE_ROLLBACK_FAILED', 'DELETE_COMPLETE']);
});
