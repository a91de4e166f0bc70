import { DeleteObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Aws } from '../aws/clients.ts';
import type { S3Location } from './s3-uri.ts';

/** Deletes an object, which need not be there: S3 says nothing of it. */
export async function deleteObject(aws: Aws, { bucket, key }: S3Location): Promise<void> {
  await aws.client(S3Client).send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
}
