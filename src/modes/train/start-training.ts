import { CreateTrainingJobCommand, type CreateTrainingJobRequest, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { workingBucket } from '../../data/bucket.ts';
import { uploadFiles } from '../../data/upload.ts';
import { UserError } from '../../errors.ts';
import type { TrainConfig } from '../../inputs/config.ts';
import { resourceName } from '../../naming.ts';
import type { Run } from '../../run.ts';
import { describeTrainingJob, isReusable, stopTrainingJob, type TrainingJob } from '../../sagemaker/training-job.ts';
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
export async function startTraining(plan: TrainingPlan, run: Run): Promise<StartedTraining> {
  const { config } = plan;
  const { name, job } = await findJob(config, run);
  if (job !== undefined) {
    // A job that was asked for by its name was started by somebody else: a cancel leaves it alone.
    const settled = config.jobName === undefined ? stopOnCancel(name, config, run) : () => undefined;
    return { job, attached: true, settled };
  }
  const request = await prepareRequest(name, plan, run);
  // Registered before the job is there, since a cancel may come while the request is on its way.
  const settled = stopOnCancel(name, config, run);
  const attached = await createJob(new CreateTrainingJobCommand(request), run);
  const created = await describeTrainingJob(run.aws, name, run.signal);
  if (created === undefined) throw new Error(`training job ${name} was created and is not there`);
  return { job: created, attached, settled };
}

/** Attaches to the job that `from` told of; the step that started it has left it to this one, so a cancel stops it. */
export async function takeOverTraining(config: TrainConfig, run: Run): Promise<StartedTraining> {
  const name = config.jobName ?? '';
  const job = await describeTrainingJob(run.aws, name, run.signal);
  if (job === undefined) {
    throw new UserError(`from: there is no training job "${name}" in ${run.aws.region} for these credentials`);
  }
  return { job, attached: true, settled: stopOnCancel(name, config, run) };
}

function stopOnCancel(name: string, { onCancel }: TrainConfig, { aws, undo }: Run): () => void {
  return onCancel === 'stop' ? undo.add(`training job ${name}`, () => stopTrainingJob(aws, name)) : () => undefined;
}

/** With `reuse: run`, what runs or has completed under this step's name is taken, and after failures comes `-2`, `-3`, …. */
async function findJob(config: TrainConfig, run: Run): Promise<Candidate> {
  const front = `${run.naming.name}-train`;
  if (config.jobName !== undefined) return candidate(config.jobName, run);
  if (config.reuse === 'never') return { name: resourceName(front, timeStamp(run)), job: undefined };
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
async function prepareRequest(name: string, plan: TrainingPlan, run: Run): Promise<CreateTrainingJobRequest> {
  const { config, image } = plan;
  const { prefix, tags } = run.naming;
  const bucket = await workingBucket(run.aws, config.bucket, run.signal);
  // Below the job's name, so that legs of a matrix with equal channel names never mix their data.
  const channels = await uploadChannels(plan.channels, { bucket, prefix: `${prefix}/${name}/input` }, run);
  return trainingRequest(config, { jobName: name, image, channels, outputUri: `s3://${bucket}/${prefix}`, tags });
}

/**
 * True when the job was there already. CreateTrainingJob knows no client token, and the SDK repeats it after a broken
 * connection: that the name is taken then means that the first attempt arrived, or that of a parallel run of this step.
 */
async function createJob(command: CreateTrainingJobCommand, run: Run): Promise<boolean> {
  // Not cut off by the signal: a job whose creation nobody waited for would run on unseen.
  run.signal.throwIfAborted();
  try {
    await run.aws.client(SageMakerClient).send(command);
    return false;
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceInUse') return true;
    throw error;
  }
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
