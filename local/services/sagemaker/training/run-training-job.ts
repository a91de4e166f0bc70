import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type LocalImage, resolveImage } from '../../../containers/images.ts';
import type { CallContext } from '../../../world/service.ts';
import { instancesOf } from '../instances.ts';
import { JobFailure } from '../job-failure.ts';
import { keepCheckpoints } from './checkpoints.ts';
import { gatherOutput } from './gather-output.ts';
import { prepareInstance } from './prepare-instance.ts';
import { runTrainingContainers, type TrainingContainer, type TrainingEnd } from './run-training-container.ts';
import { enter, phaseOf, settle, type TrainingJob } from './training-job.ts';
import { uploadArtifacts } from './upload-artifacts.ts';

/**
 * A training job's life after CreateTrainingJob: Starting, Pending, Downloading, Training, Uploading, and then Completed,
 * Failed, Stopped or MaxRuntimeExceeded. Never rejects for what happens to the job itself; the job carries its reason.
 */
export async function runTrainingJob(job: TrainingJob, context: CallContext): Promise<void> {
  const { world } = context;
  const folder = join(world.dataDir, 'training', context.caller.region, job.name);
  const instances = instancesOf(job.request.ResourceConfig?.InstanceCount ?? 1, folder);
  const stop = AbortSignal.any([job.stop.signal, world.closing]);
  try {
    const image = await provision(job, context, stop);

    job.started = new Date(world.clock.now());
    let { end, failed } = await trainOnce(job, { image, instances, context }, stop);
    while (end.cause === 'interrupted') {
      enter(job, 'Interrupted', 'The managed spot training instances were interrupted');
      await rm(folder, { recursive: true, force: true });
      await world.pace.phase(stop, phaseOf(job));
      enter(job, 'Starting', 'Launching requested ML instances');
      await world.pace.phase(stop, phaseOf(job));
      ({ end, failed } = await trainOnce(job, { image, instances, context }, stop));
    }
    if (end.cause === 'exited' && end.code !== 0) throw await containerFailure(failed?.folder ?? folder, end.code);
    if (world.closing.aborted) return;

    if (end.cause !== 'stopped') enter(job, 'Uploading', 'Uploading generated training model');
    await world.pace.phase(world.closing, phaseOf(job));
    await gatherOutput(instances, folder);
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

/** From empty instances to the end of the containers. What a spot interruption leaves is the checkpoints. */
async function trainOnce(job: TrainingJob, container: TrainingContainer, stop: AbortSignal): Promise<TrainingEnd> {
  const { world } = container.context;
  enter(job, 'Downloading', 'Downloading input data');
  for (const instance of container.instances) await prepareInstance(job.request, instance, world);
  await world.pace.phase(stop, phaseOf(job));

  enter(job, 'Training', 'Training image download completed. Training in progress.');
  const end = await runTrainingContainers(job, container);
  for (const { folder } of container.instances) await keepCheckpoints(job.request, folder, world.objects);
  return end;
}

const NO_CAPACITY =
  'CapacityError: Unable to provision requested ML compute capacity. Please retry using a different ML instance type.';

async function provision(job: TrainingJob, { world }: CallContext, stop: AbortSignal): Promise<LocalImage> {
  await world.pace.phase(stop, phaseOf(job));
  if (world.faults.next(['capacity'], phaseOf(job))) throw new JobFailure(NO_CAPACITY);
  enter(job, 'Pending', 'Preparing the instances for training');
  await world.pace.phase(stop, phaseOf(job));
  const image = resolveImage(job.request.AlgorithmSpecification?.TrainingImage ?? '');
  if (image) return image;
  throw new JobFailure(
    'ClientError: Cannot pull algorithm container. Either the image does not exist or its permissions are incorrect.',
  );
}

async function keepModel(job: TrainingJob, folder: string, { world }: CallContext): Promise<void> {
  const artifact = await uploadArtifacts(job.request, folder, world.objects);
  if (artifact !== undefined) job.artifact = artifact;
}

/** The container's own words, from output/failure. Where it blames the caller ("ClientError: …") it already says so itself. */
async function containerFailure(folder: string, code: number | null): Promise<JobFailure> {
  const text = (await readFile(join(folder, 'output/failure'), 'utf8').catch(() => '')).trim();
  const blamed = /^(Client|Algorithm)Error:/.test(text) ? text : `AlgorithmError: ${text}`;
  return new JobFailure(`${blamed.slice(0, 1000)}, exit code: ${code ?? 'none'}`);
}

function endEarly(job: TrainingJob, error: unknown, closing: boolean): void {
  if (closing) return;
  if (error instanceof JobFailure) {
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
