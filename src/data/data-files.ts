import { createReadStream } from 'node:fs';
import { paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import type { Aws } from '../aws/clients.ts';
import { downloadInParts } from './download-in-parts.ts';
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
    for (const { Key = '', Size: size = 0, ETag: etag = '' } of Contents) {
      const uri = `s3://${bucket}/${Key}`;
      const content = () => downloadInParts(aws, { uri, bucket, key: Key, size, etag }, signal);
      if (size > 0) files.push({ name: uri, content });
      if (Key === key && !key.endsWith('/')) return files;
    }
  }
  return files;
}
