import { digestOf, filesDigest, objectsDigest, scriptDigest } from '../../data/content-digest.ts';
import { parseS3Uri } from '../../data/s3-uri.ts';
import type { Run } from '../../run.ts';
import { type RemoteChannel, trainingRequest } from '../../sagemaker/training-request.ts';
import { checkSources } from '../jobs/check-sources.ts';
import type { PlannedChannel, TrainingPlan } from './plan-training.ts';

/**
 * SHA-256 over the request, with the content of script and data in place of their addresses: equal for trainings that make the same model. Names,
 * tags and the place of the output differ in every run and do not count; neither do fallbacks to other instance types.
 */
export async function trainingDigest(plan: TrainingPlan, run: Run): Promise<string> {
  const { task, channels } = plan;
  await checkSources('channels', channels, run);
  const [instanceType = ''] = task.instanceTypes;
  const image = plan.imageFor(instanceType);
  const contents = await Promise.all(channels.map((channel) => contentOf(channel, run)));
  const script = plan.script && {
    entryPoint: plan.script.script.entryPoint,
    submitDirectory: scriptDigest(plan.script.files),
    region: run.aws.region,
  };
  const parts = { jobName: '', image, instanceType, script, channels: contents, outputUri: '', tags: [] };
  const { Tags, ...request } = trainingRequest(task, parts);
  return digestOf(request);
}

async function contentOf(planned: PlannedChannel, { aws, signal }: Run): Promise<RemoteChannel> {
  const { source, files = [], conversion = 'none', ...channel } = planned;
  const location = parseS3Uri(source);
  if (location === undefined) return { ...channel, s3Uri: digestOf([await filesDigest(files), conversion]) };
  return { ...channel, s3Uri: await objectsDigest(aws, location, signal) };
}
