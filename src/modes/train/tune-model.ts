import type { CreateHyperParameterTuningJobRequest } from '@aws-sdk/client-sagemaker';
import type { TrainConfig } from '../../inputs/config/train.ts';
import { finalMetrics } from '../../metrics/series.ts';
import type { TrainResult, TunedJob } from '../../result/train.ts';
import type { Run } from '../../run.ts';
import { presentJob } from '../../sagemaker/job.ts';
import { phases } from '../../sagemaker/phases.ts';
import { reportedMetrics, trainingJobs } from '../../sagemaker/training-job.ts';
import { trainingVerdict } from '../../sagemaker/training-verdict.ts';
import { type TuningJob, tuningJobs } from '../../sagemaker/tuning-job.ts';
import { tuningVerdict } from '../../sagemaker/tuning-verdict.ts';
import { followJob, type JobStep } from '../jobs/follow-job.ts';
import { takeOverJob } from '../jobs/start-job.ts';
import type { StartedJob } from '../jobs/started-job.ts';
import { readTail } from '../jobs/watch-job.ts';
import { jobFacts } from './job-facts.ts';
import { startTuning, type TuningPlan } from './start-tuning.ts';
import { tuningFacts } from './tuning-facts.ts';
import { type WatchedTuning, watchTuning } from './watch-tuning.ts';

/**
 * Searches the best hyperparameters by a tuning job, each trial a training job, and follows it to its end. The model is that
 * of the best training job, as if it had been the only one.
 */
export async function tuneModel(plan: TuningPlan, step: JobStep<TrainConfig>): Promise<TrainResult> {
  const { config, run } = step;
  return await follow(await run.log.group('Start the tuning job', () => startTuning(plan, config, run)), step);
}

/** The same of a tuning job that another step has started. */
export async function takeOverTuning(jobName: string, step: JobStep<TrainConfig>): Promise<TrainResult> {
  return await follow(await takeOverJob(tuningJobs, jobName, step.config, step.run), step);
}

async function follow(started: StartedJob<TuningJob>, step: JobStep<TrainConfig>): Promise<TrainResult> {
  const { config, run, deadline } = step;
  const { region } = config;
  const following = {
    kind: tuningJobs,
    facts: (job: TuningJob) => tuningFacts(job, region),
    watch: (job: TuningJob) => watchTuning(job, deadline, run),
    seen: ({ job, jobs }: WatchedTuning) => tuningFacts(job, region, jobs),
    concluded: (watched: WatchedTuning) => concluded(watched, step),
  };
  const { result } = await followJob<TuningJob, CreateHyperParameterTuningJobRequest, WatchedTuning, TrainResult>(
    started,
    following,
    step,
  );
  return result;
}

async function concluded({ job, jobs }: WatchedTuning, { config, run }: JobStep<TrainConfig>): Promise<TrainResult> {
  const facts = {
    ...tuningFacts(job, config.region, jobs),
    trainingSeconds: sumOfSeconds(jobs),
    phases: phases(tuningJobs.transitionsOf(job)),
  };
  const { status, failure } = tuningVerdict(job, jobs);
  if (failure === undefined) return { ...facts, ...(await bestModel(job, config, run)) };
  return { ...facts, status, failure: { ...failure, logTail: await failedLog(jobs, config, run) } };
}

/** The best training job's model, metrics and verdict: a search may complete, and its best training job have left no model. */
async function bestModel(
  { BestTrainingJob }: TuningJob,
  { region }: TrainConfig,
  { aws, signal }: Run,
): Promise<Partial<TrainResult>> {
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

/** The end of the first log that tells of a failure: a tuning job has none of its own. */
async function failedLog(jobs: readonly TunedJob[], { logs }: TrainConfig, run: Run): Promise<readonly string[]> {
  const failed = jobs.find(({ status }) => status === 'Failed');
  if (failed === undefined || logs === 'none') return [];
  return await readTail(trainingJobs, await presentJob(trainingJobs, run.aws, failed.name, run.signal), run);
}

function sumOfSeconds(jobs: readonly TunedJob[]): number {
  return jobs.reduce((sum, { seconds = 0 }) => sum + seconds, 0);
}
