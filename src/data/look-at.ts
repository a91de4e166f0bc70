import { ListObjectsV2Command, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import type { Aws } from '../aws/clients.ts';
import { parseS3Uri } from './s3-uri.ts';

/** What one look at a place in S3 tells. */
export interface Sight {
  /** What there is whose URI begins like the given one; `unknown` where these credentials may not see it from here. */
  readonly found: 'something' | 'nothing' | 'unknown';
  /** What is in the way of looking. */
  readonly obstacle?: Obstacle;
}

export type Obstacle = 'no bucket' | 'forbidden' | 'elsewhere';

/** One look at a place in S3, an object or all that lies below a prefix. */
export async function lookAt(aws: Aws, uri: string, abortSignal: AbortSignal): Promise<Sight> {
  const { bucket, key } = parseS3Uri(uri) ?? { bucket: '', key: '' };
  const request = new ListObjectsV2Command({ Bucket: bucket, Prefix: key, MaxKeys: 1 });
  try {
    const { KeyCount = 0 } = await aws.client(S3Client).send(request, { abortSignal });
    return { found: KeyCount > 0 ? 'something' : 'nothing' };
  } catch (error) {
    abortSignal.throwIfAborted();
    const sight = error instanceof S3ServiceException ? OBSTRUCTED[error.name] : undefined;
    if (sight === undefined) throw error;
    return sight;
  }
}

const OBSTRUCTED: Readonly<Record<string, Sight>> = {
  NoSuchBucket: { found: 'nothing', obstacle: 'no bucket' },
  AccessDenied: { found: 'unknown', obstacle: 'forbidden' },
  PermanentRedirect: { found: 'unknown', obstacle: 'elsewhere' },
};
