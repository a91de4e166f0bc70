import { ListObjectsV2Command, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import type { Aws } from '../aws/clients.ts';
import { parseS3Uri } from './s3-uri.ts';

/**
 * What keeps a job from reading data at an S3 URI, as far as one look at it tells: nothing there, no such bucket, not allowed,
 * another region. Undefined where an object begins like it, which is what SageMaker takes for the data's place.
 */
export async function sourceProblem(aws: Aws, uri: string, signal: AbortSignal): Promise<string | undefined> {
  const { bucket, key } = parseS3Uri(uri) ?? { bucket: '', key: '' };
  const request = new ListObjectsV2Command({ Bucket: bucket, Prefix: key, MaxKeys: 1 });
  try {
    const { KeyCount } = await aws.client(S3Client).send(request, { abortSignal: signal });
    return KeyCount === 0 ? `there is nothing in S3 whose URI begins with ${uri}` : undefined;
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof S3ServiceException)) throw error;
    const explain = EXPLANATIONS[error.name];
    if (explain === undefined) throw error;
    return `${uri} cannot be read: ${explain(bucket, aws.region)}`;
  }
}

const EXPLANATIONS: Readonly<Record<string, (bucket: string, region: string) => string>> = {
  NoSuchBucket: (bucket) => `there is no bucket ${bucket}`,
  AccessDenied: (bucket) => `these credentials may not list the bucket (allow s3:ListBucket on arn:aws:s3:::${bucket})`,
  PermanentRedirect: (bucket, region) => `the bucket ${bucket} is not in ${region}, where the job runs`,
};
