import type { CreateTrainingJobRequest } from '@aws-sdk/client-sagemaker';
import type { TrainConfig } from '../../inputs/config/train.ts';
import { finalMetrics } from '../../metrics/series.ts';
import type { TrainResult } from '../../result/train.ts';
import type { Run } from '../../run.ts';
import { phases } from '../../sagemaker/phases.ts';
import { reportedMetrics, type TrainingJob, trainingJobs } from '../../sagemaker/training-job.ts';
import { lacksCapacity, trainingVerdict } from '../../sagemaker/training-verdict.ts';
import { deadlineAfter } from '../../waiting/deadline.ts';
import { type Followed, followJob, type JobStep } from '../jobs/follow-job.ts';
import { takeOverJob } from '../jobs/start-job.ts';
import type { StartedJob } from '../jobs/started-job.ts';
import type { WatchedJob } from '../jobs/watch-job.ts';
import { whereThereIsCapacity } from '../jobs/where-there-is-capacity.ts';
import { jobFacts } from './job-facts.ts';
import { planTraining, type TrainingPlan } from './plan-training.ts';
import { startTraining } from './start-training.ts';
import { trainingDigest } from './training-digest.ts';
import { watchTraining } from './watch-training.ts';

/**
 * Trains a model: uploads the data, creates the training job or attaches to the one that this step started in an earlier
 * attempt, follows it to its end. Throws UserError before anything is created, and what the SDK throws; how the job ended
 * is a result, red or green.
 */
export async function train(config: TrainConfig, run: Run): Promise<TrainResult> {
  const step: TrainStep = { config, run, deadline: deadlineAfter(config.timeoutMinutes, run.clock) };
  const { task } = config;
  if (task.kind === 'create') return await begin(await planTraining(task, run), step);
  if (task.isTuning) return await (await import('./tune-model.ts')).takeOverTuning(task.jobName, step);
  const { result } = await follow(await takeOverJob(trainingJobs, task.jobName, config, run), step);
  return result;
}

type TrainStep = JobStep<TrainConfig>;

/** What a search needs is loaded only for one. */
async function begin(plan: TrainingPlan, step: TrainStep): Promise<TrainResult> {
  const { tuning } = plan.task;
  if (tuning === undefined) return await trainOnce(plan, step);
  return await (await import('./tune-model.ts')).tuneModel({ plan, tuning }, step);
}

async function trainOnce(plan: TrainingPlan, step: TrainStep): Promise<TrainResult> {
  const { config, run } = step;
  const { reuse, instanceTypes } = plan.task;
  const named = reuse === 'content' ? { digest: await trainingDigest(plan, run) } : reuse;
  const start = (instanceType: string) =>
    run.log.group('Start the training job', () => startTraining({ config, plan, reuse: named, instanceType }, run));
  return await whereThereIsCapacity(
    { instanceTypes, start, follow: (started) => follow(started, step), lackedBy },
    run,
  );
}

function lackedBy(job: TrainingJob): string | undefined {
  return lacksCapacity(job) ? job.ResourceConfig?.InstanceType : undefined;
}

/** Follows the job to its end, or as long as the step may wait. */
async function follow(started: StartedJob<TrainingJob>, step: TrainStep): Promise<Followed<TrainingJob, TrainResult>> {
  const { region } = step.config;
  const following = {
    kind: trainingJobs,
    facts: (job: TrainingJob) => jobFacts(job, region),
    watch: (job: TrainingJob) => watchTraining(job, step),
    seen: (watched: WatchedJob<TrainingJob>) => seen(watched, region),
    concluded: (watched: WatchedJob<TrainingJob>) => concluded(watched, region),
  };
  return await followJob<TrainingJob, CreateTrainingJobRequest, WatchedJob<TrainingJob>, TrainResult>(
    started,
    following,
    step,
  );
}

function concluded(watched: WatchedJob<TrainingJob>, region: string): TrainResult {
  const { job } = watched;
  const { status, failure } = trainingVerdict(job);
  return {
    ...seen(watched, region),
    status,
    // An artifact of a red job is none to go on with: nothing downstream may take it for a trained model.
    modelArtifact: status === 'Completed' ? job.ModelArtifacts?.S3ModelArtifacts : undefined,
    trainingSeconds: job.TrainingTimeInSeconds,
    billableSeconds: job.BillableTimeInSeconds,
    spotSavingPercent: spotSavingPercent(job),
    failure,
  };
}

/** https://docs.aws.amazon.com/sagemaker/latest/dg/model-managed-spot-training.html: 1 − billable / training time. */
function spotSavingPercent(job: TrainingJob): number | undefined {
  const { EnableManagedSpotTraining, TrainingTimeInSeconds: trained, BillableTimeInSeconds: billed } = job;
  if (!EnableManagedSpotTraining || !trained || billed === undefined) return undefined;
  return Math.max(0, Math.round((1 - billed / trained) * 100));
}

/** What was seen of the training; what was not is absent. */
function seen({ job, series, logged }: WatchedJob<TrainingJob>, region: string): TrainResult {
  return {
    ...jobFacts(job, region),
    phases: phases(trainingJobs.transitionsOf(job)),
    metrics: unlessEmpty(finalMetrics(reportedMetrics(job), logged)),
    series: unlessEmpty(series),
  };
}

function unlessEmpty<T extends object>(record: T): T | undefined {
  return Object.keys(record).length > 0 ? record : undefined;
}
