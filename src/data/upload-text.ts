import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Aws } from '../aws/clients.ts';
import { objectExists } from './object-exists.ts';
import type { S3Location } from './s3-uri.ts';

interface Text {
  readonly text: string;
  readonly contentType: string;
}

/** Puts a text to a key that is made of its content, unless it is there. Returns its S3 URI. */
export async function uploadText(
  aws: Aws,
  { text, contentType }: Text,
  place: S3Location,
  signal: AbortSignal,
): Promise<string> {
  const { bucket, key } = place;
  const object = { Bucket: bucket, Key: key, Body: Buffer.from(text), ContentType: contentType };
  if (!(await objectExists(aws, place, signal)))
    await aws.client(S3Client).send(new PutObjectCommand(object), { abortSignal: signal });
  return `s3://${bucket}/${key}`;
}
