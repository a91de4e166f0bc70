import { sourceProblem } from '../../data/check-source.ts';
import { UserError } from '../../errors.ts';
import type { Run } from '../../run.ts';
import type { RemoteChannel } from '../../sagemaker/training-request.ts';
import { uploadData } from '../jobs/upload-data.ts';
import type { PlannedChannel } from './plan-training.ts';

/** Looks whether there is something in the channels that are on S3 already, before anything is uploaded. Throws UserError with all that is wrong. */
export async function checkChannels(channels: readonly PlannedChannel[], { aws, signal }: Run): Promise<void> {
  const remote = channels.filter(({ files }) => files === undefined);
  const found = await Promise.all(
    remote.map(async ({ name, source }) => ({ name, problem: await sourceProblem(aws, source, signal) })),
  );
  const problems = found.flatMap(({ name, problem }) => (problem ? [`channels: ${name}: ${problem}`] : []));
  if (problems.length > 0) throw new UserError(problems);
}

/** The channels with all of their data on S3. One after the other: each upload uses all connections. */
export async function uploadChannels(
  channels: readonly PlannedChannel[],
  bucket: string,
  run: Run,
): Promise<readonly RemoteChannel[]> {
  const remote: RemoteChannel[] = [];
  for (const { name, source, files, conversion, ...channel } of channels) {
    const title = `channel ${name}`;
    if (files === undefined) run.log.info(`${title}: ${source}`);
    const s3Uri = files === undefined ? source : await uploadData({ title, source, files, conversion }, bucket, run);
    remote.push({ ...channel, name, s3Uri });
  }
  return remote;
}
