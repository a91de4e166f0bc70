import {
  CloudWatchClient,
  DeleteAlarmsCommand,
  DescribeAlarmsCommand,
  type DescribeAlarmsInput,
  PutMetricAlarmCommand,
  type PutMetricAlarmInput,
  SetAlarmStateCommand,
} from '@aws-sdk/client-cloudwatch';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type LocalAws, startLocalAws } from '../../../local/server/start.ts';
import { clientSettings } from '../server/client-settings.ts';

let aws: LocalAws;
let cloudwatch: CloudWatchClient;
beforeAll(async () => {
  aws = await startLocalAws();
  cloudwatch = new CloudWatchClient(clientSettings(aws.url));
});
afterAll(async () => {
  cloudwatch.destroy();
  await aws.close();
});

function putAlarm(AlarmName: string, changes: Partial<PutMetricAlarmInput> = {}) {
  return cloudwatch.send(
    new PutMetricAlarmCommand({
      AlarmName,
      Namespace: 'AWS/SageMaker',
      MetricName: 'Invocation5XXErrors',
      Dimensions: [{ Name: 'EndpointName', Value: 'iris' }],
      Statistic: 'Sum',
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 1,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      TreatMissingData: 'notBreaching',
      ...changes,
    }),
  );
}

async function alarm(name: string) {
  const { MetricAlarms } = await cloudwatch.send(new DescribeAlarmsCommand({ AlarmNames: [name] }));
  return MetricAlarms?.[0];
}

const setState = (AlarmName: string, StateValue: 'OK' | 'ALARM') =>
  cloudwatch.send(new SetAlarmStateCommand({ AlarmName, StateValue, StateReason: 'a rehearsal' }));

test('an alarm has no data until its state is set, and keeps that when it is put again', async () => {
  await putAlarm('errors');
  expect(await alarm('errors')).toMatchObject({
    AlarmArn: 'arn:aws:cloudwatch:us-east-1:123456789012:alarm:errors',
    ActionsEnabled: true,
    Threshold: 1,
    Dimensions: [{ Name: 'EndpointName', Value: 'iris' }],
    StateValue: 'INSUFFICIENT_DATA',
    StateUpdatedTimestamp: expect.any(Date),
  });
  await setState('errors', 'ALARM');
  await putAlarm('errors', { Threshold: 5 });
  expect(await alarm('errors')).toMatchObject({ Threshold: 5, StateValue: 'ALARM', StateReason: 'a rehearsal' });
});

test('alarms are found by name, by prefix and by state, page by page', async () => {
  for (const name of ['page-c', 'page-a', 'page-b']) await putAlarm(name);
  await setState('page-b', 'OK');
  const find = async (input: DescribeAlarmsInput) => {
    const { MetricAlarms = [], NextToken } = await cloudwatch.send(new DescribeAlarmsCommand(input));
    return { names: MetricAlarms.map(({ AlarmName }) => AlarmName), NextToken };
  };
  const first = await find({ AlarmNamePrefix: 'page-', MaxRecords: 2 });
  expect(first.names).toEqual(['page-a', 'page-b']);
  const rest = await find({ AlarmNamePrefix: 'page-', MaxRecords: 2, NextToken: first.NextToken ?? '' });
  expect(rest).toEqual({ names: ['page-c'], NextToken: undefined });
  expect(await find({ AlarmNames: ['page-c', 'nobody'] })).toMatchObject({ names: ['page-c'] });
  expect(await find({ AlarmNamePrefix: 'page-', StateValue: 'OK' })).toMatchObject({ names: ['page-b'] });
  expect(await find({ AlarmTypes: ['CompositeAlarm'] })).toMatchObject({ names: [] });
});

test('alarms are deleted all together or not at all', async () => {
  await putAlarm('stays');
  const remove = (...AlarmNames: string[]) => cloudwatch.send(new DeleteAlarmsCommand({ AlarmNames }));
  await expect(remove('stays', 'nobody')).rejects.toMatchObject({ name: 'ResourceNotFound' });
  expect(await alarm('stays')).toBeDefined();
  await remove('stays');
  expect(await alarm('stays')).toBeUndefined();
});

test('what is no alarm, no state or no metric is refused', async () => {
  await expect(setState('nobody', 'OK')).rejects.toMatchObject({ name: 'ResourceNotFound' });
  await putAlarm('moody');
  const state = { AlarmName: 'moody', StateReason: 'because' };
  await expect(
    cloudwatch.send(new SetAlarmStateCommand({ ...state, StateValue: 'RED' as 'OK' })),
  ).rejects.toMatchObject({ name: 'ValidationException', message: expect.stringContaining('OK, ALARM') });
  await expect(cloudwatch.send(new PutMetricAlarmCommand({ AlarmName: 'empty' }))).rejects.toThrow(/MetricName/);
});

const MATH = [{ Id: 'e', Expression: '1' }];

test.each<[string, Partial<PutMetricAlarmInput>]>([
  ['Period must be 10, 20, 30 or a multiple of 60.', { Period: 90 }],
  ['Metrics cannot be checked across more than 86400 seconds', { Period: 60, EvaluationPeriods: 1441 }],
  ['DatapointsToAlarm must be less than or equal', { EvaluationPeriods: 2, DatapointsToAlarm: 3 }],
  ["Value 'never' at 'treatMissingData' failed to satisfy constraint", { TreatMissingData: 'never' }],
  ["Value 'More' at 'comparisonOperator' failed", { ComparisonOperator: 'More' as 'GreaterThanThreshold' }],
  ['Either Statistic or ExtendedStatistic', { ExtendedStatistic: 'p99' }],
  ['The parameters Metrics and MetricName', { Metrics: MATH }],
])('an alarm that CloudWatch would not take is refused: %s', async (message, changes) => {
  await expect(putAlarm('refused', changes)).rejects.toThrow(message);
  expect(await alarm('refused')).toBeUndefined();
});

test('an alarm of hours may look back for a week', async () => {
  await putAlarm('slow', { Period: 3600, EvaluationPeriods: 168 });
  expect(await alarm('slow')).toMatchObject({ Period: 3600 });
});
