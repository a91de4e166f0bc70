import { readFile } from 'node:fs/promises';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Aws } from '../aws/clients.ts';
import { contentTypeOf } from './content-type.ts';
import type { LocalFile } from './local-files.ts';

export interface Destination {
  readonly bucket: string;
  /** Key prefix without slashes at its ends. */
  readonly prefix: string;
}

/** As many at once as S3 takes well from one connection pool; more only wait for each other. */
const PARALLEL_UPLOADS = 8;

/** Puts every file at `<prefix>/<its key>`. Returns the S3 URI of the prefix, with the slash that keeps `train` from being `train-2` as well. */
export async function uploadFiles(
  aws: Aws,
  files: readonly LocalFile[],
  { bucket, prefix }: Destination,
  signal: AbortSignal,
): Promise<string> {
  // All workers draw from one iterator, so that a slow file holds up nobody.
  const queue = files.values();
  const worker = async () => {
    for (const file of queue) await uploadFile(aws, file, { bucket, key: `${prefix}/${file.key}` }, signal);
  };
  await Promise.all(Array.from({ length: PARALLEL_UPLOADS }, worker));
  return `s3://${bucket}/${prefix}/`;
}

async function uploadFile(
  aws: Aws,
  file: LocalFile,
  target: { bucket: string; key: string },
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  const request = new PutObjectCommand({
    Bucket: target.bucket,
    Key: target.key,
    // A buffer and not a stream: the SDK never sends a stream again when the connection breaks.
    Body: await readFile(file.path),
    ContentType: contentTypeOf(file.path),
  });
  try {
    await aws.client(S3Client).send(request, { abortSignal: signal });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}
