import { AwsError } from '../../world/aws-error.ts';
import { partitionOf } from '../../world/partition.ts';
import type { CallContext, Operation, Operations } from '../../world/service.ts';
import { type Alarm, type AlarmState, allAlarms, findAlarm, putAlarm, removeAlarm } from './alarms.ts';
import { checkAlarm, checkEnumeration } from './check-alarm.ts';

/** CloudWatch, as far as alarms go. https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/ */
export const cloudwatchOperations: Operations = {
  PutMetricAlarm: putMetricAlarm,
  DescribeAlarms: describeAlarms,
  DeleteAlarms: deleteAlarms,
  SetAlarmState: setAlarmState,
};

const STATES: readonly AlarmState[] = ['OK', 'ALARM', 'INSUFFICIENT_DATA'];

/** A new alarm has no data; one that is put again keeps its state until it is evaluated, which nothing does here. */
async function putMetricAlarm(input: Record<string, unknown>, context: CallContext): Promise<Record<string, unknown>> {
  const name = String(input['AlarmName']);
  const { Tags: _tags, ...settings } = input;
  await checkAlarm(settings);
  const now = new Date(context.world.clock.now());
  const { accountId, region } = context.caller;
  const initial = {
    value: 'INSUFFICIENT_DATA',
    reason: 'Unchecked: Initial alarm creation',
    updated: now,
    transitioned: now,
  } as const;
  const { state = initial } = findAlarm(name, context) ?? {};
  const arn = `arn:${partitionOf(region).name}:cloudwatch:${region}:${accountId}:alarm:${name}`;
  putAlarm({ name, arn, settings: { ActionsEnabled: true, ...settings }, configured: now, state }, context);
  return {};
}

function describeAlarms(input: Record<string, unknown>, context: CallContext): Record<string, unknown> {
  const { AlarmNames, AlarmNamePrefix, StateValue, AlarmTypes, MaxRecords = 50, NextToken } = input;
  const names = AlarmNames as readonly string[] | undefined;
  const isAsked = ({ name, state }: Alarm) =>
    (names === undefined || names.includes(name)) &&
    name.startsWith(String(AlarmNamePrefix ?? '')) &&
    (StateValue === undefined || state.value === StateValue);
  const isOnlyOthers = Array.isArray(AlarmTypes) && !AlarmTypes.includes('MetricAlarm');
  const found = isOnlyOthers ? [] : allAlarms(context).filter(isAsked);
  const first = Number(NextToken ?? 0);
  if (!Number.isInteger(first)) throw new AwsError('InvalidNextToken', 'The next token specified is invalid.');
  const last = first + Number(MaxRecords);
  return {
    MetricAlarms: found.slice(first, last).map(describe),
    CompositeAlarms: [],
    ...(last < found.length && { NextToken: String(last) }),
  };
}

function describe({ arn, settings, configured, state }: Alarm): Record<string, unknown> {
  return {
    ...settings,
    AlarmArn: arn,
    AlarmConfigurationUpdatedTimestamp: configured,
    StateValue: state.value,
    StateReason: state.reason,
    StateReasonData: state.data,
    StateUpdatedTimestamp: state.updated,
    StateTransitionedTimestamp: state.transitioned,
  };
}

/** All of them or none: one that is not there keeps the others alive, too. */
function deleteAlarms(input: Record<string, unknown>, context: CallContext): Record<string, unknown> {
  const names = input['AlarmNames'] as readonly string[];
  for (const name of names) requireAlarm(name, context);
  for (const name of names) removeAlarm(name, context);
  return {};
}

function setAlarmState(input: Parameters<Operation>[0], context: CallContext): Record<string, unknown> {
  const { AlarmName, StateValue, StateReason, StateReasonData } = input;
  const alarm = requireAlarm(String(AlarmName), context);
  checkEnumeration(input, 'StateValue', STATES);
  const value = StateValue as AlarmState;
  const updated = new Date(context.world.clock.now());
  const transitioned = value === alarm.state.value ? alarm.state.transitioned : updated;
  const data = StateReasonData === undefined ? {} : { data: String(StateReasonData) };
  putAlarm({ ...alarm, state: { value, reason: String(StateReason), updated, transitioned, ...data } }, context);
  return {};
}

function requireAlarm(name: string, context: CallContext): Alarm {
  const alarm = findAlarm(name, context);
  if (!alarm) throw new AwsError('ResourceNotFound', `Alarm ${name} does not exist.`, 404);
  return alarm;
}
