import { createReadStream } from 'node:fs';
import { GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import type { Aws } from '../aws/clients.ts';
import { localFiles } from './local-files.ts';
import { parseS3Uri, type S3Location } from './s3-uri.ts';

/** One file of a data set, on the runner or on S3. */
export interface DataFile {
  /** Its path or S3 URI. */
  readonly name: string;
  /** Its bytes from the first on, read as they are asked for. */
  content(): AsyncIterable<Uint8Array>;
}

/**
 * The files of a local path (a file, a folder, a pattern), or the objects whose URIs begin with an S3 URI, where none is called
 * exactly so; sorted by name, without empty ones: folders that the console made, and marks of success.
 */
export async function dataFiles(aws: Aws, location: string, signal: AbortSignal): Promise<readonly DataFile[]> {
  const remote = parseS3Uri(location);
  if (remote !== undefined) return await objectFiles(aws, remote, signal);
  const files = (await localFiles(location)).filter(({ size }) => size > 0);
  return files.map(({ path }) => ({ name: path, content: () => createReadStream(path) }));
}

async function objectFiles(aws: Aws, { bucket, key }: S3Location, signal: AbortSignal): Promise<readonly DataFile[]> {
  const pages = paginateListObjectsV2(
    { client: aws.client(S3Client) },
    { Bucket: bucket, Prefix: key },
    { abortSignal: signal },
  );
  const files: DataFile[] = [];
  for await (const { Contents = [] } of pages) {
    for (const { Key = '', Size = 0, ETag } of Contents) {
      const object = { bucket, key: Key, size: Size, etag: ETag };
      const file = { name: `s3://${bucket}/${Key}`, content: () => objectContent(aws, object, signal) };
      if (Key === key) return [file];
      if (Size > 0) files.push(file);
    }
  }
  return files;
}

interface StoredObject extends S3Location {
  readonly size: number;
  readonly etag: string | undefined;
}

/** So much is in memory of an object, and asked for again where a connection breaks. */
const PIECE_BYTES = 4 * 1024 * 1024;

/** In pieces: S3 drops a connection whose reader is busy with something else for long. The ETag keeps them pieces of one object. */
async function* objectContent(
  aws: Aws,
  { bucket, key, size, etag }: StoredObject,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < size; start += PIECE_BYTES) {
    const Range = `bytes=${start}-${Math.min(start + PIECE_BYTES, size) - 1}`;
    const request = new GetObjectCommand({ Bucket: bucket, Key: key, Range, IfMatch: etag });
    const { Body } = await aws.client(S3Client).send(request, { abortSignal: signal });
    if (Body !== undefined) yield await Body.transformToByteArray();
  }
}
