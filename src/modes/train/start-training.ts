import type { CreateTrainingJobRequest } from '@aws-sdk/client-sagemaker';
import { workingBucket } from '../../data/bucket.ts';
import { uploadFiles } from '../../data/upload.ts';
import type { TrainConfig } from '../../inputs/config.ts';
import type { Run } from '../../run.ts';
import { type TrainingJob, trainingJobs } from '../../sagemaker/training-job.ts';
import { type RemoteChannel, trainingRequest } from '../../sagemaker/training-request.ts';
import { type StartedJob, startJob } from '../start-job.ts';
import type { PlannedChannel, TrainingPlan } from './plan-training.ts';

/** Attaches to the job that this step is about, where there is one, else uploads the data and creates it. */
export function startTraining(config: TrainConfig, plan: TrainingPlan, run: Run): Promise<StartedJob<TrainingJob>> {
  const { jobName, reuse } = plan.task;
  return startJob(
    {
      kind: trainingJobs,
      front: `${run.naming.name}-train`,
      jobName,
      reuse,
      onCancel: config.onCancel,
      prepare: (name) => prepareRequest(name, { config, plan }, run),
    },
    run,
  );
}

/** Brings the data to S3, and the config into the form of the API. */
async function prepareRequest(
  name: string,
  { config, plan }: { config: TrainConfig; plan: TrainingPlan },
  run: Run,
): Promise<CreateTrainingJobRequest> {
  const { task, image } = plan;
  const { prefix, tags } = run.naming;
  const bucket = await workingBucket(run.aws, config.bucket, run.signal);
  // Below the job's name, so that legs of a matrix with equal channel names never mix their data.
  const channels = await uploadChannels(plan.channels, { bucket, prefix: `${prefix}/${name}/input` }, run);
  return trainingRequest(task, { jobName: name, image, channels, outputUri: `s3://${bucket}/${prefix}`, tags });
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
