import type { Run } from '../../run.ts';
import type { RemoteChannel } from '../../sagemaker/training-request.ts';
import { titleOf, uploadData } from '../jobs/upload-data.ts';
import type { PlannedChannel } from './plan-training.ts';

/** The channels with all of their data on S3. One after the other: each upload uses all connections. */
export async function uploadChannels(
  channels: readonly PlannedChannel[],
  bucket: string,
  run: Run,
): Promise<readonly RemoteChannel[]> {
  const remote: RemoteChannel[] = [];
  for (const { name, source, files, conversion, ...channel } of channels) {
    const data = { input: 'channels', name, source, conversion } as const;
    const type = channel.contentType === undefined ? '' : ` (${channel.contentType})`;
    if (files === undefined) run.log.info(`${titleOf(data)}: ${source}${type}`);
    const s3Uri = files === undefined ? source : await uploadData({ ...data, files }, bucket, run);
    remote.push({ ...channel, name, s3Uri });
  }
  return remote;
}
