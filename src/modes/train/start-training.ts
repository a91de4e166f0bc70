import type { CreateTrainingJobRequest } from '@aws-sdk/client-sagemaker';
import { workingBucket } from '../../data/bucket.ts';
import { lookAt } from '../../data/look-at.ts';
import type { TrainConfig } from '../../inputs/config/train.ts';
import type { Run } from '../../run.ts';
import { type TrainingJob, trainingJobs } from '../../sagemaker/training-job.ts';
import { trainingRequest } from '../../sagemaker/training-request.ts';
import { checkSources } from '../jobs/check-sources.ts';
import type { WantedJob } from '../jobs/find-job.ts';
import { startJob } from '../jobs/start-job.ts';
import type { StartedJob } from '../jobs/started-job.ts';
import { submitScript } from '../script/submit-script.ts';
import { checkCheckpoints } from './check-checkpoints.ts';
import { underway } from './job-facts.ts';
import { type TrainingPlan, withType } from './plan-training.ts';
import { uploadChannels } from './upload-channels.ts';

/** One job of the plan: several follow each other only where AWS lacks the capacity. */
export interface TrainingAttempt {
  readonly config: TrainConfig;
  readonly plan: TrainingPlan;
  readonly reuse: WantedJob<TrainingJob, CreateTrainingJobRequest>['reuse'];
  readonly instanceType: string;
}

/** Attaches to the job that this step is about, where there is one, else uploads the data and creates it. */
export async function startTraining(attempt: TrainingAttempt, run: Run): Promise<StartedJob<TrainingJob>> {
  const { config, plan, reuse } = attempt;
  const wanted = {
    mode: 'train',
    jobName: plan.task.jobName,
    reuse,
    loss: (job: TrainingJob) => lossOf(job.ModelArtifacts?.S3ModelArtifacts, run),
    underway: (name: string) => underway(name, config.region),
    prepare: (name: string) => prepareRequest(name, attempt, run),
  } as const;
  return await startJob(trainingJobs, wanted, config, run);
}

/** Why a job that made this model is none to go on with, where the model has been deleted since. */
export async function lossOf(modelArtifact: string | undefined, { aws, signal }: Run): Promise<string | undefined> {
  const isGone = modelArtifact !== undefined && (await lookAt(aws, modelArtifact, signal)).found === 'nothing';
  return isGone ? `its model is not there any more (${modelArtifact})` : undefined;
}

/** Brings code and data to S3, and the config into the form of the API. */
export async function prepareRequest(
  name: string,
  { config, plan, instanceType }: TrainingAttempt,
  run: Run,
): Promise<CreateTrainingJobRequest> {
  const { task } = plan;
  const image = plan.imageFor(instanceType);
  const { prefix, tags } = run.naming;
  const seen = await checkSources('channels', plan.channels, run);
  const bucket = await workingBucket(run.aws, config.bucket, run.signal);
  // The working bucket may be what they are in, and is there from now on.
  await checkCheckpoints(task.checkpointUri, run);
  const script = plan.script && (await submitScript(plan.script, bucket, run));
  const typed = plan.channels.map((channel) => withType(channel, seen.get(channel.name)));
  const channels = await uploadChannels(typed, bucket, run);
  const outputUri = `s3://${bucket}/${prefix}`;
  return trainingRequest(task, { jobName: name, image, instanceType, script, channels, outputUri, tags });
}
