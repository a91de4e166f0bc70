import { ApplicationAutoScalingClient, RegisterScalableTargetCommand } from '@aws-sdk/client-application-auto-scaling';
import { CloudWatchClient, PutMetricAlarmCommand, SetAlarmStateCommand } from '@aws-sdk/client-cloudwatch';
import { DescribeEndpointCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { InvokeEndpointCommand, SageMakerRuntimeClient } from '@aws-sdk/client-sagemaker-runtime';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { LocalAws } from '../../local/server/start.ts';
import { type Aws, connectAws } from '../../src/aws/clients.ts';
import { stackResources } from '../../src/cloudformation/stack.ts';
import type { Guardrails, RealtimeServing } from '../../src/cloudformation/template/options.ts';
import type { RenderedDeployment } from '../../src/inputs/config/deploy.ts';
import { deploy } from '../../src/modes/deploy/deploy.ts';
import { lookAgain } from '../look-again.ts';
import { deployConfig, deployRun, startDeployTarget } from './deploy-fixture.ts';

let local: LocalAws;
let aws: Aws;
beforeEach(async () => {
  local = await startDeployTarget('first', 'second');
  aws = connectAws({ region: 'us-east-1', forcePathStyle: true });
});
afterEach(() => local.close());

const guardrails: Guardrails = {
  traffic: { type: 'all-at-once', waitSeconds: 300, terminationWaitSeconds: 0 },
  alarms: { made: { serverErrors: 0, latencyMs: 5000 }, names: [] },
};

const serving = (changes: Partial<RealtimeServing> = {}): RealtimeServing => ({
  kind: 'realtime',
  instanceType: 'ml.m5.large',
  instanceCount: 2,
  ...changes,
});

const deployModel = (model: string, changes: Partial<RenderedDeployment> = {}) => {
  const { run } = deployRun({ workflow: { runId: model } });
  return deploy(deployConfig(model, changes), run);
};

async function ring(stackId = ''): Promise<string> {
  const alarm = (await stackResources(aws, stackId)).find(({ type }) => type === 'AWS::CloudWatch::Alarm');
  const AlarmName = alarm?.physicalId ?? '';
  const state = { StateValue: 'ALARM', StateReason: 'too many errors' } as const;
  await aws.client(CloudWatchClient).send(new SetAlarmStateCommand({ AlarmName, ...state }));
  return AlarmName;
}

const created = () => local.requests().map(({ operation }) => operation);

test('an update whose alarm is in ALARM does not begin, says so, and leaves no change set', async () => {
  const { stackId } = await deployModel('first', { serving: serving({ guardrails }) });
  const name = await ring(stackId);
  const result = await deployModel('second', { serving: serving({ guardrails }) });
  expect(result).toMatchObject({
    status: 'Failed',
    changed: false,
    failure: {
      what: expect.stringContaining('did not begin'),
      reason: `${name} is in ALARM: too many errors\nendpoint iris serves s3://data/first.tar.gz now`,
    },
    servingNow: ['s3://data/first.tar.gz'],
  });
  expect(result.failure?.fix).toMatch(/^mend what the alarms tell of; .* `alarms: none`, and then as it is$/);
  expect(created().filter((operation) => operation === 'ExecuteChangeSet')).toHaveLength(1);
  expect(created()).toContain('DeleteChangeSet');
});

test('the way out of an alarm in ALARM leads out: once without alarms, then with them as before', async () => {
  const { stackId } = await deployModel('first', { serving: serving({ guardrails }) });
  await ring(stackId);
  const unwatched = { ...guardrails, alarms: { names: [] } };
  expect(await deployModel('second', { serving: serving({ guardrails: unwatched }) })).toMatchObject({
    status: 'Completed',
  });
  expect(await deployModel('second', { serving: serving({ guardrails }) })).toMatchObject({ status: 'Completed' });
});

test('an alarm in ALARM is no obstacle to what leaves the endpoint alone, as to raising its own threshold', async () => {
  const alarmed = (latencyMs: number) =>
    serving({ guardrails: { ...guardrails, alarms: { made: { serverErrors: 0, latencyMs }, names: [] } } });
  const { stackId } = await deployModel('first', { serving: alarmed(1) });
  await ring(stackId);
  const { status, changes } = await deployModel('first', { serving: alarmed(800) });
  expect({ status, changed: changes?.map(({ type }) => type) }).toEqual({
    status: 'Completed',
    changed: expect.arrayContaining(['AWS::CloudWatch::Alarm']),
  });
});

test('alarms that will let no update begin are told when the endpoint is created', async () => {
  const { run, warnings } = deployRun();
  const named = { ...guardrails, alarms: { names: ['theirs'] } };
  expect(await deploy(deployConfig('first', { serving: serving({ guardrails: named }) }), run)).toMatchObject({
    status: 'Completed',
  });
  expect(warnings).toEqual([
    'alarms: theirs is not there: no update of endpoint iris will begin before that is mended',
  ]);
});

test('an alarm that is named and not there keeps an update from beginning, too', async () => {
  await deployModel('first', { serving: serving() });
  const named = { ...guardrails, alarms: { names: ['theirs'] } };
  const result = await deployModel('second', { serving: serving({ guardrails: named }) });
  expect(result).toMatchObject({
    status: 'Failed',
    failure: { reason: expect.stringMatching(/^theirs is not there$/m) },
  });
  expect(result.failure?.fix).toBe('correct the name under `alarms`, or create the alarm first');

  const metric = {
    MetricName: 'errors',
    Namespace: 'iris',
    Statistic: 'Sum',
    Period: 60,
    EvaluationPeriods: 1,
  } as const;
  const limit = { Threshold: 1, ComparisonOperator: 'GreaterThanThreshold' } as const;
  await aws.client(CloudWatchClient).send(new PutMetricAlarmCommand({ AlarmName: 'theirs', ...metric, ...limit }));
  expect(await deployModel('second', { serving: serving({ guardrails: named }) })).toMatchObject({
    status: 'Completed',
  });
});

/** Asks every 50 ms until `work` is done; what did not answer. */
async function askedMeanwhile<T>(
  work: Promise<T>,
): Promise<{ readonly outcome: T; readonly failed: readonly unknown[]; readonly answered: number }> {
  let isDone = false;
  const done = () => {
    isDone = true;
  };
  void work.then(done, done);
  const client = aws.client(SageMakerRuntimeClient);
  const failed: unknown[] = [];
  let answered = 0;
  const pace = deployRun().run;
  const once = { EndpointName: 'iris', ContentType: 'text/csv', Body: '1' };
  while (!isDone) {
    await client.send(new InvokeEndpointCommand(once)).then(
      () => answered++,
      (error: unknown) => failed.push(error),
    );
    await pace.clock.sleep(5_000, pace.signal);
  }
  return { outcome: await work, failed, answered };
}

test('while the endpoint is updated in place, no request fails', async () => {
  await deployModel('first', { serving: serving({ guardrails }) });
  const update = deployModel('second', { serving: serving({ guardrails }) });
  const { outcome, failed, answered } = await askedMeanwhile(update);
  expect(outcome.status).toBe('Completed');
  expect(failed).toEqual([]);
  expect(answered).toBeGreaterThan(0);
});

test('while a canary is watched, the log tells how far the new fleet is', async () => {
  const traffic = { type: 'canary', step: { percent: 50 }, waitSeconds: 300, terminationWaitSeconds: 0 } as const;
  const canary = serving({ guardrails: { ...guardrails, traffic } });
  await deployModel('first', { serving: canary });
  local.world.faults.order({ kind: 'slow', at: 'endpoint.Baking', millis: 1_000 });
  const { run, lines } = deployRun();
  expect(await deploy(deployConfig('second', { serving: canary }), run)).toMatchObject({ status: 'Completed' });
  expect(lines).toContain('endpoint iris: Updating; new fleet: Baking, 50 % of its traffic, 2 of 2 instances');
});

test('an alarm halfway takes the update back: red, though the endpoint is in service, and no request fails', async () => {
  const { stackId } = await deployModel('first', { serving: serving({ guardrails }) });
  local.world.faults.order({ kind: 'slow', at: 'endpoint.Baking', millis: 60_000 });
  const step = deployRun();
  const update = deploy(deployConfig('second', { serving: serving({ guardrails }) }), step.run);
  const halfway = async () => {
    await lookAgain(describeEndpoint, ({ PendingDeploymentSummary }) => {
      const variant = PendingDeploymentSummary?.ProductionVariants?.[0];
      return variant?.VariantStatus?.[0]?.Status === 'Baking';
    });
    await ring(stackId);
  };
  const [{ outcome, failed }] = await Promise.all([askedMeanwhile(update), halfway()]);
  expect(outcome).toMatchObject({ status: 'RolledBack', failure: { reason: expect.stringContaining('Endpoint: ') } });
  // Once, though both the stack and the endpoint say it.
  expect(outcome.failure?.reason?.match(/is in state ALARM/g)).toHaveLength(1);
  expect(failed).toEqual([]);
  expect(await describeEndpoint()).toMatchObject({ EndpointStatus: 'InService' });
});

function describeEndpoint() {
  return aws.client(SageMakerClient).send(new DescribeEndpointCommand({ EndpointName: 'iris' }));
}

const autoscaling = { min: 1, max: 4, targetInvocations: 100 };

test('another instance type is refused while the endpoint is scaled automatically, and taken when it no longer is', async () => {
  await deployModel('first', { serving: serving({ autoscaling }) });
  const larger = serving({ autoscaling, instanceType: 'ml.m5.xlarge' });
  await expect(deployModel('first', { serving: larger })).rejects.toThrow(
    /^instance-type: endpoint iris cannot move from ml\.m5\.large to ml\.m5\.xlarge while it is scaled automatically; .* `instance-count: 2`, which is what it has now,/,
  );
  expect(created().filter((operation) => operation === 'CreateChangeSet')).toHaveLength(1);
  await deployModel('first', { serving: serving() });
  expect(await deployModel('first', { serving: larger })).toMatchObject({ status: 'Completed' });
});

describe('an endpoint that somebody scales beside its stack', () => {
  beforeEach(async () => {
    await deployModel('first');
    const variant = { ResourceId: 'endpoint/iris/variant/AllTraffic', MinCapacity: 1, MaxCapacity: 2 };
    const dimension = 'sagemaker:variant:DesiredInstanceCount';
    const target = { ServiceNamespace: 'sagemaker', ScalableDimension: dimension, ...variant } as const;
    await aws.client(ApplicationAutoScalingClient).send(new RegisterScalableTargetCommand(target));
  });

  test('is updated with a warning: its instances are counted anew', async () => {
    const { run, warnings } = deployRun();
    expect(await deploy(deployConfig('second'), run)).toMatchObject({ status: 'Completed' });
    expect(warnings).toEqual([
      expect.stringMatching(
        /^endpoint iris is scaled automatically, and this update takes it back .* --resource-id endpoint\/iris\/variant\/AllTraffic`\)$/,
      ),
    ]);
  });

  test('that is left as it is keeps its instances', async () => {
    const { run, warnings } = deployRun();
    expect(await deploy(deployConfig('first'), run)).toMatchObject({ status: 'NoChanges' });
    expect(warnings).toEqual([]);
    expect(created()).not.toContain('DescribeScalableTargets');
  });

  test('gets no scaling of the stack’s before the other is ended', async () => {
    const result = await deployModel('second', { serving: serving({ instanceCount: 1, autoscaling }) });
    expect(result).toMatchObject({ status: 'Failed', changed: false });
    expect(result.failure?.what).toContain('CloudFormation makes no second scalable target');
    expect(created().filter((operation) => operation === 'ExecuteChangeSet')).toHaveLength(1);
    expect(created()).toContain('DeleteChangeSet');
  });
});

test('a stack that scales its endpoint itself is updated without a word, also when it ends that', async () => {
  await deployModel('first', { serving: serving({ autoscaling }) });
  for (const change of [{ autoscaling }, {}]) {
    const { run, warnings } = deployRun({ workflow: { runId: 'next' } });
    const config = deployConfig('second', { serving: serving(change) });
    expect(await deploy(config, run)).toMatchObject({ status: 'Completed', changed: true });
    expect(warnings).toEqual([]);
  }
});

const serverless = { kind: 'serverless', memoryMb: 2048, maxConcurrency: 5 } as const;

test('instances cannot become serverless in place; under another name, the same stack makes another endpoint', async () => {
  await deployModel('first');
  await expect(deployModel('first', { serving: serverless })).rejects.toThrow(
    /^serving: endpoint iris runs on ml\.m5\.large and cannot become serverless in place; give another `endpoint-name`/,
  );
  const other = await deployModel('first', { serving: serverless, endpointName: 'lily' });
  expect(other).toMatchObject({ status: 'Completed', endpointName: 'lily' });
});

test('from serverless to instances there is a warning, and no way back', async () => {
  await deployModel('first', { serving: serverless });
  const { run, warnings } = deployRun();
  expect(await deploy(deployConfig('first'), run)).toMatchObject({ status: 'Completed' });
  expect(warnings).toEqual([expect.stringContaining('no way back')]);
});

test('an endpoint that is not the stack’s is left alone', async () => {
  await deployModel('first');
  await expect(deployModel('first', { stackName: 'other' })).rejects.toThrow(
    /^endpoint-name: iris is there already, and not of stack other/,
  );
  expect(created().filter((operation) => operation === 'CreateChangeSet')).toHaveLength(1);
});
