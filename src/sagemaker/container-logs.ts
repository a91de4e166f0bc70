import type { Aws } from '../aws/clients.ts';
import type { Clock } from '../waiting/clock.ts';
import { poll } from '../waiting/poll.ts';
import type { JobLife, JobLog, LogLine, LogReader } from './job-log.ts';
import { filterReader } from './log-filter.ts';
import { streamReader } from './log-streams.ts';

export interface FollowOptions extends JobLife {
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** What a job's containers have said since the last news. */
export interface LogNews {
  readonly lines: readonly LogLine[];
  /** Nothing, though there was time enough to say something. */
  readonly silent: boolean;
}

/** Above, the streams are not read one by one: reads are limited per account, and by their number. */
const MOST_STREAMS = 4;
const FOLLOW_INTERVAL_MS = 4_000;
const DRAIN_INTERVAL_MS = 1_000;
/** CloudWatch shows lines some moments after they were written: one empty read of a job that is over proves nothing. */
const EMPTY_READS_AT_END = 2;

/** The log of a job from its first line, as it comes, until the job is over and the log stays empty. */
export async function* followLog(aws: Aws, log: JobLog, options: FollowOptions): AsyncGenerator<LogNews> {
  const { ended, clock, signal } = options;
  const readNext = readerOf(aws, log, options);
  let heard = 0;
  let emptyReads = 0;
  const reads = poll(async () => ({ wasOver: ended(), ...(await readNext(signal)) }), {
    intervalMs: ({ more }) => (more ? 0 : ended() ? DRAIN_INTERVAL_MS : FOLLOW_INTERVAL_MS),
    done: () => emptyReads === EMPTY_READS_AT_END,
    clock,
    signal,
  });
  for await (const { wasOver, lines, more } of reads) {
    heard += lines.length;
    const silent = heard === 0 && !more;
    if (!more) heard = 0;
    if (lines.length > 0) emptyReads = 0;
    else if (wasOver && silent) emptyReads += 1;
    yield { lines, silent };
  }
}

/** The whole log of a job that has long been over, from its first line, a page at a time. */
export async function* readLog(
  aws: Aws,
  log: JobLog,
  { clock, signal }: Pick<FollowOptions, 'clock' | 'signal'>,
): AsyncGenerator<readonly LogLine[]> {
  const readNext = readerOf(aws, log, { ended: () => true, restarts: () => 0 });
  const reads = poll(() => readNext(signal), { intervalMs: () => 0, done: ({ more }) => !more, clock, signal });
  for await (const { lines } of reads) yield lines;
}

function readerOf(aws: Aws, log: JobLog, life: JobLife): LogReader {
  return log.instances > MOST_STREAMS ? filterReader(aws, log) : streamReader(aws, log, life);
}

/** One sentence on why a log cannot be read, with what to allow. */
export function unreadableLog({ name, message }: Error): string {
  const denied = name === 'AccessDeniedException';
  const fix = denied ? ' (allow logs:DescribeLogStreams, logs:GetLogEvents and logs:FilterLogEvents)' : '';
  return `the log of the job cannot be read${fix}: ${message}`;
}
