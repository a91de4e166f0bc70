import { readFile, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Aws } from '../aws/clients.ts';
import { messageOf, RemoteFailure } from '../errors.ts';
import { parseS3Uri, type S3Location } from './s3-uri.ts';

/** Bytes: a report is a page of numbers, and what is read is held in memory. */
const LONGEST = 10_000_000;

/**
 * The text of at most 10 MB at a local path or an S3 URI, as UTF-8. Throws RemoteFailure, naming the location, where it cannot
 * be read, or is longer.
 */
export async function readText(aws: Aws, location: string, signal: AbortSignal): Promise<string> {
  const remote = parseS3Uri(location);
  try {
    return remote === undefined ? await readLocal(location, signal) : await readRemote(aws, remote, signal);
  } catch (error) {
    signal.throwIfAborted();
    const reason = messageOf(error);
    throw new RemoteFailure({ what: `${location} cannot be read`, reason }, { cause: error });
  }
}

async function readLocal(path: string, signal: AbortSignal): Promise<string> {
  checkLength((await stat(path)).size);
  return await readFile(path, { encoding: 'utf8', signal });
}

async function readRemote(aws: Aws, { bucket, key }: S3Location, abortSignal: AbortSignal): Promise<string> {
  if (key === '') throw new Error('the URI names a bucket, but no object in it');
  const request = new GetObjectCommand({ Bucket: bucket, Key: key });
  const { Body, ContentLength = 0 } = await aws.client(S3Client).send(request, { abortSignal });
  try {
    checkLength(ContentLength);
    return (await Body?.transformToString('utf-8')) ?? '';
  } finally {
    (Body as Readable | undefined)?.destroy();
  }
}

function checkLength(bytes: number): void {
  if (bytes > LONGEST) throw new Error(`it has ${(bytes / 1e6).toFixed(1)} MB, at most 10 MB are read`);
}
