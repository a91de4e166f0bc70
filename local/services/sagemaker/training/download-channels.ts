import { join } from 'node:path';
import type { Channel } from '@aws-sdk/client-sagemaker';
import type { ObjectStore } from '../../../world/object-store.ts';
import { downloadPrefix } from '../download-prefix.ts';
import type { Checked } from '../operation.ts';

/** Copies every channel's objects to `<folder>/<channel>/`. Throws {@link JobFailure} with a ClientError where S3 has nothing. */
export async function downloadChannels(
  channels: readonly Checked<Channel>[],
  folder: string,
  objects: ObjectStore,
): Promise<void> {
  for (const { ChannelName, DataSource } of channels) {
    await downloadPrefix(DataSource.S3DataSource?.S3Uri ?? '', join(folder, ChannelName), objects);
  }
}
