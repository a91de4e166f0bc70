import { consoleUrl } from '../../aws/console.ts';
import type { Failure } from '../../errors.ts';
import type { TrainConfig } from '../../inputs/config.ts';
import { finalMetrics } from '../../metrics/series.ts';
import type { TrainResult } from '../../result.ts';
import type { Run } from '../../run.ts';
import { phases } from '../../sagemaker/phases.ts';
import { reportedMetrics, type TrainingJob, trainingJobs } from '../../sagemaker/training-job.ts';
import { trainingVerdict } from '../../sagemaker/training-verdict.ts';
import { type StartedJob, takeOverJob } from '../start-job.ts';
import { type WatchedJob, watchJob } from '../jobs/watch-job.ts';
import { planTraining } from './plan-training.ts';
import { startTraining } from './start-training.ts';

/**
 * Trains a model: uploads the data, creates the training job or attaches to the one that this step started in an earlier
 * attempt, follows it to its end. Throws UserError before anything is created, and what the SDK throws; how the job ended
 * is a result, red or green.
 */
export async function train(config: TrainConfig, run: Run): Promise<TrainResult> {
  const { job, attached, settled } = await begin(config, run);
  const underway = facts(job, config.region);
  run.log.info(`training job ${underway.jobName} ${attached ? 'is there already: attached to it' : 'created'}`);
  run.log.info(underway.consoleUrl);
  run.started(underway);
  if (!config.wait && !trainingJobs.isOver(job)) {
    settled();
    return underway;
  }
  const watching = { kind: trainingJobs, started: job, metrics: metricDefinitions(job) };
  const watched = await run.log.group(`Training job ${underway.jobName}`, () => watchJob(watching, config, run));
  settled();
  return watched.timedOut ? timedOut(watched, config) : concluded(watched, config);
}

async function begin(config: TrainConfig, run: Run): Promise<StartedJob<TrainingJob>> {
  const { task } = config;
  if (task.kind === 'attach') return await takeOverJob(trainingJobs, task.jobName, { onCancel: config.onCancel, run });
  const plan = await planTraining(task, run);
  return await run.log.group('Start the training job', () => startTraining(config, plan, run));
}

/** AWS fills in the definitions of its own algorithms, so the job knows them best. */
function metricDefinitions(job: TrainingJob) {
  const definitions = job.AlgorithmSpecification?.MetricDefinitions ?? [];
  return definitions.flatMap(({ Name, Regex }) => (Name && Regex ? [{ name: Name, regex: Regex }] : []));
}

/** What a job tells about itself at any time. */
function facts(job: TrainingJob, region: string) {
  const jobName = job.TrainingJobName ?? '';
  return {
    mode: 'train',
    status: 'InProgress',
    jobName,
    jobArn: job.TrainingJobArn,
    consoleUrl: consoleUrl(region, 'training-job', jobName),
    imageUri: job.AlgorithmSpecification?.TrainingImage,
    instanceType: job.ResourceConfig?.InstanceType,
    instanceCount: job.ResourceConfig?.InstanceCount,
  } as const;
}

function concluded(watched: WatchedJob<TrainingJob>, { region }: TrainConfig): TrainResult {
  const { job } = watched;
  const { status, failure } = trainingVerdict(job);
  return {
    ...facts(job, region),
    ...findings(watched),
    status,
    // An artifact of a red job is none to go on with: nothing downstream may take it for a trained model.
    modelArtifact: status === 'Completed' ? job.ModelArtifacts?.S3ModelArtifacts : undefined,
    trainingSeconds: job.TrainingTimeInSeconds,
    billableSeconds: job.BillableTimeInSeconds,
    failure: failure && explained(failure, watched, region),
  };
}

function timedOut(watched: WatchedJob<TrainingJob>, { region, timeoutMinutes }: TrainConfig): TrainResult {
  const underway = facts(watched.job, region);
  const failure: Failure = {
    what: `training job ${underway.jobName} was not over after ${timeoutMinutes} minutes; it goes on`,
    fix: `re-run this job of the workflow to attach to it, or give \`job-name: ${underway.jobName}\`; raise \`timeout-minutes\` to wait longer`,
  };
  return { ...underway, ...findings(watched), status: 'TimedOut', failure: explained(failure, watched, region) };
}

/** What was seen of the training; what was not is absent. */
function findings({
  job,
  series,
  logged,
}: WatchedJob<TrainingJob>): Pick<TrainResult, 'phases' | 'metrics' | 'series'> {
  return {
    phases: phases(trainingJobs.transitionsOf(job)),
    metrics: unlessEmpty(finalMetrics(reportedMetrics(job), logged)),
    series: unlessEmpty(series),
  };
}

function unlessEmpty<T extends object>(record: T): T | undefined {
  return Object.keys(record).length > 0 ? record : undefined;
}

function explained(failure: Failure, { job, logTail }: WatchedJob<TrainingJob>, region: string): Failure {
  return { ...failure, consoleUrl: facts(job, region).consoleUrl, logTail };
}
