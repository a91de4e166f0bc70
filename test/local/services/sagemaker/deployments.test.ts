import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CloudWatchClient,
  PutMetricAlarmCommand,
  SetAlarmStateCommand,
  type StateValue,
} from '@aws-sdk/client-cloudwatch';
import {
  type CapacitySize,
  CreateEndpointCommand,
  CreateEndpointConfigCommand,
  CreateModelCommand,
  DeleteEndpointCommand,
  type DeploymentConfig,
  DescribeEndpointCommand,
  type DescribeEndpointOutput,
  type ProductionVariant,
  type TrafficRoutingConfig,
  UpdateEndpointCommand,
  type UpdateEndpointInput,
  UpdateEndpointWeightsAndCapacitiesCommand,
} from '@aws-sdk/client-sagemaker';
import { InvokeEndpointCommand } from '@aws-sdk/client-sagemaker-runtime';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { type Clock, systemClock } from '../../../../local/world/clock.ts';
import { lookAgain } from '../../../look-again.ts';
import { clientSettings } from '../../server/client-settings.ts';
import { type LocalSagemaker, roleArn, settledEndpoint, startLocalSagemaker, xgboost } from './local-sagemaker.ts';

/** A phase of exactly this length is held until a test lets it go; faults of kind `slow` make such phases. */
const HELD = 60_000_000;
let held: (() => void)[] = [];
const clock: Clock = {
  ...systemClock,
  sleep: (millis, signal) => (millis < HELD ? systemClock.sleep(millis, signal) : hold(signal)),
};

function hold(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    held.push(resolve);
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
}

let local: LocalSagemaker;
let cloudwatch: CloudWatchClient;
beforeAll(async () => {
  local = await startLocalSagemaker({ clock });
  cloudwatch = new CloudWatchClient(clientSettings(local.aws.url));
});
afterEach(() => {
  held = [];
  local.aws.world.faults.clear();
});
afterAll(async () => {
  cloudwatch.destroy();
  await local.close();
});

/** A config of one model that answers with the config's name. */
async function createConfig(name: string, variant: Partial<ProductionVariant> = {}, behaviour = 'serve') {
  const Environment = { MODEL: name, BEHAVIOUR: behaviour };
  await local.sagemaker.send(
    new CreateModelCommand({
      ModelName: name,
      ExecutionRoleArn: roleArn,
      PrimaryContainer: { Image: xgboost, Environment },
    }),
  );
  const given = { VariantName: 'v', ModelName: name, InitialInstanceCount: 2, InstanceType: 'ml.m5.large', ...variant };
  const ProductionVariants = [given as ProductionVariant];
  await local.sagemaker.send(new CreateEndpointConfigCommand({ EndpointConfigName: name, ProductionVariants }));
}

/** An endpoint in service with the config `<name>-old`, and the config `<name>-new` to go to. */
async function scene(name: string, next: Partial<ProductionVariant> = {}, behaviour?: string): Promise<string> {
  await createConfig(`${name}-old`);
  await createConfig(`${name}-new`, next, behaviour);
  await local.sagemaker.send(new CreateEndpointCommand({ EndpointName: name, EndpointConfigName: `${name}-old` }));
  await settledEndpoint(local, name);
  return name;
}

function update(EndpointName: string, input: Partial<UpdateEndpointInput> = {}) {
  const EndpointConfigName = `${EndpointName}-new`;
  return local.sagemaker.send(new UpdateEndpointCommand({ EndpointName, EndpointConfigName, ...input }));
}

function routed(
  Type: TrafficRoutingConfig['Type'],
  more: Partial<TrafficRoutingConfig> = {},
  WaitIntervalInSeconds = 60,
) {
  return {
    BlueGreenUpdatePolicy: { TrafficRoutingConfiguration: { Type, WaitIntervalInSeconds, ...more } },
  } satisfies DeploymentConfig;
}

const percent = (Value: number): CapacitySize => ({ Type: 'CAPACITY_PERCENT', Value });
const guardedBy = (AlarmName: string) => ({ AutoRollbackConfiguration: { Alarms: [{ AlarmName }] } });

const describe = (EndpointName: string) => local.sagemaker.send(new DescribeEndpointCommand({ EndpointName }));

/** Looks again until the update is as wanted. */
function when(name: string, wanted: (endpoint: DescribeEndpointOutput) => boolean) {
  return lookAgain(() => describe(name), wanted);
}

const newFleet = ({ PendingDeploymentSummary }: DescribeEndpointOutput) =>
  PendingDeploymentSummary?.ProductionVariants?.[0];

/** Every such phase of the endpoint is held until `letGo`. */
function holdPhases(name: string, status: string, times = 10): void {
  local.aws.world.faults.order({ kind: 'slow', at: `endpoint.${status}`, name, millis: HELD, times });
}

/** Who sees the phase in a description sees it held. */
const letGo = () => held.shift()?.();

async function ask(EndpointName: string, Body = '1'): Promise<string> {
  const { Body: body } = await local.runtime.send(new InvokeEndpointCommand({ EndpointName, Body }));
  return JSON.parse(body.transformToString()).model;
}

/** What the next so many calls are answered by, counted. */
async function answers(name: string, calls = 100): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (let call = 0; call < calls; call += 1) {
    const model = await ask(name);
    counts[model] = (counts[model] ?? 0) + 1;
  }
  return counts;
}

async function createAlarm(AlarmName: string, state?: StateValue): Promise<void> {
  await cloudwatch.send(
    new PutMetricAlarmCommand({
      AlarmName,
      Namespace: 'AWS/SageMaker',
      MetricName: 'Invocation5XXErrors',
      Statistic: 'Sum',
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 1,
      ComparisonOperator: 'GreaterThanThreshold',
    }),
  );
  if (state) await setAlarm(AlarmName, state);
}

const setAlarm = (AlarmName: string, StateValue: StateValue) =>
  cloudwatch.send(new SetAlarmStateCommand({ AlarmName, StateValue, StateReason: 'a rehearsal' }));

test('a canary gets its part of the traffic, then all of it', async () => {
  const name = await scene('canary');
  holdPhases(name, 'Baking');
  await update(name, { DeploymentConfig: routed('CANARY', { CanarySize: percent(30) }) });
  const baking = await when(name, (endpoint) => newFleet(endpoint)?.VariantStatus?.[0]?.Status === 'Baking');
  expect(baking).toMatchObject({ EndpointStatus: 'Updating', EndpointConfigName: 'canary-old' });
  expect(newFleet(baking)).toMatchObject({ CurrentWeight: 0.3, DesiredWeight: 1, CurrentInstanceCount: 2 });
  const counts = await answers(name);
  expect(counts['canary-new']).toBeGreaterThan(15);
  expect(counts['canary-new']).toBeLessThan(45);
  letGo();
  await when(name, (endpoint) => newFleet(endpoint)?.CurrentWeight === 1);
  expect(await answers(name, 10)).toEqual({ 'canary-new': 10 });
  letGo();
  const after = await settledEndpoint(local, name);
  expect(after).toMatchObject({ EndpointStatus: 'InService', EndpointConfigName: 'canary-new' });
  expect(after.PendingDeploymentSummary).toBeUndefined();
});

test.each([
  ['linear', routed('LINEAR', { LinearStepSize: percent(40) }), [0.4, 0.8, 1]],
  ['all-at-once', routed('ALL_AT_ONCE'), [1]],
  [
    'rolling',
    { RollingUpdatePolicy: { MaximumBatchSize: { Type: 'INSTANCE_COUNT', Value: 1 }, WaitIntervalInSeconds: 60 } },
    [0.5, 1],
  ],
] satisfies [string, DeploymentConfig, number[]][])(
  '%s traffic goes its steps',
  async (name, DeploymentConfig, steps) => {
    await scene(name);
    holdPhases(name, 'Baking');
    await update(name, { DeploymentConfig });
    for (const step of steps) {
      await when(name, (endpoint) => newFleet(endpoint)?.CurrentWeight === step);
      letGo();
    }
    expect((await settledEndpoint(local, name)).EndpointConfigName).toBe(`${name}-new`);
  },
);

test('the old fleet stays for the termination wait, without traffic', async () => {
  const name = await scene('terminated');
  const before = local.aws.world.processes.running();
  holdPhases(name, 'Deleting');
  const { BlueGreenUpdatePolicy } = routed('ALL_AT_ONCE', {}, 0);
  await update(name, {
    DeploymentConfig: { BlueGreenUpdatePolicy: { ...BlueGreenUpdatePolicy, TerminationWaitInSeconds: 60 } },
  });
  await when(name, (endpoint) => newFleet(endpoint)?.VariantStatus?.[0]?.Status === 'Deleting');
  expect((await describe(name)).EndpointStatus).toBe('Updating');
  expect(local.aws.world.processes.running()).toBe(before + 1);
  expect(await answers(name, 5)).toEqual({ 'terminated-new': 5 });
  letGo();
  await settledEndpoint(local, name);
  expect(local.aws.world.processes.running()).toBe(before);
});

test('an alarm that is raised on the way brings the old fleet back, in service', async () => {
  const name = await scene('alarmed');
  const before = local.aws.world.processes.running();
  await createAlarm('too-many-errors');
  holdPhases(name, 'Baking');
  const DeploymentConfig = { ...routed('CANARY', { CanarySize: percent(50) }), ...guardedBy('too-many-errors') };
  await update(name, { DeploymentConfig });
  await when(name, (endpoint) => newFleet(endpoint)?.CurrentWeight === 0.5);
  await setAlarm('too-many-errors', 'ALARM');
  const after = await settledEndpoint(local, name);
  expect(after).toMatchObject({
    EndpointStatus: 'InService',
    EndpointConfigName: 'alarmed-old',
    FailureReason: expect.stringContaining('alarm too-many-errors is in state ALARM'),
    LastDeploymentConfig: DeploymentConfig,
  });
  expect(after.PendingDeploymentSummary).toBeUndefined();
  expect(await answers(name, 5)).toEqual({ 'alarmed-old': 5 });
  expect(local.aws.world.processes.running()).toBe(before);
});

test('an alarm that is raised already ends the deployment before the new fleet has any traffic', async () => {
  const name = await scene('raised');
  await createAlarm('red-before', 'ALARM');
  holdPhases(name, 'Updating');
  await update(name, { DeploymentConfig: { ...routed('ALL_AT_ONCE'), ...guardedBy('red-before') } });
  expect(await settledEndpoint(local, name)).toMatchObject({
    EndpointStatus: 'InService',
    EndpointConfigName: 'raised-old',
    FailureReason: expect.stringContaining('red-before'),
  });
});

test('alarms that are quiet, or not there, let an update pass', async () => {
  const name = await scene('quiet');
  await createAlarm('green', 'OK');
  const Alarms = [{ AlarmName: 'green' }, { AlarmName: 'nobody' }];
  await update(name, { DeploymentConfig: { ...routed('ALL_AT_ONCE'), AutoRollbackConfiguration: { Alarms } } });
  expect((await settledEndpoint(local, name)).EndpointConfigName).toBe('quiet-new');
});

test('a deployment whose waits are longer than it may take goes back', async () => {
  const name = await scene('late');
  const { TrafficRoutingConfiguration } = routed('LINEAR', { LinearStepSize: percent(50) }, 400).BlueGreenUpdatePolicy;
  const BlueGreenUpdatePolicy = { TrafficRoutingConfiguration, MaximumExecutionTimeoutInSeconds: 600 };
  await update(name, { DeploymentConfig: { BlueGreenUpdatePolicy } });
  expect(await settledEndpoint(local, name)).toMatchObject({
    EndpointConfigName: 'late-old',
    FailureReason: expect.stringContaining('MaximumExecutionTimeoutInSeconds (600)'),
  });
});

test('no request fails while fleets change, nor while an update is rolled back', async () => {
  const name = await scene('asked');
  await createConfig('asked-broken', {}, 'crash');
  let over = false;
  const outcomes = new Set<string>();
  const client = async () => {
    while (!over) outcomes.add(await ask(name).catch(String));
  };
  const clients = [client(), client(), client()];
  await update(name, { DeploymentConfig: routed('LINEAR', { LinearStepSize: percent(10) }) });
  await settledEndpoint(local, name);
  await update(name, { EndpointConfigName: 'asked-broken' });
  expect((await settledEndpoint(local, name)).EndpointConfigName).toBe('asked-new');
  await createAlarm('halfway');
  holdPhases(name, 'Baking');
  const DeploymentConfig = { ...routed('CANARY', { CanarySize: percent(50) }), ...guardedBy('halfway') };
  await update(name, { EndpointConfigName: 'asked-old', DeploymentConfig });
  await when(name, (endpoint) => newFleet(endpoint)?.CurrentWeight === 0.5);
  await setAlarm('halfway', 'ALARM');
  expect((await settledEndpoint(local, name)).EndpointConfigName).toBe('asked-new');
  over = true;
  await Promise.all(clients);
  expect([...outcomes].sort()).toEqual(['asked-new', 'asked-old']);
});

test('an old container answers what it was asked before it goes', async () => {
  const name = await scene('patient');
  const flag = join(local.aws.world.dataDir, 'patient');
  const answer = ask(name, `when ${flag}`);
  await update(name);
  await when(name, ({ EndpointConfigName }) => EndpointConfigName === 'patient-new');
  expect((await describe(name)).EndpointStatus).toBe('Updating');
  writeFileSync(flag, '');
  expect(await answer).toBe('patient-old');
  expect((await settledEndpoint(local, name)).EndpointStatus).toBe('InService');
});

test('an endpoint that is updated cannot be deleted before that is over; then no process of either fleet is left', async () => {
  const before = local.aws.world.processes.running();
  const name = await scene('dropped');
  const remove = () => local.sagemaker.send(new DeleteEndpointCommand({ EndpointName: name }));
  holdPhases(name, 'Baking');
  await update(name, { DeploymentConfig: routed('CANARY', { CanarySize: percent(50) }) });
  await when(name, (endpoint) => newFleet(endpoint)?.CurrentWeight === 0.5);
  await expect(remove()).rejects.toThrow(/^Cannot update in-progress endpoint/);
  letGo();
  await when(name, (endpoint) => newFleet(endpoint)?.CurrentWeight === 1);
  letGo();
  await settledEndpoint(local, name);
  await remove();
  await expect(when(name, () => false)).rejects.toThrow(/Could not find endpoint/);
  expect(local.aws.world.processes.running()).toBe(before);
});

test('an update resets counts and weights, unless they are to be retained', async () => {
  const name = await scene('scaled');
  const scale = async () => {
    const DesiredWeightsAndCapacities = [{ VariantName: 'v', DesiredInstanceCount: 5, DesiredWeight: 3 }];
    await local.sagemaker.send(
      new UpdateEndpointWeightsAndCapacitiesCommand({ EndpointName: name, DesiredWeightsAndCapacities }),
    );
    return (await settledEndpoint(local, name)).ProductionVariants;
  };
  expect(await scale()).toMatchObject([{ CurrentInstanceCount: 5, DesiredInstanceCount: 5, CurrentWeight: 3 }]);
  await update(name, { RetainAllVariantProperties: true });
  const retained = await settledEndpoint(local, name);
  expect(retained.EndpointConfigName).toBe('scaled-new');
  expect(retained.ProductionVariants).toMatchObject([{ CurrentInstanceCount: 5, CurrentWeight: 3 }]);
  const ExcludeRetainedVariantProperties = [{ VariantPropertyType: 'DesiredInstanceCount' as const }];
  await update(name, {
    EndpointConfigName: 'scaled-old',
    RetainAllVariantProperties: true,
    ExcludeRetainedVariantProperties,
  });
  const partly = await settledEndpoint(local, name);
  expect(partly.ProductionVariants).toMatchObject([{ CurrentInstanceCount: 2, CurrentWeight: 3 }]);
  await scale();
  await update(name);
  const reset = await settledEndpoint(local, name);
  expect(reset.ProductionVariants).toMatchObject([{ CurrentInstanceCount: 2, CurrentWeight: 1 }]);
});

test('a deployment configuration can be used again', async () => {
  const name = await scene('again');
  const DeploymentConfig = routed('CANARY', { CanarySize: percent(10) });
  await update(name, { DeploymentConfig });
  await settledEndpoint(local, name);
  await update(name, { EndpointConfigName: 'again-old', RetainDeploymentConfig: true });
  expect((await settledEndpoint(local, name)).LastDeploymentConfig).toEqual(DeploymentConfig);
  await update(name);
  expect((await settledEndpoint(local, name)).LastDeploymentConfig).toBeUndefined();
});

test('what guardrails do not allow is refused before anything starts', async () => {
  const name = await scene('refused', { VariantName: 'other' });
  await createConfig('refused-single', { InitialInstanceCount: 1 });
  const refused = (DeploymentConfig: DeploymentConfig, EndpointConfigName = 'refused-old') =>
    expect(update(name, { DeploymentConfig, EndpointConfigName })).rejects;
  await refused(routed('ALL_AT_ONCE'), 'refused-new').toThrow(/must keep the names of the variants: v, not other/);
  await refused(routed('CANARY')).toThrow(/CanarySize is required/);
  await refused(routed('CANARY', { CanarySize: percent(60) })).toThrow(/CanarySize must be between 0% and 50%/);
  await refused(routed('CANARY', { CanarySize: { Type: 'INSTANCE_COUNT', Value: 2 } })).toThrow(/it is 100%/);
  await refused(routed('LINEAR', { LinearStepSize: percent(5) })).toThrow(/LinearStepSize must be between 10% and 50%/);
  await refused(routed('ALL_AT_ONCE', {}, 3601)).toThrow(/waitIntervalInSeconds.*less than or equal to 3600/);
  const RollingUpdatePolicy = { MaximumBatchSize: percent(60), WaitIntervalInSeconds: 0 };
  await refused({ RollingUpdatePolicy }).toThrow(/MaximumBatchSize must be between 5% and 50%/);
  await refused({ ...routed('ALL_AT_ONCE'), RollingUpdatePolicy }).toThrow(/not both/);
  await update(name, { EndpointConfigName: 'refused-single' });
  await settledEndpoint(local, name);
  await refused(routed('LINEAR', { LinearStepSize: percent(50) })).toThrow(/at least 2 instances: variant v has 1/);
  expect((await describe(name)).EndpointStatus).toBe('InService');
});
