import { ListObjectsV2Command, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import type { Aws } from '../aws/clients.ts';
import { parseS3Uri } from './s3-uri.ts';

interface Place {
  readonly uri: string;
  /** What the job itself fills in the course of time. */
  readonly mayBeEmpty?: boolean;
  readonly signal: AbortSignal;
}

/**
 * What keeps a job from reading data at an S3 URI, as far as one look at it tells: nothing there, no such bucket, not allowed,
 * another region. Undefined where an object begins like it, which is what SageMaker takes for the data's place.
 */
export async function checkSource(aws: Aws, { uri, mayBeEmpty, signal }: Place): Promise<string | undefined> {
  const { bucket, key } = parseS3Uri(uri) ?? { bucket: '', key: '' };
  const request = new ListObjectsV2Command({ Bucket: bucket, Prefix: key, MaxKeys: 1 });
  try {
    const { KeyCount } = await aws.client(S3Client).send(request, { abortSignal: signal });
    return KeyCount === 0 && !mayBeEmpty ? `there is nothing in S3 whose URI begins with ${uri}` : undefined;
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof S3ServiceException)) throw error;
    const explain = EXPLANATIONS[error.name];
    if (explain === undefined) throw error;
    return `${uri} cannot be read: ${explain(bucket, aws.region)}`;
  }
}

const EXPLANATIONS: Readonly<Record<string, (bucket: string, region: string) => string>> = {
  NoSuchBucket: (bucket) => `there is no bucket ${bucket}: create it, or give another place`,
  AccessDenied: (bucket) => `these credentials may not list the bucket (allow s3:ListBucket on arn:aws:s3:::${bucket})`,
  PermanentRedirect: (bucket, region) =>
    `the bucket ${bucket} is not in ${region}, where the job runs: give one of this region`,
};
