import {
  CloudWatchLogsClient,
  GetLogEventsCommand,
  InvalidParameterException,
  type OutputLogEvent,
} from '@aws-sdk/client-cloudwatch-logs';
import type { Aws } from '../aws/clients.ts';
import { hostOf, type LogLine, logLine } from './job-log.ts';

/** How far a stream has been read. */
export interface LogCursor {
  readonly group: string;
  readonly stream: string;
  /** CloudWatch's own, absent before the first read. It lives for 24 hours, which a silent container may outlast. */
  readonly token?: string | undefined;
  /** The time of the latest line, in milliseconds since the epoch, and how many lines of that time were told. */
  readonly latest?: number | undefined;
  readonly toldOfLatest: number;
  /** Where the token was lost: from which time on, and how many lines that were told come once more. */
  readonly startTime?: number | undefined;
  readonly toSkip: number;
}

export interface LogPage {
  readonly lines: readonly LogLine[];
  /** Where to read on. */
  readonly next: LogCursor;
  /** Whether to do so at once. */
  readonly more: boolean;
}

export function atBeginning(group: string, stream: string): LogCursor {
  return { group, stream, toldOfLatest: 0, toSkip: 0 };
}

/**
 * The next page of a stream; undefined when there is none for now. An empty page is not the end, a token that comes back
 * unchanged is. A token that CloudWatch takes no more loses no line, and doubles none.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html
 */
export async function readPage(aws: Aws, cursor: LogCursor, signal: AbortSignal): Promise<LogPage | undefined> {
  try {
    return await readFrom(aws, cursor, signal);
  } catch (error) {
    if (cursor.token === undefined || !(error instanceof InvalidParameterException)) throw error;
    const page = await readFrom(aws, withoutToken(cursor), signal);
    // Were every token refused, a follower would not come to rest.
    return page && { ...page, more: page.lines.length > 0 };
  }
}

/** At the latest line, of whose time some lines may have been told, and some not have been there yet. */
function withoutToken(cursor: LogCursor): LogCursor {
  return { ...cursor, token: undefined, startTime: cursor.latest, toSkip: cursor.toldOfLatest };
}

/** Of CloudWatch's 10,000: to hold less in memory at a time. */
const PAGE_EVENTS = 2_500;

async function readFrom(aws: Aws, cursor: LogCursor, signal: AbortSignal): Promise<LogPage | undefined> {
  const { group, stream, token, startTime } = cursor;
  const request = { logGroupName: group, logStreamName: stream, startFromHead: true, limit: PAGE_EVENTS, startTime };
  const command = new GetLogEventsCommand({ ...request, nextToken: token });
  const { events = [], nextForwardToken } = await aws
    .client(CloudWatchLogsClient)
    .send(command, { abortSignal: signal });
  if (nextForwardToken === undefined || nextForwardToken === token) return undefined;
  const skipped = events.slice(0, cursor.toSkip).filter(({ timestamp }) => timestamp === startTime).length;
  const fresh = events.slice(skipped);
  const next = {
    ...cursor,
    ...whatIsTold(fresh, cursor),
    token: nextForwardToken,
    toSkip: events.length === skipped ? cursor.toSkip - skipped : 0,
  };
  const host = hostOf(stream);
  return { lines: fresh.map((event) => logLine(host, event)), next, more: true };
}

function whatIsTold(fresh: readonly OutputLogEvent[], { latest: before, toldOfLatest }: LogCursor) {
  const latest = fresh.reduce<number | undefined>(
    (latest, { timestamp = 0 }) => (latest === undefined || timestamp > latest ? timestamp : latest),
    before,
  );
  const told = fresh.filter(({ timestamp }) => timestamp === latest).length;
  return { latest, toldOfLatest: latest === before ? toldOfLatest + told : told };
}
