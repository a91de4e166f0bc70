import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { LocalAws } from '../../local/server/start.ts';
import { type ExampleRun, runExample } from '../../local/workflow/run-example.ts';
import { startDeployTarget } from '../modes/deploy-fixture.ts';
import { askMeanwhile, type Call } from './ask-meanwhile.ts';
import { failures } from './failures.ts';

const folder = join(import.meta.dirname, 'guarded-update');
const caller = { accountId: '123456789012', region: 'us-east-1', arn: 'arn:aws:iam::123456789012:role/operator' };

interface Update {
  readonly outcome: ExampleRun;
  readonly calls: readonly Call[];
}

let aws: LocalAws;
let good: Update;
let alarming: Update;

// Two updates for all tests, one after the other and both under load: one that goes well, and one that an alarm ends halfway.
beforeAll(async () => {
  aws = await startDeployTarget('first', 'second', 'third');
  const url = `${aws.url}/endpoints/guarded/invocations`;
  await deploy('first');
  slowDown('endpoint.Updating', 200);
  slowDown('endpoint.Baking', 1_000); // of half the traffic: long enough that chance sends some of it to each
  slowDown('endpoint.Deleting', 200);
  good = await askMeanwhile(url, () => deploy('second'));
  slowDown('endpoint.Baking', 60_000);
  slowDown('endpoint.RollingBack', 200);
  alarming = await askMeanwhile(
    url,
    () => deploy('third'),
    ({ model }) => model === 'third' && ring(),
  );
});
afterAll(() => aws.close());

const deploy = (model: string) => runExample({ folder, aws, inputs: { model } });

/** The phase takes so much longer, once. */
const slowDown = (at: string, millis: number) => aws.world.faults.order({ kind: 'slow', at, millis });

/** As CloudWatch does when the new model has answered often enough with an error. */
async function ring(): Promise<void> {
  const { MetricAlarms } = await aws.world.call('cloudwatch', 'DescribeAlarms', {}, caller);
  const [{ AlarmName }] = MetricAlarms as [{ AlarmName: string }];
  const state = { AlarmName, StateValue: 'ALARM', StateReason: 'too many errors' };
  await aws.world.call('cloudwatch', 'SetAlarmState', state, caller);
}

const result = ({ outcome }: Update) =>
  JSON.parse(outcome.result.jobs[0]?.steps.find(({ id }) => id === 'deploy')?.outputs['result'] ?? '{}');
const models = ({ calls }: Update) => calls.map(({ model }) => model);

test('there was something to fail', () => {
  expect(good.calls.length).toBeGreaterThan(10);
  expect(alarming.calls.length).toBeGreaterThan(10);
});

test('an update shifts traffic step by step, and no call fails', () => {
  expect(failures(good.outcome.result)).toEqual([]);
  expect(result(good)).toMatchObject({ status: 'Completed', changed: true });
  expect(good.calls.filter(({ status }) => status !== 200)).toEqual([]);
  expect([models(good).at(0), models(good).at(-1)]).toEqual(['first', 'second']);
  // Half of the traffic, for a while: the old model goes on answering after the new one has begun to.
  expect(models(good).lastIndexOf('first')).toBeGreaterThan(models(good).indexOf('second'));
});

test('an alarm halfway takes the update back, and no call fails', () => {
  expect(alarming.calls.filter(({ status }) => status !== 200)).toEqual([]);
  expect([models(alarming).at(0), models(alarming).at(-1)]).toEqual(['second', 'second']);
  expect(models(alarming)).toContain('third');
});

test('the step is red then, though the endpoint is in service', async () => {
  expect(failures(alarming.outcome.result).map(({ name }) => name)).toEqual(['Deploy']);
  const { status: verdict, failure } = result(alarming);
  expect([verdict, failure.reason]).toEqual([
    'RolledBack',
    expect.stringMatching(/Endpoint: .*rolled back because the CloudWatch alarm \S+ is in state ALARM/),
  ]);
  // Once, though both the stack and the endpoint say it.
  expect(failure.reason.match(/is in state ALARM/g)).toHaveLength(1);
  const endpoint = await aws.world.call('sagemaker', 'DescribeEndpoint', { EndpointName: 'guarded' }, caller);
  const { EndpointConfigName } = result(good)['stack-outputs'];
  const status = { EndpointStatus: 'InService', EndpointConfigName, PendingDeploymentSummary: undefined };
  expect(endpoint).toMatchObject(status);
});
