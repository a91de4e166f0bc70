import type { CommonConfig } from '../../inputs/config.ts';
import { collectSeries, type MetricDefinition, type SeriesCollector } from '../../metrics/series.ts';
import type { MetricSeries, Metrics } from '../../result.ts';
import type { Log, Run } from '../../run.ts';
import { followLog, type LogLine, tailLog } from '../../sagemaker/container-logs.ts';
import { presentJob } from '../../sagemaker/job.ts';
import type { JobKind } from '../../sagemaker/job-kind.ts';
import { phaseLines } from '../../sagemaker/phases.ts';
import { deadlineAfter, unlessLate } from '../../waiting/deadline.ts';
import { merge } from '../../waiting/merge.ts';
import { poll } from '../../waiting/poll.ts';

/** What there is to know of a job when the waiting ends. */
export interface WatchedJob<J> {
  readonly job: J;
  /** The time to wait ran out; the job goes on. */
  readonly timedOut: boolean;
  /** Empty unless the log was followed. */
  readonly series: MetricSeries;
  /** The last value of each series. */
  readonly logged: Metrics;
  /** The last lines of the log, oldest first. */
  readonly logTail: readonly string[];
}

/** A job to be watched; `metrics` are looked for in its log. */
export interface Watching<J, R> {
  readonly kind: JobKind<J, R>;
  readonly started: J;
  readonly metrics?: readonly MetricDefinition[];
  /** Milliseconds since the epoch; `timeout-minutes` from now on unless given. */
  readonly deadline?: number | undefined;
}

/** The tail stands in the summary; a container may write 256 KB in a line. */
const TAIL_LINES = 50;
const TAIL_WIDTH = 1000;

/** Waits for the end of the job, its phases and its log as lines of this step's log. */
export async function watchJob<J, R>(watching: Watching<J, R>, config: CommonConfig, run: Run): Promise<WatchedJob<J>> {
  const { kind, started, metrics = [] } = watching;
  const log = { group: kind.logGroup ?? '', jobName: kind.nameOf(started) };
  const watch: Watch<J> = { job: started, phasesSeen: 0, collector: collectSeries(metrics), tail: [] };
  // Whatever ends the waiting early (a timeout, an expired token) ends the other half of it too, asleep or not.
  const ending = new AbortController();
  const waiting = { ...run, signal: AbortSignal.any([run.signal, ending.signal]) };
  const logs = kind.logGroup === undefined ? 'none' : config.logs;
  const lines =
    logs === 'follow' ? followLog(run.aws, log, { ...waiting, ended: () => kind.isOver(watch.job) }) : nothing();
  const news = merge<Reading<J> | LogLine>(followJob(watching, config, waiting), asFarAsReadable(lines, waiting));
  const heard = hear(news, { kind, watch, log: run.log }).finally(() => ending.abort());
  const timedOut = await unlessLate(
    () => heard.then(() => false),
    () => true,
  );
  const { job, collector } = watch;
  if (logs === 'tail' && kind.isOver(job) && !kind.hasCompleted(job)) {
    const last = tailLog(run.aws, log, { count: TAIL_LINES, signal: run.signal });
    for await (const line of asFarAsReadable(last, run)) keep(prefixed(line), watch.tail);
  }
  return { job, timedOut, series: collector.series(), logged: collector.last(), logTail: watch.tail };
}

/** What has been heard so far. */
interface Watch<J> {
  job: J;
  phasesSeen: number;
  readonly collector: SeriesCollector;
  readonly tail: string[];
}

/** The job as it was at one look. */
interface Reading<J> {
  readonly job: J;
}

interface Hearing<J, R> {
  readonly kind: JobKind<J, R>;
  readonly watch: Watch<J>;
  readonly log: Log;
}

async function hear<J, R>(news: AsyncIterable<Reading<J> | LogLine>, hearing: Hearing<J, R>): Promise<void> {
  for await (const item of news) {
    if ('host' in item) hearLine(item, hearing);
    else hearJob(item.job, hearing);
  }
}

function hearLine<J, R>(line: LogLine, { watch: { collector, tail }, log }: Hearing<J, R>): void {
  collector.add(line.message);
  const texts = prefixed(line);
  for (const text of texts) log.info(text);
  keep(texts, tail);
}

function keep(texts: readonly string[], tail: string[]): void {
  tail.push(...texts.map((text) => text.slice(0, TAIL_WIDTH)));
  tail.splice(0, tail.length - TAIL_LINES);
}

function hearJob<J, R>(job: J, { kind, watch, log }: Hearing<J, R>): void {
  const transitions = kind.transitionsOf(job);
  for (const line of phaseLines(transitions, watch.phasesSeen)) log.info(line);
  watch.phasesSeen = transitions.length;
  watch.job = job;
}

async function* followJob<J, R>(
  { kind, started, deadline }: Watching<J, R>,
  { timeoutMinutes }: CommonConfig,
  { aws, clock, signal }: Run,
): AsyncGenerator<Reading<J>> {
  const readings = poll(() => presentJob(kind, aws, kind.nameOf(started), signal), {
    intervalMs: (job) => kind.intervalMs(job, clock.now()),
    done: kind.isOver,
    deadline: deadline ?? deadlineAfter(timeoutMinutes, clock),
    clock,
    signal,
  });
  for await (const job of readings) yield { job };
}

/** The log is a convenience: whoever may not or cannot read it still sees the job to its end. */
async function* asFarAsReadable(lines: AsyncIterable<LogLine>, { log, signal }: Run): AsyncGenerator<LogLine> {
  try {
    yield* lines;
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof Error)) throw error;
    const denied = error.name === 'AccessDeniedException';
    const fix = denied ? ' (allow logs:DescribeLogStreams and logs:GetLogEvents)' : '';
    log.warning(`the log of the job cannot be read${fix}: ${error.message}`);
  }
}

/** The prefix keeps a container's line from being a workflow command; progress bars write several lines in one. */
function prefixed({ host, message }: LogLine): string[] {
  return message.split(/[\r\n]+/).map((line) => `[${host}] ${line}`);
}

async function* nothing(): AsyncGenerator<never> {}
