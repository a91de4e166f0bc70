import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import type { Aws } from '../aws/clients.ts';
import type { LocalFile } from './local-files.ts';
import type { S3Location } from './s3-uri.ts';
import type { ScriptFile } from './script-files.ts';

/** SHA-256 of any value that JSON can tell, hexadecimal; the order of a map's keys does not count. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value, sortKeys)).digest('hex');
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Digest of the names and the content of a script's files, and of which of them can be run. They are read at once: most are small. */
export function scriptDigest(files: readonly ScriptFile[]): string {
  const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
  return digestOf(files.map(({ path, key, executable }) => [key, executable, digest(path)]));
}

/** Digest of the names and the content of files: the same wherever their folder lies. */
export async function filesDigest(files: readonly LocalFile[]): Promise<string> {
  const contents: [string, string][] = [];
  for (const { path, key } of files) contents.push([key, await fileDigest(path)]);
  return digestOf(contents);
}

async function fileDigest(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/**
 * Digest of all objects whose keys begin with the location's, by the rest of their keys and their ETags. An ETag tells apart what
 * was written, not what is in it: the same bytes in other parts have another one, and count as changed.
 */
export async function objectsDigest(aws: Aws, { bucket, key }: S3Location, abortSignal: AbortSignal): Promise<string> {
  const pages = paginateListObjectsV2(
    { client: aws.client(S3Client) },
    { Bucket: bucket, Prefix: key },
    { abortSignal },
  );
  const objects: [string, string][] = [];
  for await (const { Contents = [] } of pages) {
    for (const { Key = '', ETag = '' } of Contents) objects.push([Key.slice(key.length), ETag]);
  }
  return digestOf(objects);
}
