import type { CommonConfig } from '../../inputs/config/common.ts';
import { collectSeries, type MetricDefinition, type SeriesCollector } from '../../metrics/series.ts';
import type { MetricSeries, Metrics } from '../../result/model.ts';
import type { Run } from '../../run.ts';
import { followLog, type LogNews, unreadableLog } from '../../sagemaker/container-logs.ts';
import { presentJob } from '../../sagemaker/job.ts';
import type { JobKind } from '../../sagemaker/job-kind.ts';
import { type LogLine, logOf } from '../../sagemaker/job-log.ts';
import { tailLog } from '../../sagemaker/log-streams.ts';
import { countRestarts } from '../../sagemaker/phases.ts';
import { unlessLate } from '../../waiting/deadline.ts';
import { merge } from '../../waiting/merge.ts';
import { poll } from '../../waiting/poll.ts';
import { createNarrator, type Narrator } from './narrate-job.ts';

/** What there is to know of a job when the waiting ends. */
export interface WatchedJob<J> {
  readonly job: J;
  /** The time to wait ran out; the job goes on. */
  readonly timedOut: boolean;
  /** Empty unless the log was followed. */
  readonly series: MetricSeries;
  /** The last value of each series. */
  readonly logged: Metrics;
  /** Those that were looked for and occur in no line; undefined unless the log was read from its first line to its last. */
  readonly missing?: readonly string[] | undefined;
  /** Those that were found, and never with a number: name → what there was in its place. */
  readonly withoutNumber: Readonly<Record<string, string>>;
  /** The last lines of the log, oldest first. */
  readonly logTail: readonly string[];
  /** They are in this step's log already, as they came. */
  readonly isLogTold: boolean;
}

/** A job to be watched; `metrics` are looked for in its log. */
export interface Watching<J, R> {
  readonly kind: JobKind<J, R>;
  readonly started: J;
  readonly metrics?: readonly MetricDefinition[];
  /** Milliseconds since the epoch; undefined = never. */
  readonly deadline: number | undefined;
}

/** The tail stands in the summary; a container may write 256 KB in a line. */
const TAIL_LINES = 50;
const TAIL_WIDTH = 1000;

/** Waits for the end of the job, its phases and its log as lines of this step's log. */
export async function watchJob<J, R>(watching: Watching<J, R>, config: CommonConfig, run: Run): Promise<WatchedJob<J>> {
  const { kind, started, metrics = [] } = watching;
  const watch: Watch<J> = {
    job: started,
    speaking: false,
    heardAll: false,
    narrator: createNarrator(run),
    collector: collectSeries(metrics),
    tail: [],
  };
  const timedOut = await unlessLate(
    () => hear(watching, { watch, config, run }).then(() => false),
    () => true,
  );
  const { job, collector, tail } = watch;
  if (config.logs === 'tail' && kind.isOver(job) && !kind.hasCompleted(job)) {
    keep(await readTail(kind, job, run), tail);
  }
  const logged = collector.last();
  const absent = metrics.flatMap(({ name }) => (name in logged ? [] : name));
  const missing = watch.heardAll ? absent : undefined;
  const withoutNumber = collector.withoutNumber();
  const isLogTold = config.logs === 'follow';
  return { job, timedOut, series: collector.series(), logged, missing, withoutNumber, logTail: tail, isLogTold };
}

/** What has been heard so far. */
interface Watch<J> {
  job: J;
  /** The container's lines keep coming in. */
  speaking: boolean;
  /** The log has been read to its end. */
  heardAll: boolean;
  readonly narrator: Narrator;
  readonly collector: SeriesCollector;
  readonly tail: string[];
}

interface Hearing<J> {
  readonly watch: Watch<J>;
  readonly config: CommonConfig;
  readonly run: Run;
}

/** The job as it was at one look. */
interface Reading<J> {
  readonly job: J;
}

/** Hears of the job and of its log, until both are at their end. */
async function hear<J, R>(watching: Watching<J, R>, { watch, config, run }: Hearing<J>): Promise<void> {
  const { kind, started } = watching;
  // Whatever ends the waiting early (a timeout, an expired token) ends the other half of it too, asleep or not.
  const ending = new AbortController();
  const waiting = { ...run, signal: AbortSignal.any([run.signal, ending.signal]) };
  const log = config.logs === 'follow' ? logOf(kind, started) : undefined;
  const life = { ended: () => kind.isOver(watch.job), restarts: () => countRestarts(kind.transitionsOf(watch.job)) };
  const logNews = log ? untilItEnds(followLog(run.aws, log, { ...waiting, ...life }), watch, waiting) : nothing();
  const readings = followJob(watching, { watch, config, run: waiting });
  try {
    for await (const item of merge<Reading<J> | LogNews>(readings, logNews)) {
      if ('job' in item) hearJob(item.job, kind, watch);
      else hearLog(item, watch);
      watch.narrator.heartbeat();
    }
  } finally {
    ending.abort();
    watch.narrator.end();
  }
}

/** A log that is at its end, or cannot be read any more, keeps nobody from looking at the job. */
async function* untilItEnds<J>(news: AsyncIterable<LogNews>, watch: Watch<J>, run: Run): AsyncGenerator<LogNews> {
  watch.heardAll = yield* asFarAsReadable(news, run);
  yield { lines: [], silent: true };
}

function hearJob<J, R>(job: J, kind: JobKind<J, R>, watch: Watch<J>): void {
  watch.job = job;
  watch.narrator.phases(kind.transitionsOf(job));
}

function hearLog<J>({ lines, silent }: LogNews, watch: Watch<J>): void {
  if (silent) watch.speaking = false;
  if (lines.length === 0) return;
  watch.speaking = true;
  for (const { host, message } of lines) watch.collector.add(message, host);
  const texts = lines.flatMap(prefixed);
  watch.narrator.containerLines(texts);
  keep(texts, watch.tail);
}

function keep(texts: readonly string[], tail: string[]): void {
  tail.push(...texts.slice(-TAIL_LINES).map((text) => text.slice(0, TAIL_WIDTH)));
  tail.splice(0, tail.length - TAIL_LINES);
}

/** The last lines of the log of a job that is over, oldest first, as far as it can be read. */
export async function readTail<J, R>(kind: JobKind<J, R>, job: J, run: Run): Promise<readonly string[]> {
  const log = logOf(kind, job);
  const texts: string[] = [];
  if (log === undefined) return texts;
  const last = async function* () {
    yield await tailLog(run.aws, log, { count: TAIL_LINES, signal: run.signal });
  };
  for await (const lines of asFarAsReadable(last(), run)) keep(lines.flatMap(prefixed), texts);
  return texts;
}

/**
 * A container whose lines keep coming is at work, and to look is to learn nothing else. Once they stay out, and in phases
 * that are soon over, the job's own interval counts.
 */
const SPEAKING_INTERVAL_MS = 60_000;
const SHORT_INTERVAL_MS = 2_000;

async function* followJob<J, R>(
  { kind, started, deadline }: Watching<J, R>,
  { watch, run: { aws, clock, signal } }: Hearing<J>,
): AsyncGenerator<Reading<J>> {
  const intervalMs = (job: J) => {
    const usual = kind.intervalMs(job, clock.now());
    return watch.speaking && usual > SHORT_INTERVAL_MS ? SPEAKING_INTERVAL_MS : usual;
  };
  const readings = poll(() => presentJob(kind, aws, kind.nameOf(started), signal), {
    intervalMs,
    done: kind.isOver,
    deadline,
    clock,
    signal,
  });
  for await (const job of readings) yield { job };
}

/** The log is a convenience: whoever may not or cannot read it still sees the job to its end. Returns whether it was all read. */
async function* asFarAsReadable<T>(news: AsyncIterable<T>, { log, signal }: Run): AsyncGenerator<T, boolean> {
  try {
    yield* news;
    return true;
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof Error)) throw error;
    log.warning(unreadableLog(error));
    return false;
  }
}

/** The prefix keeps a container's line from being a workflow command; progress bars write several lines in one. */
function prefixed({ host, message }: LogLine): string | string[] {
  if (!/[\r\n]/.test(message)) return `[${host}] ${message}`;
  return message.split(/[\r\n]+/).map((line) => `[${host}] ${line}`);
}

async function* nothing(): AsyncGenerator<never> {}
