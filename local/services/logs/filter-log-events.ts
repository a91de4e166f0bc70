import { AwsError } from '../../world/aws-error.ts';
import type { LogEvent } from '../../world/log-store.ts';
import type { Operation } from '../../world/service.ts';
import { eventsBetween, pageLength } from './events.ts';
import { parseFilterPattern } from './filter-pattern.ts';
import { requireGroup } from './resources.ts';

interface StreamEvent extends LogEvent {
  readonly logStreamName: string;
}

/** Events of several streams, merged by time. A page is cut before the filter, so that, as in CloudWatch, it may be empty and not the last. */
export const filterLogEvents: Operation = (input, context) => {
  const { logStreamNames, logStreamNamePrefix, startTime, endTime, filterPattern, limit, nextToken } = input;
  if (logStreamNames !== undefined && logStreamNamePrefix !== undefined) {
    throw new AwsError('InvalidParameterException', 'logStreamNames and logStreamNamePrefix exclude each other');
  }
  const names = logStreamNames as string[] | undefined;
  if (names && names.length > 100) throw new AwsError('InvalidParameterException', 'at most 100 logStreamNames');
  const matches = parseFilterPattern(String(filterPattern ?? ''));
  const streams = [...requireGroup(input, context).streams.values()].filter(({ name }) => {
    return (names?.includes(name) ?? true) && name.startsWith(String(logStreamNamePrefix ?? ''));
  });
  const merged: StreamEvent[] = streams.flatMap(({ name, events }) => {
    return eventsBetween(events, startTime, endTime).map((event) => ({ ...event, logStreamName: name }));
  });
  merged.sort((a, b) => a.timestamp - b.timestamp);
  const first = Number(nextToken ?? 0);
  if (!Number.isInteger(first)) throw new AwsError('InvalidParameterException', 'The specified nextToken is invalid.');
  const last = first + pageLength(merged.slice(first), limit);
  return {
    events: merged.slice(first, last).filter(({ message }) => matches(message)),
    searchedLogStreams: [],
    ...(last < merged.length && { nextToken: String(last) }),
  };
};
