import {
  CloudWatchLogsClient,
  GetLogEventsCommand,
  paginateDescribeLogStreams,
  ResourceNotFoundException,
} from '@aws-sdk/client-cloudwatch-logs';
import type { Aws } from '../aws/clients.ts';
import { byTime, hostOf, type JobLog, type LogLine, type LogReader, logLine } from './job-log.ts';

/** Of CloudWatch's 10,000: to hold less in memory at a time. */
const PAGE_EVENTS = 2_500;

/**
 * Reads the streams of a job side by side, a page of each instance at a time. Whenever it had reached the end, streams are
 * looked for anew: after a spot interruption the job goes on in others. Of one instance, a stream is read to its end before
 * the one that follows it.
 */
export function streamReader(aws: Aws, log: JobLog): LogReader {
  const positions = new Map<string, string>();
  let byHost = new Map<string, string[]>();
  let more = false;
  return async (signal) => {
    if (!more) byHost = Map.groupBy(await streamNames(aws, log, signal), hostOf);
    const reading = [...byHost.values()].map((streams) => nextPage(aws, { log, streams, positions, signal }));
    const pages = (await Promise.all(reading)).filter((page) => page !== undefined);
    // Only now: a read that was throttled half-way is read again from where it began.
    for (const { stream, token } of pages) positions.set(stream, token);
    more = pages.length > 0;
    return { lines: pages.flatMap(({ lines }) => lines).sort(byTime), more };
  };
}

interface HostReading {
  readonly log: JobLog;
  /** Of one instance, oldest first. */
  readonly streams: readonly string[];
  /** How far each stream has been read, as CloudWatch's own token. */
  readonly positions: ReadonlyMap<string, string>;
  readonly signal: AbortSignal;
}

interface Page {
  readonly stream: string;
  readonly lines: readonly LogLine[];
  readonly token: string;
}

/** The next page of an instance; undefined when there is none for now. An empty page is not the end, a token that comes back unchanged is. */
async function nextPage(aws: Aws, { log, streams, positions, signal }: HostReading): Promise<Page | undefined> {
  for (const stream of streams) {
    const position = positions.get(stream);
    const { events = [], nextForwardToken } = await aws.client(CloudWatchLogsClient).send(
      new GetLogEventsCommand({
        logGroupName: log.group,
        logStreamName: stream,
        startFromHead: true,
        limit: PAGE_EVENTS,
        nextToken: position,
      }),
      { abortSignal: signal },
    );
    if (nextForwardToken !== undefined && nextForwardToken !== position) {
      const host = hostOf(stream);
      return { stream, lines: events.map((event) => logLine(host, event)), token: nextForwardToken };
    }
  }
  return undefined;
}

/** The last `count` lines of a job that is over, all its instances together, in the order of time. */
export async function tailLog(
  aws: Aws,
  log: JobLog,
  { count, signal }: { readonly count: number; readonly signal: AbortSignal },
): Promise<readonly LogLine[]> {
  const streams = await streamNames(aws, log, signal);
  const tails = await Promise.all(
    streams.map(async (stream) => {
      const request = { logGroupName: log.group, logStreamName: stream, limit: count, startFromHead: false };
      const page = await aws
        .client(CloudWatchLogsClient)
        .send(new GetLogEventsCommand(request), { abortSignal: signal });
      return (page.events ?? []).map((event) => logLine(hostOf(stream), event));
    }),
  );
  return tails.flat().sort(byTime).slice(-count);
}

/** In the order of their names, so of one instance in the order of time. None before a container has written: an account's first job makes the group. */
async function streamNames(aws: Aws, { group, jobName }: JobLog, signal: AbortSignal): Promise<string[]> {
  const pages = paginateDescribeLogStreams(
    { client: aws.client(CloudWatchLogsClient) },
    { logGroupName: group, logStreamNamePrefix: `${jobName}/` },
    { abortSignal: signal },
  );
  const names: string[] = [];
  try {
    for await (const { logStreams = [] } of pages)
      names.push(...logStreams.flatMap(({ logStreamName }) => logStreamName ?? []));
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
  }
  return names;
}
