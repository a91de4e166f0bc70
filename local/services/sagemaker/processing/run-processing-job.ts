import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { ProcessingJobStatus } from '@aws-sdk/client-sagemaker';
import type { Occasion } from '../../../world/faults.ts';
import type { ObjectStore } from '../../../world/object-store.ts';
import type { CallContext } from '../../../world/service.ts';
import type { World } from '../../../world/world.ts';
import { downloadPrefix } from '../download-prefix.ts';
import { type Instance, instancesOf } from '../instances.ts';
import { JobFailure } from '../job-failure.ts';
import { s3Location } from '../s3-location.ts';
import { hostPath, layOutProcessing } from './lay-out-processing.ts';
import type { ProcessingJob, ProcessingRequest } from './processing-job.ts';
import { jobFolder } from './relocate.ts';
import { runProcessingContainers } from './run-processing-containers.ts';

/**
 * A processing job's life after CreateProcessingJob: machines, data, container, outputs; then Completed, Failed or Stopped.
 * Never rejects for what happens to the job itself; the job carries its reason.
 */
export async function runProcessingJob(job: ProcessingJob, context: CallContext): Promise<void> {
  const { world } = context;
  const place = join(world.dataDir, 'processing', context.caller.region, job.name);
  const instances = instancesOf(job.request.ProcessingResources.ClusterConfig?.InstanceCount ?? 1, place);
  const settle = (status: ProcessingJobStatus, reason?: string) => {
    job.ended = new Date(world.clock.now());
    job.lastModified = job.ended;
    if (reason !== undefined) job.failureReason = reason;
    job.status = status;
  };
  try {
    await prepare(job, instances, context);
    job.started = new Date(world.clock.now());
    const end = await runProcessingContainers(job, instances, context);
    if (world.closing.aborted) return;
    await keepMessage(job, instances);
    if (end.cause !== 'exited') return settle('Stopped');
    if (end.code !== 0) throw new JobFailure(failureOf(end.code));
    await uploadOutputs(job.request, instances, world.objects);
    settle('Completed');
  } catch (error) {
    if (world.closing.aborted) return;
    if (error instanceof JobFailure) return settle('Failed', error.message);
    if (job.stop.signal.aborted) return settle('Stopped');
    settle('Failed', 'InternalServerError: We encountered an internal error. Please try again.');
    throw error;
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

const NO_CAPACITY =
  'CapacityError: Unable to provision requested ML compute capacity. Please retry using a different ML instance type.';
const NO_IMAGE =
  'ClientError: Cannot pull algorithm container. Either the image does not exist or its permissions are incorrect.';

async function prepare(job: ProcessingJob, instances: readonly Instance[], { world }: CallContext): Promise<void> {
  const occasion: Occasion = { at: 'processing-job.Starting', names: [job.name] };
  const stop = AbortSignal.any([job.stop.signal, world.closing]);
  await world.pace.phase(stop, occasion);
  if (world.faults.next(['capacity'], occasion)) throw new JobFailure(NO_CAPACITY);
  // What an image does by itself, nothing here knows.
  if (job.request.AppSpecification.ContainerEntrypoint === undefined) throw new JobFailure(NO_IMAGE);
  for (const instance of instances) await prepareInstance(job, instance, world);
  await world.pace.phase(stop, occasion);
}

async function prepareInstance(job: ProcessingJob, instance: Instance, { objects }: World): Promise<void> {
  const { ml, stage } = jobFolder(instance);
  await layOutProcessing(job, ml, instance);
  await mkdir(stage, { recursive: true });
  for (const { S3Input } of job.request.ProcessingInputs ?? []) {
    if (S3Input?.LocalPath === undefined) continue;
    const share = S3Input.S3DataDistributionType === 'ShardedByS3Key' ? instance : undefined;
    await downloadPrefix(S3Input.S3Uri, hostPath(S3Input.LocalPath, ml), objects, share);
  }
}

function failureOf(code: number | null): string {
  return `AlgorithmError: See job logs for more information, exit code: ${code ?? 'none'}`;
}

/**
 * https://docs.aws.amazon.com/sagemaker/latest/dg/byoc-metadata.html — after every end of the containers, good or bad: the words of
 * the first that left any.
 */
async function keepMessage(job: ProcessingJob, instances: readonly Instance[]): Promise<void> {
  const messages = await Promise.all(
    instances.map((instance) => readFile(join(jobFolder(instance).ml, 'output/message'), 'utf8').catch(() => '')),
  );
  const message = messages.find((each) => each !== '');
  if (message !== undefined) job.exitMessage = message.slice(0, 1024);
}

/** Of files of one name, that of the first instance stays. */
async function uploadOutputs(
  request: ProcessingRequest,
  instances: readonly Instance[],
  objects: ObjectStore,
): Promise<void> {
  for (const instance of instances.toReversed()) await uploadFrom(jobFolder(instance).ml, request, objects);
}

async function uploadFrom(ml: string, { ProcessingOutputConfig }: ProcessingRequest, objects: ObjectStore) {
  for (const { S3Output } of ProcessingOutputConfig?.Outputs ?? []) {
    if (S3Output?.LocalPath === undefined) continue;
    const location = s3Location(S3Output.S3Uri);
    if (!location || !objects.bucketExists(location.bucket))
      throw new JobFailure(
        'ClientError: Failed to upload outputs: NoSuchBucket (404): The specified bucket does not exist',
      );
    const source = hostPath(S3Output.LocalPath, ml);
    for (const entry of await readdir(source, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const key = [location.key.replace(/\/+$/, ''), ...relative(source, path).split(sep)].filter(Boolean).join('/');
      objects.put(location.bucket, key, await readFile(path));
    }
  }
}
