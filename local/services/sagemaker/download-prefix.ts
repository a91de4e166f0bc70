import { copyFile, mkdir } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import type { ObjectStore, StoredObject } from '../../world/object-store.ts';
import { JobFailure } from './job-failure.ts';
import { s3Location } from './s3-location.ts';

/** What one of several instances gets: of `count` objects in the order of their keys, that at `index`, counted from 0. */
export interface Share {
  readonly index: number;
  readonly count: number;
}

/** Copies all objects whose keys begin so, or a share of them, as SageMaker does before a container starts. */
export async function downloadPrefix(
  uri: string,
  folder: string,
  objects: ObjectStore,
  { index, count }: Share = { index: 0, count: 1 },
): Promise<void> {
  const location = s3Location(uri);
  if (!location || !objects.bucketExists(location.bucket))
    throw new JobFailure('ClientError: Data download failed:NoSuchBucket (404): The specified bucket does not exist');
  // Keys that end in a slash are the "folders" that the console makes.
  const found = objects.list(location.bucket, location.key).filter(({ key }) => !key.endsWith('/'));
  if (found.length === 0)
    throw new JobFailure(`ClientError: Data download failed:S3 key: ${uri} matched no files on s3`);
  await mkdir(folder, { recursive: true });
  const share = found.filter((_, position) => position % count === index);
  for (const object of share) await copy(object, location.key, folder);
}

async function copy(object: StoredObject, prefix: string, folder: string): Promise<void> {
  const target = join(folder, pathWithin(object.key, prefix));
  if (!target.startsWith(folder + sep))
    throw new JobFailure(`ClientError: Data download failed:S3 key ${object.key} leaves the channel's folder`);
  await mkdir(dirname(target), { recursive: true });
  await copyFile(object.path, target);
}

/** `data/train` + `data/train/a/b.csv` → `a/b.csv`; an object that is the prefix itself, or only begins like it, keeps its own name. */
function pathWithin(key: string, prefix: string): string {
  if (key === prefix) return basename(key);
  const parent = prefix.endsWith('/') || key[prefix.length] === '/' ? prefix : dirname(`/${prefix}`).slice(1);
  return key.slice(parent.length).replace(/^\/+/, '');
}
