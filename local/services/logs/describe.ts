import { AwsError } from '../../world/aws-error.ts';
import type { LogEvent, LogGroup, LogStream } from '../../world/log-store.ts';
import { partitionOf } from '../../world/partition.ts';
import type { CallContext, Operation } from '../../world/service.ts';
import { requireGroup } from './resources.ts';

export const describeLogGroups: Operation = (input, context) => {
  const { logGroupNamePrefix = '', logGroupNamePattern, nextToken, limit } = input;
  const found = context.world.logs.groups().filter(({ name }) => {
    const matches = logGroupNamePattern === undefined || name.includes(String(logGroupNamePattern));
    return name.startsWith(String(logGroupNamePrefix)) && matches;
  });
  const { items, ...rest } = pageOf(found, { nextToken, limit });
  return { logGroups: items.map((group) => describeGroup(group, context)), ...rest };
};

export const describeLogStreams: Operation = (input, context) => {
  const { orderBy = 'LogStreamName', logStreamNamePrefix = '', descending = false, nextToken, limit } = input;
  if (orderBy === 'LastEventTime' && logStreamNamePrefix !== '') {
    throw new AwsError('InvalidParameterException', 'Cannot order by LastEventTime with a logStreamNamePrefix.');
  }
  const group = requireGroup(input, context);
  const found = [...group.streams.values()]
    .filter(({ name }) => name.startsWith(String(logStreamNamePrefix)))
    .sort(orderBy === 'LastEventTime' ? byLastEvent : byName);
  const { items, ...rest } = pageOf(descending ? found.reverse() : found, { nextToken, limit });
  return { logStreams: items.map((stream) => describeStream(stream, groupArn(group, context))), ...rest };
};

function describeGroup(group: LogGroup, context: CallContext): Record<string, unknown> {
  const arn = groupArn(group, context);
  const events = [...group.streams.values()].flatMap((stream) => stream.events);
  return {
    logGroupName: group.name,
    creationTime: group.creationTime,
    metricFilterCount: 0,
    arn: `${arn}:*`,
    logGroupArn: arn,
    logGroupClass: 'STANDARD',
    storedBytes: storedBytes(events),
  };
}

function describeStream({ name, creationTime, events }: LogStream, arn: string): Record<string, unknown> {
  return {
    logStreamName: name,
    creationTime,
    arn: `${arn}:log-stream:${name}`,
    storedBytes: 0,
    ...(events.length > 0 && {
      firstEventTimestamp: events[0]?.timestamp,
      lastEventTimestamp: events.at(-1)?.timestamp,
      lastIngestionTime: events.at(-1)?.ingestionTime,
    }),
  };
}

function groupArn({ name }: LogGroup, { caller }: CallContext): string {
  return `arn:${partitionOf(caller.region).name}:logs:${caller.region}:${caller.accountId}:log-group:${name}`;
}

function storedBytes(events: readonly LogEvent[]): number {
  return events.reduce((sum, { message }) => sum + Buffer.byteLength(message) + 26, 0);
}

function byName(a: LogStream, b: LogStream): number {
  return a.name < b.name ? -1 : 1;
}

function byLastEvent(a: LogStream, b: LogStream): number {
  return (a.events.at(-1)?.timestamp ?? 0) - (b.events.at(-1)?.timestamp ?? 0);
}

/** At most 50 items, as CloudWatch answers; a token is where the next page begins. */
function pageOf<T>(items: readonly T[], { nextToken, limit }: { nextToken: unknown; limit: unknown }) {
  const first = Number(nextToken ?? 0);
  if (!Number.isInteger(first)) throw new AwsError('InvalidParameterException', 'The specified nextToken is invalid.');
  const last = first + Math.min(Number(limit ?? 50), 50);
  return { items: items.slice(first, last), ...(last < items.length && { nextToken: String(last) }) };
}
