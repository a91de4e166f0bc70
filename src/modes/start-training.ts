import { CreateTrainingJobCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { workingBucket } from '../data/bucket.ts';
import { uploadFiles } from '../data/upload.ts';
import type { TrainConfig } from '../inputs/config.ts';
import { resourceName } from '../naming.ts';
import type { Run } from '../run.ts';
import { describeTrainingJob, isReusable, stopTrainingJob, type TrainingJob } from '../sagemaker/training-job.ts';
import { type RemoteChannel, trainingRequest } from '../sagemaker/training-request.ts';
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
  const { name, job } = await findJob(config, run);
  // A job that was asked for by its name belongs to somebody else: a cancel leaves it alone.
  const ours = job === undefined || config.jobName === undefined;
  const stop = () => stopTrainingJob(run.aws, name);
  // Registered before the job is created, since a cancel may come while the request is on its way.
  const settled = ours && config.onCancel === 'stop' ? run.undo.add(`training job ${name}`, stop) : () => undefined;
  if (job !== undefined) return { job, attached: true, settled };
  return { ...(await createJob(name, config, plan, run)), settled };
}

/** INTERFACE: a re-run of the same workflow run takes what runs or has completed, and goes on to `-2`, `-3`, … after failures. */
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

async function createJob(
  name: string,
  config: TrainConfig,
  plan: TrainingPlan,
  run: Run,
): Promise<Omit<StartedTraining, 'settled'>> {
  const bucket = await workingBucket(run.aws, config.bucket, run.signal);
  const channels = await uploadChannels(plan.channels, { bucket, prefix: `${run.naming.prefix}/${name}/input` }, run);
  const outputUri = `s3://${bucket}/${run.naming.prefix}`;
  const request = trainingRequest(config, { ...plan, jobName: name, channels, outputUri, tags: run.naming.tags });
  const attached = await create(new CreateTrainingJobCommand(request), run);
  const job = await describeTrainingJob(run.aws, name, run.signal);
  if (job === undefined) throw new Error(`training job ${name} was created and is not there`);
  return { job, attached };
}

/**
 * True when the job was there already. CreateTrainingJob knows no client token, and the SDK repeats it after a broken
 * connection: that the name is taken then means that the first attempt arrived, or that of a parallel run of this step.
 */
async function create(command: CreateTrainingJobCommand, run: Run): Promise<boolean> {
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
    const target = { bucket, prefix: `${prefix}/${name}` };
    const s3Uri = files === undefined ? source : await uploadFiles(run.aws, files, target, run.signal);
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
