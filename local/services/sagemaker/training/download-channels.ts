import { join } from 'node:path';
import type { Channel } from '@aws-sdk/client-sagemaker';
import type { ObjectStore } from '../../../world/object-store.ts';
import { downloadPrefix, type Share } from '../download-prefix.ts';
import type { Checked } from '../operation.ts';

interface Download {
  readonly folder: string;
  readonly instance: Share;
  readonly objects: ObjectStore;
}

/**
 * Copies every channel's objects to `<folder>/<channel>/`: all of them, or with `ShardedByS3Key` this instance's share. Throws
 * {@link JobFailure} with a ClientError where S3 has nothing.
 */
export async function downloadChannels(
  channels: readonly Checked<Channel>[],
  { folder, instance, objects }: Download,
): Promise<void> {
  for (const { ChannelName, DataSource } of channels) {
    const { S3Uri = '', S3DataDistributionType } = DataSource.S3DataSource ?? {};
    const share = S3DataDistributionType === 'ShardedByS3Key' ? instance : undefined;
    await downloadPrefix(S3Uri, join(folder, ChannelName), objects, share);
  }
}
