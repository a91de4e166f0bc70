import { join } from 'node:path';
import type { World } from '../../../world/world.ts';
import type { Instance } from '../instances.ts';
import { JobFailure } from '../job-failure.ts';
import { unpackSource } from '../unpack-source.ts';
import { restoreCheckpoints } from './checkpoints.ts';
import { downloadChannels } from './download-channels.ts';
import { layOutContainer } from './lay-out-container.ts';
import type { TrainingRequest } from './training-job.ts';

/** Makes an empty instance one on which the container can start: configuration, data, checkpoints, code. */
export async function prepareInstance(request: TrainingRequest, instance: Instance, { objects }: World): Promise<void> {
  const { folder } = instance;
  await layOutContainer(request, instance);
  await downloadChannels(request.InputDataConfig ?? [], { folder: join(folder, 'input/data'), instance, objects });
  await restoreCheckpoints(request, folder, objects);
  // Fails in the container's name: there it is the toolkit that fetches the code.
  const uri = /^"(s3:.*)"$/.exec(request.HyperParameters?.['sagemaker_submit_directory'] ?? '')?.[1];
  await unpackSource(uri, join(folder, 'code'), objects).catch((cause: Error) => {
    throw new JobFailure(`AlgorithmError: framework error: ${cause.message}, exit code: 1`);
  });
}
