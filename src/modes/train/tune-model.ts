import type { Failure } from '../../errors.ts';
import type { TrainConfig } from '../../inputs/config.ts';
import { finalMetrics } from '../../metrics/series.ts';
import type { TrainResult, TunedJob } from '../../result.ts';
import type { Run } from '../../run.ts';
import { presentJob } from '../../sagemaker/job.ts';
import { reportedMetrics, trainingJobs } from '../../sagemaker/training-job.ts';
import { trainingVerdict } from '../../sagemaker/training-verdict.ts';
import { type TuningJob, tuningJobs } from '../../sagemaker/tuning-job.ts';
import { tuningVerdict } from '../../sagemaker/tuning-verdict.ts';
import { type StartedJob, takeOverJob } from '../jobs/start-job.ts';
import { readTail } from '../jobs/watch-job.ts';
import { jobFacts } from './job-facts.ts';
import { startTuning, type TuningPlan } from './start-tuning.ts';
import { tuningFacts } from './tuning-facts.ts';
import { type WatchedTuning, watchTuning } from './watch-tuning.ts';

/**
 * Searches the best hyperparameters by a tuning job, each trial a training job, and follows it to its end. The model is that
 * of the best training job, as if it had been the only one.
 */
export async function tuneModel(plan: TuningPlan, run: Run): Promise<TrainResult> {
  const started = await run.log.group('Start the tuning job', () => startTuning(plan, run));
  return await follow(started, plan.config, run);
}

/** The same of a tuning job that another step has started. */
export async function takeOverTuning(jobName: string, config: TrainConfig, run: Run): Promise<TrainResult> {
  return await follow(await takeOverJob(tuningJobs, jobName, config, run), config, run);
}

async function follow({ job, attached, settled }: StartedJob<TuningJob>, config: TrainConfig, run: Run) {
  const underway = tuningFacts(job, config.region);
  run.log.info(`tuning job ${underway.jobName} ${attached ? 'is there already: attached to it' : 'created'}`);
  run.log.info(underway.consoleUrl);
  run.started(underway);
  if (!config.wait && !tuningJobs.isOver(job)) {
    settled();
    return underway;
  }
  const title = `Tuning job ${underway.jobName}: ${underway.tuning.objective}`;
  const watched = await run.log.group(title, () => watchTuning(job, config, run));
  settled();
  return watched.timedOut ? timedOut(watched, config) : await concluded(watched, config, run);
}

async function concluded({ job, jobs }: WatchedTuning, config: TrainConfig, run: Run): Promise<TrainResult> {
  const facts = { ...tuningFacts(job, config.region, jobs), trainingSeconds: sumOfSeconds(jobs) };
  const { status, failure } = tuningVerdict(job, jobs);
  if (failure === undefined) return { ...facts, ...(await bestModel(job, config, run)) };
  return { ...facts, status, failure: { ...failure, logTail: await failedLog(jobs, config, run) } };
}

/** The best training job's model, metrics and verdict: a search may complete, and its best training job have left no model. */
async function bestModel(
  { BestTrainingJob }: TuningJob,
  { region }: TrainConfig,
  run: Run,
): Promise<Partial<TrainResult>> {
  const { aws, signal } = run;
  const bestTrainingJob = BestTrainingJob?.TrainingJobName ?? '';
  const best = await presentJob(trainingJobs, aws, bestTrainingJob, signal);
  const { status, failure } = trainingVerdict(best);
  return {
    status,
    failure,
    bestTrainingJob,
    bestTrainingJobArn: best.TrainingJobArn,
    modelArtifact: status === 'Completed' ? best.ModelArtifacts?.S3ModelArtifacts : undefined,
    containerEnvironment: jobFacts(best, region).containerEnvironment,
    metrics: finalMetrics(reportedMetrics(best), {}),
  };
}

function timedOut({ job, jobs }: WatchedTuning, { region, timeoutMinutes }: TrainConfig): TrainResult {
  const facts = tuningFacts(job, region, jobs);
  const failure: Failure = {
    what: `tuning job ${facts.jobName} was not over after ${timeoutMinutes} minutes; it goes on`,
    fix: `re-run this job of the workflow to attach to it, or give \`job-name: ${facts.jobName}\`; raise \`timeout-minutes\` to wait longer`,
  };
  return { ...facts, status: 'TimedOut', failure };
}

/** The end of the first log that tells of a failure: a tuning job has none of its own. */
async function failedLog(jobs: readonly TunedJob[], { logs }: TrainConfig, run: Run): Promise<readonly string[]> {
  const failed = jobs.find(({ status }) => status === 'Failed');
  if (failed === undefined || logs === 'none') return [];
  return await readTail(trainingJobs, await presentJob(trainingJobs, run.aws, failed.name, run.signal), run);
}

function sumOfSeconds(jobs: readonly TunedJob[]): number {
  return jobs.reduce((sum, { seconds = 0 }) => sum + seconds, 0);
}
