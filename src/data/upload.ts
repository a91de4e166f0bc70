import { readFile } from 'node:fs/promises';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Aws } from '../aws/clients.ts';
import { contentTypeOf } from './content-type.ts';
import type { LocalFile } from './local-files.ts';

/** Where files go. */
export interface Upload {
  readonly bucket: string;
  /** Key prefix without slashes at its ends. */
  readonly prefix: string;
  readonly signal: AbortSignal;
}

/** As many at once as one connection pool takes well; more would only wait for each other. */
const PARALLEL_UPLOADS = 8;

/** Puts every file at `<prefix>/<its key>`. Returns the S3 URI of the prefix, with the slash that keeps `train` from being `train-2` as well. */
export async function uploadFiles(aws: Aws, files: readonly LocalFile[], upload: Upload): Promise<string> {
  // All workers draw from one iterator, so that a slow file holds up nobody.
  const queue = files.values();
  const worker = async () => {
    for (const file of queue) await uploadFile(aws, file, upload);
  };
  await Promise.all(Array.from({ length: PARALLEL_UPLOADS }, worker));
  return `s3://${upload.bucket}/${upload.prefix}/`;
}

async function uploadFile(aws: Aws, file: LocalFile, { bucket, prefix, signal }: Upload): Promise<void> {
  signal.throwIfAborted();
  const request = new PutObjectCommand({
    Bucket: bucket,
    Key: `${prefix}/${file.key}`,
    // A buffer and not a stream: the SDK never sends a stream again when the connection breaks.
    Body: await readFile(file.path),
    ContentType: contentTypeOf(file.path),
  });
  await aws.client(S3Client).send(request, { abortSignal: signal });
}
