import type { CreateTrainingJobRequest } from '@aws-sdk/client-sagemaker';
import { workingBucket } from '../../data/bucket.ts';
import { uploadFiles } from '../../data/upload.ts';
import { UserError } from '../../errors.ts';
import type { NewTraining, TrainConfig } from '../../inputs/config.ts';
import { resourceName } from '../../naming.ts';
import type { Run } from '../../run.ts';
import {
  createTrainingJob,
  describeTrainingJob,
  isReusable,
  presentTrainingJob,
  stopTrainingJob,
  type TrainingJob,
} from '../../sagemaker/training-job.ts';
import { type RemoteChannel, trainingRequest } from '../../sagemaker/training-request.ts';
import type { PlannedChannel, TrainingPlan } from './plan-training.ts';

/** A training job that runs or has run, and whether it was there before this step. */
export interface StartedTraining {
  readonly job: TrainingJob;
  readonly attached: boolean;
  /** To be called when the job needs no stopping any more, whatever comes. */
  readonly settled: () => void;
}

/** The name that this step's job has or will have, and the job where it exists already. */
interface Candidate {
  readonly name: string;
  readonly job: TrainingJob | undefined;
}

/** Attaches to the job that this step is about, where there is one, else uploads the data and creates it. */
export async function startTraining(config: TrainConfig, plan: TrainingPlan, run: Run): Promise<StartedTraining> {
  const { name, job } = await findJob(plan.task, run);
  if (job !== undefined) {
    // A job that was asked for by its name was started by somebody else: a cancel leaves it alone.
    const settled = plan.task.jobName === undefined ? stopOnCancel(name, config, run) : () => undefined;
    return { job, attached: true, settled };
  }
  const request = await prepareRequest(name, { config, plan }, run);
  run.signal.throwIfAborted();
  // From here until the job is known nothing is cut off by a cancel, which stops the job instead: unseen, it would run on,
  // and no output would tell of it.
  const creation = createTrainingJob(run.aws, request);
  const settled = stopOnCancel(name, config, run, creation);
  const attached = !(await creation);
  return { job: await presentTrainingJob(run.aws, name), attached, settled };
}

/** Attaches to the job that `from` told of; the step that started it has left it to this one, so a cancel stops it. */
export async function takeOverTraining(name: string, config: TrainConfig, run: Run): Promise<StartedTraining> {
  const job = await describeTrainingJob(run.aws, name, run.signal);
  if (job === undefined) {
    throw new UserError(`from: there is no training job "${name}" in ${run.aws.region} for these credentials`);
  }
  return { job, attached: true, settled: stopOnCancel(name, config, run) };
}

/** Has a cancel stop the job: one that is being created, as soon as it is there. */
function stopOnCancel(
  name: string,
  { onCancel }: TrainConfig,
  { aws, undo }: Run,
  creation?: Promise<unknown>,
): () => void {
  if (onCancel === 'leave') return () => undefined;
  return undo.add(`training job ${name}`, async () => {
    await Promise.allSettled([creation]);
    await stopTrainingJob(aws, name);
  });
}

/** With `reuse: run`, what runs or has completed under this step's name is taken, and after failures comes `-2`, `-3`, …. */
async function findJob({ jobName, reuse }: NewTraining, run: Run): Promise<Candidate> {
  const front = `${run.naming.name}-train`;
  if (jobName !== undefined) return candidate(jobName, run);
  if (reuse === 'never') return { name: resourceName(front, timeStamp(run)), job: undefined };
  for (let attempt = 1; ; attempt++) {
    const suffix = attempt === 1 ? run.naming.suffix : `${run.naming.suffix}-${attempt}`;
    const found = await candidate(resourceName(front, suffix), run);
    if (found.job === undefined || isReusable(found.job)) return found;
  }
}

async function candidate(name: string, run: Run): Promise<Candidate> {
  return { name, job: await describeTrainingJob(run.aws, name, run.signal) };
}

/** To the millisecond, and with a part of the step's own suffix: legs of a matrix start at the same time. */
function timeStamp({ clock, naming }: Run): string {
  const digits = new Date(clock.now()).toISOString().replace(/\D/g, '');
  return `${digits}-${naming.suffix.slice(0, 4)}`;
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
