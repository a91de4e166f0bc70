import { readFile } from 'node:fs/promises';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Aws } from '../aws/clients.ts';
import { RemoteFailure } from '../errors.ts';
import { parseS3Uri } from './s3-uri.ts';

/** The text at a local path or an S3 URI, as UTF-8. Throws RemoteFailure, naming the location, where it cannot be read. */
export async function readText(aws: Aws, location: string): Promise<string> {
  const remote = parseS3Uri(location);
  try {
    if (remote?.key === '') throw new Error('the URI names a bucket, but no object in it');
    if (remote === undefined) return await readFile(location, 'utf8');
    const { Body } = await aws.client(S3Client).send(new GetObjectCommand({ Bucket: remote.bucket, Key: remote.key }));
    return (await Body?.transformToString('utf-8')) ?? '';
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RemoteFailure({ what: `${location} cannot be read`, reason }, { cause: error });
  }
}
