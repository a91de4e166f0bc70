import { consoleUrl } from '../../aws/console.ts';
import type { Failure } from '../../errors.ts';
import type { TrainConfig } from '../../inputs/config.ts';
import { finalMetrics } from '../../metrics/series.ts';
import type { Metrics, TrainResult } from '../../result.ts';
import type { Run } from '../../run.ts';
import { isOver, phases, type TrainingJob } from '../../sagemaker/training-job.ts';
import { trainingVerdict } from '../../sagemaker/training-verdict.ts';
import { planTraining } from './plan-training.ts';
import { type StartedTraining, startTraining, takeOverTraining } from './start-training.ts';
import { type WatchedTraining, watchTraining } from './watch-training.ts';

/**
 * Trains a model: checks the config, uploads the data, creates the training job or attaches to the one that this step
 * started in an earlier attempt, follows it to its end. Throws UserError before anything is created, and what the SDK
 * throws; how the job ended is a result, red or green.
 */
export async function train(config: TrainConfig, run: Run): Promise<TrainResult> {
  const { job, attached, settled } = await begin(config, run);
  const underway = facts(job, config.region);
  run.log.info(`training job ${underway.jobName} ${attached ? 'is there already: attached to it' : 'created'}`);
  run.log.info(underway.consoleUrl);
  run.started({ ...underway, status: 'InProgress' });
  if (!config.wait && !isOver(job)) {
    settled();
    return { ...underway, status: 'InProgress' };
  }
  const watched = await run.log.group(`Training job ${underway.jobName}`, () => watchTraining(job, config, run));
  settled();
  return watched.timedOut ? timedOut(watched, config) : concluded(watched, config);
}

async function begin(config: TrainConfig, run: Run): Promise<StartedTraining> {
  if (config.attach) return await takeOverTraining(config, run);
  const plan = await planTraining(config, run);
  return await run.log.group('Start the training job', () => startTraining(plan, run));
}

/** What a job tells about itself at any time. */
function facts(job: TrainingJob, region: string) {
  const jobName = job.TrainingJobName ?? '';
  const { InstanceType, InstanceCount } = job.ResourceConfig ?? {};
  const image = job.AlgorithmSpecification?.TrainingImage;
  return {
    mode: 'train',
    jobName,
    consoleUrl: consoleUrl(region, 'training-job', jobName),
    ...(job.TrainingJobArn !== undefined && { jobArn: job.TrainingJobArn }),
    ...(image !== undefined && { imageUri: image }),
    ...(InstanceType !== undefined && { instanceType: InstanceType }),
    ...(InstanceCount !== undefined && { instanceCount: InstanceCount }),
  } as const;
}

function concluded(watched: WatchedTraining, { region }: TrainConfig): TrainResult {
  const { job, logTail } = watched;
  const { status, failure } = trainingVerdict(job);
  const artifact = job.ModelArtifacts?.S3ModelArtifacts;
  return {
    ...facts(job, region),
    status,
    ...findings(watched),
    // An artifact of a red job is none to go on with: nothing downstream may take it for a trained model.
    ...(status === 'Completed' && artifact && { modelArtifact: artifact }),
    ...(job.TrainingTimeInSeconds !== undefined && { trainingSeconds: job.TrainingTimeInSeconds }),
    ...(job.BillableTimeInSeconds !== undefined && { billableSeconds: job.BillableTimeInSeconds }),
    ...(failure && { failure: explained(failure, job, region, logTail) }),
  };
}

function timedOut(watched: WatchedTraining, { region, timeoutMinutes }: TrainConfig): TrainResult {
  const { job, logTail } = watched;
  const underway = facts(job, region);
  const failure: Failure = {
    what: `training job ${underway.jobName} was not over after ${timeoutMinutes} minutes; it goes on`,
    fix: `re-run this job of the workflow to attach to it, or give \`job-name: ${underway.jobName}\`; raise \`timeout-minutes\` to wait longer`,
  };
  return {
    ...underway,
    status: 'TimedOut',
    ...findings(watched),
    failure: explained(failure, job, region, logTail),
  };
}

/** What was seen of the training; what was not is absent. */
function findings({ job, series, logged }: WatchedTraining): Pick<TrainResult, 'phases' | 'metrics' | 'series'> {
  const metrics = finalMetrics(reportedMetrics(job), logged);
  return {
    phases: phases(job),
    ...(Object.keys(metrics).length > 0 && { metrics }),
    ...(Object.keys(series).length > 0 && { series }),
  };
}

function explained(failure: Failure, job: TrainingJob, region: string, logTail: readonly string[]): Failure {
  return { ...failure, consoleUrl: facts(job, region).consoleUrl, ...(logTail.length > 0 && { logTail }) };
}

function reportedMetrics(job: TrainingJob): Metrics {
  const list = job.FinalMetricDataList ?? [];
  return Object.fromEntries(
    list.flatMap(({ MetricName, Value }) => (MetricName && Value !== undefined ? [[MetricName, Value]] : [])),
  );
}
