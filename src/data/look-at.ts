import { ListObjectsV2Command, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import type { Aws } from '../aws/clients.ts';
import { parseS3Uri } from './s3-uri.ts';

/** What there is in S3 whose URI begins like a given one; `unknown` where these credentials may not see it from here. */
export type Sight = 'something' | 'nothing' | 'unknown';

/** One look at a place in S3, an object or all that lies below a prefix. */
export async function lookAt(aws: Aws, uri: string, abortSignal: AbortSignal): Promise<Sight> {
  const { bucket, key } = parseS3Uri(uri) ?? { bucket: '', key: '' };
  const request = new ListObjectsV2Command({ Bucket: bucket, Prefix: key, MaxKeys: 1 });
  try {
    const { KeyCount = 0 } = await aws.client(S3Client).send(request, { abortSignal });
    return KeyCount > 0 ? 'something' : 'nothing';
  } catch (error) {
    abortSignal.throwIfAborted();
    const sight = error instanceof S3ServiceException ? SIGHTS[error.name] : undefined;
    if (sight === undefined) throw error;
    return sight;
  }
}

const SIGHTS: Readonly<Record<string, Sight>> = {
  NoSuchBucket: 'nothing',
  AccessDenied: 'unknown',
  PermanentRedirect: 'unknown',
};
