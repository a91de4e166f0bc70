import type { Failure } from '../../errors.ts';
import type { TrainConfig } from '../../inputs/config.ts';
import { finalMetrics } from '../../metrics/series.ts';
import type { TrainResult } from '../../result.ts';
import type { Run } from '../../run.ts';
import { isCapacityError } from '../../sagemaker/failure-reason.ts';
import { phases } from '../../sagemaker/phases.ts';
import { reportedMetrics, type TrainingJob, trainingJobs } from '../../sagemaker/training-job.ts';
import { lacksCapacity, trainingVerdict } from '../../sagemaker/training-verdict.ts';
import { deadlineAfter } from '../../waiting/deadline.ts';
import { type StartedJob, takeOverJob } from '../jobs/start-job.ts';
import { type WatchedJob, watchJob } from '../jobs/watch-job.ts';
import { jobFacts } from './job-facts.ts';
import { planTraining, type TrainingPlan } from './plan-training.ts';
import { startTraining, type TrainingAttempt } from './start-training.ts';
import { trainingDigest } from './training-digest.ts';

/**
 * Trains a model: uploads the data, creates the training job or attaches to the one that this step started in an earlier
 * attempt, follows it to its end. Throws UserError before anything is created, and what the SDK throws; how the job ended
 * is a result, red or green.
 */
export async function train(config: TrainConfig, run: Run): Promise<TrainResult> {
  const watch: Watch = { config, run, deadline: deadlineAfter(config.timeoutMinutes, run.clock) };
  const { task } = config;
  if (task.kind === 'attach' && task.isTuning) {
    return await (await import('./tune-model.ts')).takeOverTuning(task.jobName, config, run);
  }
  if (task.kind === 'create') return await begin(await planTraining(task, run), watch);
  const { result } = await follow(await takeOverJob(trainingJobs, task.jobName, config, run), watch);
  return result;
}

/** What a search needs is loaded only for one. */
async function begin(plan: TrainingPlan, watch: Watch): Promise<TrainResult> {
  const { tuning } = plan.task;
  if (tuning === undefined) return await trainWhereThereIsCapacity(plan, watch);
  return await (await import('./tune-model.ts')).tuneModel({ config: watch.config, plan, tuning }, watch.run);
}

interface Watch {
  readonly config: TrainConfig;
  readonly run: Run;
  /** Of the step, however many jobs it takes. */
  readonly deadline: number | undefined;
}

/** Trains on the first instance type of the list that AWS has capacity for. Any other failure is a result, and no reason to try again. */
async function trainWhereThereIsCapacity(plan: TrainingPlan, watch: Watch): Promise<TrainResult> {
  const { config, run } = watch;
  const { reuse, instanceTypes } = plan.task;
  const named = reuse === 'content' ? { digest: await trainingDigest(plan, run) } : reuse;
  const lacking: string[] = [];
  for (;;) {
    const [instanceType = '', next] = instanceTypes.filter((type) => !lacking.includes(type));
    const attempt = { config, plan, reuse: named, instanceType };
    const outcome = await trainOnce(attempt, { ...watch, isLast: next === undefined });
    if ('result' in outcome) return { ...outcome.result, unavailableInstanceTypes: unlessEmpty(lacking) };
    lacking.push(outcome.unavailable);
    run.log.warning(`AWS has no capacity for ${outcome.unavailable} at the moment: the next instance type is taken`);
  }
}

/** The result of one job, or the instance type that it lacks; a lack that nothing can be done about any more is a result, too. */
async function trainOnce(
  attempt: TrainingAttempt,
  { isLast, ...watch }: Watch & { readonly isLast: boolean },
): Promise<Followed | { readonly unavailable: string }> {
  const { run } = watch;
  try {
    const started = await run.log.group('Start the training job', () => startTraining(attempt, run));
    const followed = await follow(started, watch);
    if (isLast || !lacksCapacity(followed.job)) return followed;
    // A job that an earlier run of the step started may be of any type of the list.
    return { unavailable: (started.attached && followed.job.ResourceConfig?.InstanceType) || attempt.instanceType };
  } catch (error) {
    if (isLast || !isCapacityError(error)) throw error;
    return { unavailable: attempt.instanceType };
  }
}

interface Followed {
  readonly result: TrainResult;
  /** As it was last seen. */
  readonly job: TrainingJob;
}

/** Follows the job to its end, or as long as the step may wait. */
async function follow(started: StartedJob<TrainingJob>, { config, run, deadline }: Watch): Promise<Followed> {
  const { job, attached, settled } = started;
  const underway = jobFacts(job, config.region);
  run.log.info(`training job ${underway.jobName} ${attached ? 'is there already: attached to it' : 'created'}`);
  run.log.info(underway.consoleUrl);
  run.started(underway);
  if (!config.wait && !trainingJobs.isOver(job)) {
    settled();
    return { result: underway, job };
  }
  const watching = { kind: trainingJobs, started: job, metrics: metricDefinitions(job), deadline };
  const watched = await watchJob(watching, config, run);
  settled();
  return { result: watched.timedOut ? timedOut(watched, config) : concluded(watched, config), job: watched.job };
}

/** AWS fills in the definitions of its own algorithms, so the job knows them best. */
function metricDefinitions(job: TrainingJob) {
  const definitions = job.AlgorithmSpecification?.MetricDefinitions ?? [];
  return definitions.flatMap(({ Name, Regex }) => (Name && Regex ? [{ name: Name, regex: Regex }] : []));
}

function concluded(watched: WatchedJob<TrainingJob>, { region }: TrainConfig): TrainResult {
  const { job } = watched;
  const { status, failure } = trainingVerdict(job);
  return {
    ...jobFacts(job, region),
    ...findings(watched),
    status,
    // An artifact of a red job is none to go on with: nothing downstream may take it for a trained model.
    modelArtifact: status === 'Completed' ? job.ModelArtifacts?.S3ModelArtifacts : undefined,
    trainingSeconds: job.TrainingTimeInSeconds,
    billableSeconds: job.BillableTimeInSeconds,
    spotSavingPercent: spotSavingPercent(job),
    failure: failure && explained(failure, watched, region),
  };
}

/** https://docs.aws.amazon.com/sagemaker/latest/dg/model-managed-spot-training.html: 1 − billable / training time. */
function spotSavingPercent(job: TrainingJob): number | undefined {
  const { EnableManagedSpotTraining, TrainingTimeInSeconds: trained, BillableTimeInSeconds: billed } = job;
  if (!EnableManagedSpotTraining || !trained || billed === undefined) return undefined;
  return Math.max(0, Math.round((1 - billed / trained) * 100));
}

function timedOut(watched: WatchedJob<TrainingJob>, { region, timeoutMinutes }: TrainConfig): TrainResult {
  const underway = jobFacts(watched.job, region);
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
  return { ...failure, consoleUrl: jobFacts(job, region).consoleUrl, logTail };
}
