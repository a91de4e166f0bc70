import { CloudWatchClient, paginateDescribeAlarms } from '@aws-sdk/client-cloudwatch';
import type { Aws } from '../aws/clients.ts';

export interface Alarm {
  readonly name: string;
  /** `OK`, `ALARM` or `INSUFFICIENT_DATA`. */
  readonly state: string;
  readonly reason?: string | undefined;
}

/** The alarms of these names that there are. Composite ones only come when they are asked for. */
export async function describeAlarms(aws: Aws, names: readonly string[]): Promise<readonly Alarm[]> {
  const found: Alarm[] = [];
  const pages = paginateDescribeAlarms(
    { client: aws.client(CloudWatchClient) },
    { AlarmNames: [...names], AlarmTypes: ['MetricAlarm', 'CompositeAlarm'] },
  );
  for await (const { MetricAlarms = [], CompositeAlarms = [] } of pages) {
    for (const { AlarmName: name = '', StateValue: state = '', StateReason: reason } of [
      ...MetricAlarms,
      ...CompositeAlarms,
    ])
      found.push({ name, state, reason });
  }
  return found;
}
