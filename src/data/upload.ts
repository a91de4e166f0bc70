import { readFile } from 'node:fs/promises';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Aws } from '../aws/clients.ts';
import { contentTypeOf } from './content-type.ts';
import { createJointEffort } from './joint-effort.ts';
import type { LocalFile } from './local-files.ts';
import { createTurnstile } from './turnstile.ts';
import { type FileUpload, uploadInParts } from './upload-in-parts.ts';

/** Where files go. */
export interface Upload {
  readonly bucket: string;
  /** Key prefix without slashes at its ends. */
  readonly prefix: string;
  readonly signal: AbortSignal;
  /** Hears of every piece that has arrived, in bytes. */
  readonly progress?: ((bytes: number) => void) | undefined;
}

/** A single connection is slow, many only wait for each other: what one NAT gateway or runner takes well. */
const PARALLEL_REQUESTS = 16;

/** Above, a file goes in parts: several connections at once, and a broken one costs a part only. */
const SINGLE_REQUEST_BYTES = 16 * 1024 * 1024;

/**
 * Puts every file at `<prefix>/<its key>`. Returns the S3 URI of the prefix, with the slash that keeps `train` from being
 * `train-2` as well. The first failure stops the others, and nothing half-way remains.
 */
export async function uploadFiles(aws: Aws, files: readonly LocalFile[], upload: Upload): Promise<string> {
  const { bucket, prefix, signal, progress = () => undefined } = upload;
  const effort = createJointEffort(signal);
  const s3 = aws.client(S3Client);
  const turnstile = createTurnstile(PARALLEL_REQUESTS);
  // All workers draw from one iterator, so that a slow file holds up nobody.
  const queue = files.values();
  const work = async () => {
    for (const file of queue) {
      const object = { Bucket: bucket, Key: `${prefix}/${file.key}`, ContentType: contentTypeOf(file.key) };
      await uploadFile({ s3, file, object, turnstile, effort, progress });
    }
  };
  await effort.all(Array.from({ length: PARALLEL_REQUESTS }, work));
  return `s3://${bucket}/${prefix}/`;
}

async function uploadFile(upload: FileUpload): Promise<void> {
  const { s3, file, object, turnstile, effort, progress } = upload;
  if (file.size > SINGLE_REQUEST_BYTES) return await uploadInParts(upload);
  await turnstile(async () => {
    effort.signal.throwIfAborted();
    // A buffer and not a stream: the SDK never sends a stream again when the connection breaks.
    const Body = await readFile(file.path);
    await s3.send(new PutObjectCommand({ ...object, Body }), { abortSignal: effort.signal });
  });
  progress(file.size);
}
