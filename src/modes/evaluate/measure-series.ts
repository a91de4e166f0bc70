import { isDenied } from '../../aws/is-denied.ts';
import {
  type Aggregate,
  aggregateSeries,
  extendSummary,
  type SeriesSummary,
  summarize,
} from '../../metrics/aggregate.ts';
import { createMetricReader, MAX_POINTS } from '../../metrics/series.ts';
import type { MetricSeries, Metrics } from '../../result/model.ts';
import type { Run } from '../../run.ts';
import { readLog, unreadableLog } from '../../sagemaker/container-logs.ts';
import { logOf } from '../../sagemaker/job-log.ts';
import { metricDefinitions, type TrainingJob, trainingJobs } from '../../sagemaker/training-job.ts';

/** What is known of a training job's series before its log is read. */
export interface KnownSeries {
  readonly wanted: readonly Aggregate[];
  /** As `from` brought them. */
  readonly series: MetricSeries;
  /** The final metrics. */
  readonly metrics: Metrics;
}

export interface MeasuredSeries {
  readonly aggregates: Metrics;
  /** Why the series could not be read. */
  readonly seriesProblem?: string | undefined;
}

/**
 * The aggregates that gates ask for. Where a series that the train step has collected is whole, no log is read; else the log
 * is, once, from its first line to its last, and nothing is kept of it but what the aggregates are made of.
 */
export async function measureSeries(job: TrainingJob, known: KnownSeries, run: Run): Promise<MeasuredSeries> {
  const collected = wholeSeries(known);
  if (known.wanted.every(({ metric }) => collected.has(metric))) {
    return { aggregates: aggregateSeries(known.wanted, collected) };
  }
  try {
    return { aggregates: aggregateSeries(known.wanted, await seriesInLog(job, known.wanted, run)) };
  } catch (error) {
    run.signal.throwIfAborted();
    if (!isDenied(error)) throw error;
    return { aggregates: {}, seriesProblem: unreadableLog(error) };
  }
}

/** Those that were not thinned, and end where the metric does: not in NaN, and not where the log could be followed no further. */
function wholeSeries({ series, metrics }: KnownSeries): ReadonlyMap<string, SeriesSummary> {
  const entries = Object.entries(series).flatMap(([name, values]) => {
    const summary = summarize(values);
    // SageMaker keeps 32-bit floats.
    const isWhole =
      values.length < MAX_POINTS && Math.fround(summary?.last ?? 0) === Math.fround(metrics[name] ?? Number.NaN);
    return isWhole && summary !== undefined ? [[name, summary] as const] : [];
  });
  return new Map(entries);
}

async function seriesInLog(
  job: TrainingJob,
  wanted: readonly Aggregate[],
  run: Run,
): Promise<ReadonlyMap<string, SeriesSummary>> {
  const found = new Map<string, SeriesSummary>();
  const log = logOf(trainingJobs, job);
  const definitions = metricDefinitions(job).filter(({ name }) => wanted.some(({ metric }) => metric === name));
  if (log === undefined || definitions.length === 0) return found;
  run.log.info(`the log of training job ${log.jobName} is read for ${definitions.map(({ name }) => name).join(', ')}`);
  const read = createMetricReader(definitions);
  for await (const lines of readLog(run.aws, log, run)) {
    for (const [name, value] of lines.flatMap(({ message, host }) => read(message, host))) {
      found.set(name, extendSummary(found.get(name), value));
    }
  }
  return found;
}
