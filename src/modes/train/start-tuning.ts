import type { CreateHyperParameterTuningJobRequest } from '@aws-sdk/client-sagemaker';
import { digestOf } from '../../data/content-digest.ts';
import type { TrainConfig } from '../../inputs/config/train.ts';
import type { Tuning } from '../../inputs/config/tuning.ts';
import type { Run } from '../../run.ts';
import { presentJob } from '../../sagemaker/job.ts';
import { trainingJobs } from '../../sagemaker/training-job.ts';
import { type TuningJob, tuningJobs } from '../../sagemaker/tuning-job.ts';
import { tuningRequest } from '../../sagemaker/tuning-request.ts';
import type { WantedJob } from '../jobs/find-job.ts';
import { startJob } from '../jobs/start-job.ts';
import type { StartedJob } from '../jobs/started-job.ts';
import type { TrainingPlan } from './plan-training.ts';
import { lossOf, prepareRequest } from './start-training.ts';
import { trainingDigest } from './training-digest.ts';
import { tuningUnderway } from './tuning-facts.ts';

/** A search for the hyperparameters of the training that is planned. */
export interface TuningPlan {
  readonly plan: TrainingPlan;
  readonly tuning: Tuning;
}

/** Attaches to the tuning job that this step is about, where there is one, else uploads the data and creates it. */
export async function startTuning(
  { plan, tuning }: TuningPlan,
  config: TrainConfig,
  run: Run,
): Promise<StartedJob<TuningJob>> {
  const {
    reuse,
    jobName,
    instanceTypes: [instanceType = ''],
  } = plan.task;
  const named = reuse === 'content' ? { digest: await tuningDigest({ plan, tuning }, run) } : reuse;
  const wanted: WantedJob<TuningJob, CreateHyperParameterTuningJobRequest> = {
    mode: 'train',
    jobName,
    reuse: named,
    loss: async ({ BestTrainingJob }) => lossOf(await modelOf(BestTrainingJob?.TrainingJobName ?? '', run), run),
    underway: (name) => tuningUnderway(name, config.region, tuning),
    prepare: async (name) =>
      tuningRequest(tuning, await prepareRequest(name, { config, plan, reuse: named, instanceType }, run)),
  };
  return await startJob(tuningJobs, wanted, config, run);
}

/** As of a training, without what differs in every run. */
async function tuningDigest({ plan, tuning }: TuningPlan, run: Run): Promise<string> {
  const { Tags, ...request } = tuning.request ?? {};
  return digestOf([await trainingDigest(plan, run), { ...tuning, request }]);
}

async function modelOf(trainingJob: string, { aws, signal }: Run): Promise<string | undefined> {
  const { ModelArtifacts } = await presentJob(trainingJobs, aws, trainingJob, signal);
  return ModelArtifacts?.S3ModelArtifacts;
}
