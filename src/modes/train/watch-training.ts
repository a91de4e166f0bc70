import type { TrainConfig } from '../../inputs/config.ts';
import { collectSeries, type SeriesCollector } from '../../metrics/series.ts';
import type { MetricSeries, Metrics } from '../../result.ts';
import type { Log, Run } from '../../run.ts';
import { followLog, type LogLine, tailLog } from '../../sagemaker/container-logs.ts';
import {
  isOver,
  phaseLines,
  presentTrainingJob,
  type TrainingJob,
  trainingIntervalMs,
} from '../../sagemaker/training-job.ts';
import { deadlineAfter, unlessLate } from '../../waiting/deadline.ts';
import { merge } from '../../waiting/merge.ts';
import { poll } from '../../waiting/poll.ts';

/** What there is to know of a job when the waiting ends. */
export interface WatchedTraining {
  readonly job: TrainingJob;
  /** The time to wait ran out; the job goes on. */
  readonly timedOut: boolean;
  /** Empty unless the log was followed. */
  readonly series: MetricSeries;
  /** The last value of each series. */
  readonly logged: Metrics;
  /** The last lines of the log, oldest first. */
  readonly logTail: readonly string[];
}

const LOG_GROUP = '/aws/sagemaker/TrainingJobs';
/** The tail stands in the summary; a container may write 256 KB in a line. */
const TAIL_LINES = 50;
const TAIL_WIDTH = 1000;

/** Waits for the end of the job, its phases and its log as lines of this step's log. */
export async function watchTraining(started: TrainingJob, config: TrainConfig, run: Run): Promise<WatchedTraining> {
  const log = { group: LOG_GROUP, jobName: started.TrainingJobName ?? '' };
  const collector = collectSeries(metricDefinitions(started));
  const watch: Watch = { job: started, timedOut: false, phasesSeen: 0, collector, tail: [] };
  // Whatever ends the waiting early (a timeout, an expired token) ends the other half of it too, asleep or not.
  const ending = new AbortController();
  const waiting = { ...run, signal: AbortSignal.any([run.signal, ending.signal]) };
  const follow = config.logs === 'follow';
  const lines = follow ? followLog(run.aws, log, { ...waiting, ended: () => isOver(watch.job) }) : nothing();
  const news = merge<TrainingJob | LogLine>(followJob(started, config, waiting), asFarAsReadable(lines, waiting));
  await unlessLate(
    () => hear(news, watch, run.log),
    () => {
      watch.timedOut = true;
    },
  ).finally(() => ending.abort());
  const { job, timedOut } = watch;
  if (config.logs === 'tail' && isOver(job) && job.TrainingJobStatus !== 'Completed') {
    const last = tailLog(run.aws, log, { count: TAIL_LINES, signal: run.signal });
    for await (const line of asFarAsReadable(last, run)) keep(prefixed(line), watch.tail);
  }
  return { job, timedOut, series: collector.series(), logged: collector.last(), logTail: watch.tail };
}

/** What has been heard so far. */
interface Watch {
  job: TrainingJob;
  timedOut: boolean;
  phasesSeen: number;
  readonly collector: SeriesCollector;
  readonly tail: string[];
}

async function hear(news: AsyncIterable<TrainingJob | LogLine>, watch: Watch, log: Log): Promise<void> {
  for await (const item of news) {
    if ('host' in item) hearLine(item, watch, log);
    else hearJob(item, watch, log);
  }
}

function hearLine(line: LogLine, { collector, tail }: Watch, log: Log): void {
  collector.add(line.message);
  const texts = prefixed(line);
  for (const text of texts) log.info(text);
  keep(texts, tail);
}

function keep(texts: readonly string[], tail: string[]): void {
  tail.push(...texts.map((text) => text.slice(0, TAIL_WIDTH)));
  tail.splice(0, tail.length - TAIL_LINES);
}

function hearJob(job: TrainingJob, watch: Watch, log: Log): void {
  for (const line of phaseLines(job, watch.phasesSeen)) log.info(line);
  watch.phasesSeen = job.SecondaryStatusTransitions?.length ?? 0;
  watch.job = job;
}

/** AWS fills in the definitions of its own algorithms, so the job knows them best. */
function metricDefinitions(job: TrainingJob) {
  const definitions = job.AlgorithmSpecification?.MetricDefinitions ?? [];
  return definitions.flatMap(({ Name, Regex }) => (Name && Regex ? [{ name: Name, regex: Regex }] : []));
}

function followJob(
  started: TrainingJob,
  config: TrainConfig,
  { aws, clock, signal }: Run,
): AsyncGenerator<TrainingJob> {
  const name = started.TrainingJobName ?? '';
  return poll(() => presentTrainingJob(aws, name, signal), {
    intervalMs: (job) => trainingIntervalMs(job, clock.now()),
    done: isOver,
    deadline: deadlineAfter(config.timeoutMinutes, clock),
    clock,
    signal,
  });
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
