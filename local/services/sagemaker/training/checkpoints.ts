import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { ObjectStore } from '../../../world/object-store.ts';
import { JobFailure } from '../job-failure.ts';
import { s3Location } from '../s3-location.ts';
import type { TrainingRequest } from './training-job.ts';

/** Where the container keeps its checkpoints, below what stands for /opt/ml; undefined for a path that is elsewhere. */
export function checkpointFolder({ CheckpointConfig }: TrainingRequest): string | undefined {
  const path = CheckpointConfig?.LocalPath ?? '/opt/ml/checkpoints';
  return /^\/opt\/ml\/(?!.*\.\.)(.+)$/.exec(path)?.[1];
}

/** Brings the checkpoints of an earlier job, or of this one before it was interrupted, into the container. */
export async function restoreCheckpoints(request: TrainingRequest, base: string, objects: ObjectStore): Promise<void> {
  const place = checkpointPlace(request, base, objects);
  if (place === undefined) return;
  await mkdir(place.folder, { recursive: true });
  for (const { key, path } of objects.list(place.bucket, place.prefix)) {
    const target = join(place.folder, key.slice(place.prefix.length));
    if (key.endsWith('/') || !target.startsWith(place.folder + sep)) continue;
    await mkdir(dirname(target), { recursive: true });
    await copyFile(path, target);
  }
}

/** Puts what the container left to S3. AWS does so all the time; here it is done whenever the container ends, however it ends. */
export async function keepCheckpoints(request: TrainingRequest, base: string, objects: ObjectStore): Promise<void> {
  const place = checkpointPlace(request, base, objects);
  if (place === undefined) return;
  for (const entry of await readdir(place.folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(place.folder, path).replaceAll(sep, '/');
    objects.put(place.bucket, `${place.prefix}${name}`, await readFile(path));
  }
}

interface CheckpointPlace {
  readonly folder: string;
  readonly bucket: string;
  /** Ends in a slash. */
  readonly prefix: string;
}

function checkpointPlace(request: TrainingRequest, base: string, objects: ObjectStore): CheckpointPlace | undefined {
  const folder = checkpointFolder(request);
  if (request.CheckpointConfig === undefined || folder === undefined) return undefined;
  const location = s3Location(request.CheckpointConfig.S3Uri);
  if (!location || !objects.bucketExists(location.bucket))
    throw new JobFailure('ClientError: Checkpoint sync failed:NoSuchBucket (404): The bucket does not exist');
  return { folder: join(base, folder), bucket: location.bucket, prefix: `${location.key.replace(/\/+$/, '')}/` };
}
