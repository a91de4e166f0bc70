import {
  CloudWatchLogsClient,
  GetLogEventsCommand,
  paginateDescribeLogStreams,
  paginateGetLogEvents,
  ResourceNotFoundException,
} from '@aws-sdk/client-cloudwatch-logs';
import type { Aws } from '../aws/clients.ts';
import type { Clock } from '../waiting/clock.ts';
import { poll } from '../waiting/poll.ts';

/** One line that a job's container wrote. */
export interface LogLine {
  /** `algo-1`, `algo-2`, …: which of the job's instances. */
  readonly host: string;
  readonly message: string;
  /** Milliseconds since the epoch. */
  readonly timestamp: number;
}

/** Where the containers of a job write: `/aws/sagemaker/TrainingJobs`, streams `<job>/algo-<n>-<epoch>`. */
export interface JobLog {
  readonly group: string;
  readonly jobName: string;
}

export interface FollowOptions {
  /** True once the job is over, when what is left of its log only has to arrive. */
  readonly ended: () => boolean;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

const FOLLOW_INTERVAL_MS = 4_000;
const DRAIN_INTERVAL_MS = 1_000;
/** CloudWatch shows lines some moments after they were written: one empty read of a job that is over proves nothing. */
const EMPTY_READS_AT_END = 2;

/** The log of a job from its first line, as it comes, until the job is over and the log stays empty. */
export async function* followLog(aws: Aws, log: JobLog, options: FollowOptions): AsyncGenerator<LogLine> {
  const { ended, clock, signal } = options;
  const positions = new Map<string, string>();
  let emptyReads = 0;
  const reads = poll(async () => ({ wasOver: ended(), lines: await readNewLines(aws, log, positions, signal) }), {
    intervalMs: () => (ended() ? DRAIN_INTERVAL_MS : FOLLOW_INTERVAL_MS),
    done: () => emptyReads === EMPTY_READS_AT_END,
    clock,
    signal,
  });
  for await (const { wasOver, lines } of reads) {
    emptyReads = wasOver && lines.length === 0 ? emptyReads + 1 : 0;
    yield* lines;
  }
}

/** The last `count` lines of a job that is over, all its instances together, in the order of time. */
export async function* tailLog(
  aws: Aws,
  log: JobLog,
  { count, signal }: { readonly count: number; readonly signal: AbortSignal },
): AsyncGenerator<LogLine> {
  const streams = await streamNames(aws, log, signal);
  const tails = await Promise.all(
    streams.map(async (stream) => {
      const request = { logGroupName: log.group, logStreamName: stream, limit: count, startFromHead: false };
      const page = await aws
        .client(CloudWatchLogsClient)
        .send(new GetLogEventsCommand(request), { abortSignal: signal });
      return (page.events ?? []).map((event) => logLine(stream, event));
    }),
  );
  yield* tails
    .flat()
    .sort((a, b) => a.timestamp - b.timestamp)
    .slice(-count);
}

/** New streams are looked for at every read: after a spot interruption the job goes on in another one. */
async function readNewLines(
  aws: Aws,
  log: JobLog,
  positions: Map<string, string>,
  signal: AbortSignal,
): Promise<LogLine[]> {
  const lines: LogLine[] = [];
  const reached = new Map<string, string>();
  for (const stream of await streamNames(aws, log, signal)) {
    // An empty page is not the end, a token that comes back unchanged is.
    const pages = paginateGetLogEvents(
      { client: aws.client(CloudWatchLogsClient), startingToken: positions.get(stream), stopOnSameToken: true },
      { logGroupName: log.group, logStreamName: stream, startFromHead: true },
      { abortSignal: signal },
    );
    for await (const { events = [], nextForwardToken } of pages) {
      lines.push(...events.map((event) => logLine(stream, event)));
      if (nextForwardToken !== undefined) reached.set(stream, nextForwardToken);
    }
  }
  // Only now: a read that was throttled half-way is read again from where it began.
  for (const [stream, token] of reached) positions.set(stream, token);
  return lines.sort((a, b) => a.timestamp - b.timestamp);
}

/** None as long as no container has written: the group of an account's very first job is not there before. */
async function streamNames(aws: Aws, { group, jobName }: JobLog, signal: AbortSignal): Promise<string[]> {
  const pages = paginateDescribeLogStreams(
    { client: aws.client(CloudWatchLogsClient) },
    { logGroupName: group, logStreamNamePrefix: `${jobName}/` },
    { abortSignal: signal },
  );
  try {
    const names: string[] = [];
    for await (const { logStreams = [] } of pages)
      names.push(...logStreams.flatMap((stream) => stream.logStreamName ?? []));
    return names;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return [];
    throw error;
  }
}

function logLine(stream: string, event: { message?: string | undefined; timestamp?: number | undefined }): LogLine {
  const host = /\/(algo-\d+)/.exec(stream)?.[1] ?? stream;
  return { host, message: event.message ?? '', timestamp: event.timestamp ?? 0 };
}
