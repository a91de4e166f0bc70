import {
  CloudWatchLogsClient,
  GetLogEventsCommand,
  paginateDescribeLogStreams,
  ResourceNotFoundException,
} from '@aws-sdk/client-cloudwatch-logs';
import type { Aws } from '../aws/clients.ts';
import { byTime, hostOf, type JobLife, type JobLog, type LogLine, type LogReader, logLine } from './job-log.ts';
import { atBeginning, type LogCursor, type LogPage, readPage } from './log-cursor.ts';
import { createStreamSearch } from './stream-search.ts';

/**
 * Reads the streams of a job side by side, a page of each instance at a time. After a spot interruption the job goes on in
 * other streams: of one instance, a stream is read to its end before the one that follows it.
 */
export function streamReader(aws: Aws, log: JobLog, life: JobLife): LogReader {
  const search = createStreamSearch(log.instances, life);
  const known = new Set<string>();
  /** Of each instance the streams that are not at their end, oldest first. */
  const unread = new Map<string, LogCursor[]>();
  const add = (stream: string) => {
    if (known.has(stream)) return;
    known.add(stream);
    const host = hostOf(stream);
    unread.set(host, [...(unread.get(host) ?? []), atBeginning(log.group, stream)]);
    search.found(host);
  };
  let more = false;
  return async (signal) => {
    if (!more && search.isDue()) {
      const names = await streamNames(aws, log, signal);
      search.looked();
      for (const name of names) add(name);
    }
    const reading = [...unread.values()].map(async (streams) => ({
      streams,
      page: await nextPage(aws, streams, signal),
    }));
    const read = (await Promise.all(reading)).flatMap(({ streams, page }) => (page ? [{ streams, page }] : []));
    // Only now: a read that was throttled half-way is read again from where it began.
    for (const { streams, page } of read) streams[0] = page.next;
    more = read.some(({ page }) => page.more);
    const lines = read.flatMap(({ page }) => page.lines).sort(byTime);
    if (!more) search.reachedEnd();
    if (lines.length > 0) search.heard();
    return { lines, more };
  };
}

/**
 * The next page of an instance; undefined when there is none for now. An instance that writes to a newer stream is gone from
 * the older one: that one is forgotten as soon as it is at its end.
 */
async function nextPage(aws: Aws, streams: LogCursor[], signal: AbortSignal): Promise<LogPage | undefined> {
  for (;;) {
    const [oldest, newer] = streams;
    const page = oldest && (await readPage(aws, oldest, signal));
    if (page !== undefined || newer === undefined) return page;
    streams.shift();
  }
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
