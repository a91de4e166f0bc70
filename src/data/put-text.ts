import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Aws } from '../aws/clients.ts';
import type { S3Location } from './s3-uri.ts';

export interface Text {
  readonly text: string;
  readonly contentType: string;
}

/** Puts a text, as UTF-8, in place of what may be there. */
export async function putText(
  aws: Aws,
  { text, contentType }: Text,
  { bucket, key }: S3Location,
  signal: AbortSignal,
): Promise<void> {
  const object = { Bucket: bucket, Key: key, Body: Buffer.from(text), ContentType: contentType };
  await aws.client(S3Client).send(new PutObjectCommand(object), { abortSignal: signal });
}
