import type { CreateTrainingJobRequest } from '@aws-sdk/client-sagemaker';
import { workingBucket } from '../../data/bucket.ts';
import { uploadFiles } from '../../data/upload.ts';
import type { TrainConfig } from '../../inputs/config.ts';
import type { Run } from '../../run.ts';
import { type TrainingJob, trainingJobs } from '../../sagemaker/training-job.ts';
import { type RemoteChannel, trainingRequest } from '../../sagemaker/training-request.ts';
import { type StartedJob, startJob, type WantedJob } from '../jobs/start-job.ts';
import { underway } from './job-facts.ts';
import type { PlannedChannel, TrainingPlan } from './plan-training.ts';

/** One job of the plan: several follow each other only where AWS lacks the capacity. */
export interface TrainingAttempt {
  readonly config: TrainConfig;
  readonly plan: TrainingPlan;
  readonly reuse: WantedJob<CreateTrainingJobRequest>['reuse'];
  readonly instanceType: string;
}

/** Attaches to the job that this step is about, where there is one, else uploads the data and creates it. */
export async function startTraining(attempt: TrainingAttempt, run: Run): Promise<StartedJob<TrainingJob>> {
  const { config, plan, reuse } = attempt;
  const wanted = {
    mode: 'train',
    jobName: plan.task.jobName,
    reuse,
    underway: (name: string) => underway(name, config.region),
    prepare: (name: string) => prepareRequest(name, attempt, run),
  } as const;
  return await startJob(trainingJobs, wanted, config, run);
}

/** Brings the data to S3, and the config into the form of the API. */
async function prepareRequest(
  name: string,
  { config, plan, instanceType }: TrainingAttempt,
  run: Run,
): Promise<CreateTrainingJobRequest> {
  const { task, image } = plan;
  const { prefix, tags } = run.naming;
  const bucket = await workingBucket(run.aws, config.bucket, run.signal);
  // Below the job's name, so that legs of a matrix with equal channel names never mix their data.
  const channels = await uploadChannels(plan.channels, { bucket, prefix: `${prefix}/${name}/input` }, run);
  const outputUri = `s3://${bucket}/${prefix}`;
  return trainingRequest(task, { jobName: name, image, instanceType, channels, outputUri, tags });
}

async function uploadChannels(
  channels: readonly PlannedChannel[],
  { bucket, prefix }: { bucket: string; prefix: string },
  run: Run,
): Promise<readonly RemoteChannel[]> {
  const remote: RemoteChannel[] = [];
  for (const { name, source, files, contentType, inputMode } of channels) {
    const upload = { bucket, prefix: `${prefix}/${name}`, signal: run.signal };
    const s3Uri = files === undefined ? source : await uploadFiles(run.aws, files, upload);
    run.log.info(
      files === undefined ? `channel ${name}: ${s3Uri}` : `channel ${name}: ${summary(source, files)} → ${s3Uri}`,
    );
    remote.push({ name, s3Uri, contentType, inputMode });
  }
  return remote;
}

function summary(source: string, files: readonly { readonly size: number }[]): string {
  const kilobytes = files.reduce((sum, { size }) => sum + size, 0) / 1000;
  return `${source} (${files.length === 1 ? '' : `${files.length} files, `}${kilobytes.toFixed(1)} kB)`;
}
