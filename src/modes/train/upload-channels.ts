import type { Run } from '../../run.ts';
import type { RemoteChannel } from '../../sagemaker/training-request.ts';
import { uploadData } from '../jobs/upload-data.ts';
import type { PlannedChannel } from './plan-training.ts';

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
