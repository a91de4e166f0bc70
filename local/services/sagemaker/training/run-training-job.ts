import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type LocalImage, resolveImage } from '../../../containers/images.ts';
import type { CallContext } from '../../../world/service.ts';
import { downloadChannels } from './download-channels.ts';
import { layOutContainer } from './lay-out-container.ts';
import { runTrainingContainer } from './run-training-container.ts';
import { TrainingFailure } from './training-failure.ts';
import { enter, settle, type TrainingJob } from './training-job.ts';
import { uploadArtifacts } from './upload-artifacts.ts';

/**
 * A training job's life after CreateTrainingJob: Starting, Pending, Downloading, Training, Uploading, and then Completed,
 * Failed, Stopped or MaxRuntimeExceeded. Never rejects for what happens to the job itself; the job carries its reason.
 */
export async function runTrainingJob(job: TrainingJob, context: CallContext): Promise<void> {
  const { world } = context;
  const folder = join(world.dataDir, 'training', context.caller.region, job.name);
  const stop = AbortSignal.any([job.stop.signal, world.closing]);
  try {
    const image = await provision(job, context, stop);

    job.started = new Date();
    enter(job, 'Downloading', 'Downloading input data');
    await layOutContainer(folder, job.request);
    await downloadChannels(job.request.InputDataConfig ?? [], join(folder, 'input/data'), world.objects);
    await world.pace.phase(stop);

    enter(job, 'Training', 'Training image download completed. Training in progress.');
    const end = await runTrainingContainer(job, { image, folder, context });
    if (end.cause === 'exited' && end.code !== 0) throw await containerFailure(folder, end.code);
    if (world.closing.aborted) return;

    if (end.cause !== 'stopped') enter(job, 'Uploading', 'Uploading generated training model');
    await world.pace.phase(world.closing);
    await keepModel(job, folder, context);
    if (job.stop.signal.aborted) settle(job, 'Stopped', 'Training job stopped');
    else if (end.cause === 'max-runtime')
      settle(job, 'MaxRuntimeExceeded', 'Training job exceeded its maximum runtime');
    else settle(job, 'Completed', 'Training job completed');
  } catch (error) {
    endEarly(job, error, world.closing.aborted);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function provision(job: TrainingJob, { world }: CallContext, stop: AbortSignal): Promise<LocalImage> {
  await world.pace.phase(stop);
  enter(job, 'Pending', 'Preparing the instances for training');
  await world.pace.phase(stop);
  const image = resolveImage(job.request.AlgorithmSpecification?.TrainingImage ?? '');
  if (image) return image;
  throw new TrainingFailure(
    'ClientError: Cannot pull algorithm container. Either the image does not exist or its permissions are incorrect.',
  );
}

async function keepModel(job: TrainingJob, folder: string, { world }: CallContext): Promise<void> {
  const artifact = await uploadArtifacts(job.request, folder, world.objects);
  if (artifact !== undefined) job.artifact = artifact;
}

/** The container's own words, from output/failure. Where it blames the caller ("ClientError: …") it already says so itself. */
async function containerFailure(folder: string, code: number | null): Promise<TrainingFailure> {
  const text = (await readFile(join(folder, 'output/failure'), 'utf8').catch(() => '')).trim();
  const blamed = /^(Client|Algorithm)Error:/.test(text) ? text : `AlgorithmError: ${text}`;
  return new TrainingFailure(`${blamed.slice(0, 1000)}, exit code: ${code ?? 'none'}`);
}

function endEarly(job: TrainingJob, error: unknown, closing: boolean): void {
  if (closing) return;
  if (error instanceof TrainingFailure) {
    fail(job, error.message);
  } else if (job.stop.signal.aborted) {
    settle(job, 'Stopped', 'Training job stopped');
  } else {
    fail(job, 'InternalServerError: We encountered an internal error. Please try again.');
    throw error;
  }
}

function fail(job: TrainingJob, reason: string): void {
  job.failureReason = reason;
  settle(job, 'Failed', 'Training job failed');
}
