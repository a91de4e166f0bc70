import { HeadObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import type { Aws } from '../aws/clients.ts';
import type { S3Location } from './s3-uri.ts';

/** Whether an object is there. S3 shows it when it is whole, never before. */
export async function objectExists(aws: Aws, { bucket, key }: S3Location, abortSignal: AbortSignal): Promise<boolean> {
  try {
    await aws.client(S3Client).send(new HeadObjectCommand({ Bucket: bucket, Key: key }), { abortSignal });
    return true;
  } catch (error) {
    // Who may not list the bucket is told 403 of an object that is not there.
    const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
    if (status === 404 || status === 403) return false;
    throw error;
  }
}
