import { setTimeout as sleep } from 'node:timers/promises';
import { GetObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import type { Aws } from '../aws/clients.ts';
import type { RemoteObject } from './remote-object.ts';

const PART_BYTES = 8 * 1024 * 1024;
/** Parts that are on their way or wait to be read: memory does not grow with the object. */
const MOST_PARTS = 4;
/** The SDK asks again until an answer begins, not when the connection breaks in the midst of it. */
const ATTEMPTS = 4;

/** An object's bytes in their order, read ahead. Throws the SDK's PreconditionFailed when it is written anew meanwhile. */
export async function* downloadInParts(aws: Aws, object: RemoteObject, signal: AbortSignal): AsyncGenerator<Buffer> {
  const stopped = new AbortController();
  const either = AbortSignal.any([signal, stopped.signal]);
  const ahead: Promise<Buffer>[] = [];
  try {
    for (let start = 0; start < object.size; start += PART_BYTES) {
      const part = readPart(aws, { object, start, signal: either });
      part.catch(() => undefined);
      ahead.push(part);
      const first = ahead.length < MOST_PARTS ? undefined : ahead.shift();
      if (first !== undefined) yield await first;
    }
    for (const part of ahead) yield await part;
  } finally {
    stopped.abort();
  }
}

interface Part {
  readonly object: RemoteObject;
  readonly start: number;
  readonly signal: AbortSignal;
}

async function readPart(aws: Aws, part: Part, attempt = 1): Promise<Buffer> {
  const { object, start, signal } = part;
  const Range = `bytes=${start}-${Math.min(start + PART_BYTES, object.size) - 1}`;
  const request = new GetObjectCommand({ Bucket: object.bucket, Key: object.key, Range, IfMatch: object.etag });
  try {
    const { Body } = await aws.client(S3Client).send(request, { abortSignal: signal });
    return Buffer.from((await Body?.transformToByteArray()) ?? []);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof S3ServiceException || attempt === ATTEMPTS) throw error;
    await sleep(2 ** attempt * 100, undefined, { signal });
    return await readPart(aws, part, attempt + 1);
  }
}
