import type { TrainConfig } from '../../inputs/config/train.ts';
import type { Run } from '../../run.ts';
import { metricDefinitions, reportedMetrics, type TrainingJob, trainingJobs } from '../../sagemaker/training-job.ts';
import { type WatchedJob, watchJob } from '../jobs/watch-job.ts';

interface Watch {
  readonly config: TrainConfig;
  readonly run: Run;
  /** Milliseconds since the epoch; undefined = never. */
  readonly deadline: number | undefined;
}

/** Waits for the end of the training job, and warns of metrics that the user defined and its log does not have. */
export async function watchTraining(started: TrainingJob, watch: Watch): Promise<WatchedJob<TrainingJob>> {
  const { config, run, deadline } = watch;
  const watching = { kind: trainingJobs, started, metrics: metricDefinitions(started), deadline };
  const watched = await watchJob(watching, config, run);
  if (trainingJobs.hasCompleted(watched.job)) {
    warnOfMissingMetrics(watched, watch);
    warnOfWords(watched, watch);
  }
  return watched;
}

/** A gate on such a metric would say that it is missing, and not why. AWS's own definitions are no promise of any. */
function warnOfMissingMetrics({ job, missing = [] }: WatchedJob<TrainingJob>, { config: { task }, run }: Watch): void {
  const defined = task.kind === 'create' ? Object.keys(task.metricDefinitions ?? {}) : [];
  const reported = reportedMetrics(job);
  const unseen = defined.filter((name) => missing.includes(name) && !(name in reported));
  if (unseen.length === 0) return;
  const names = unseen.map((name) => `"${name}"`).join(', ');
  run.log.warning(
    `metric-definitions: no line of the log has ${names}: compare the regular expression with what the container printed`,
  );
}

/** SageMaker leaves such a metric out without a word. */
function warnOfWords({ withoutNumber }: WatchedJob<TrainingJob>, { config: { task }, run }: Watch): void {
  const defined = task.kind === 'create' ? Object.keys(task.metricDefinitions ?? {}) : [];
  const found = Object.entries(withoutNumber).filter(([name]) => defined.includes(name));
  if (found.length === 0) return;
  const words = found.map(([name, text]) => `"${name}" (found "${text.slice(0, 40)}")`).join(', ');
  run.log.warning(
    `metric-definitions: what the first group finds is no number for ${words}: let it hold the number alone, and write (?:…) for other groups`,
  );
}
