import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ObjectStore } from '../../../world/object-store.ts';
import { JobFailure } from '../job-failure.ts';
import { s3Location } from '../s3-location.ts';
import type { TrainingRequest } from './training-job.ts';

const run = promisify(execFile);

/**
 * Packs model/ to `<S3OutputPath>/<job>/output/model.tar.gz` and output/data/ to output.tar.gz beside it, each where there is something.
 * Returns the model's S3 URI, or undefined when the container left none. Throws {@link JobFailure} when there is no such bucket.
 */
export async function uploadArtifacts(
  request: TrainingRequest,
  folder: string,
  objects: ObjectStore,
): Promise<string | undefined> {
  const base = request.OutputDataConfig.S3OutputPath.replace(/\/+$/, '');
  const output = `${base}/${request.TrainingJobName}/output`;
  await pack(join(folder, 'output/data'), `${output}/output.tar.gz`, objects);
  return pack(join(folder, 'model'), `${output}/model.tar.gz`, objects);
}

async function pack(source: string, uri: string, objects: ObjectStore): Promise<string | undefined> {
  const entries = await readdir(source);
  if (entries.length === 0) return undefined;
  const location = s3Location(uri);
  if (!location || !objects.bucketExists(location.bucket))
    throw new JobFailure('ClientError: Artifact upload failed:NoSuchBucket (404): The specified bucket does not exist');
  const archive = `${source}.tar.gz`;
  await run('tar', ['-czf', archive, '-C', source, '--', ...entries]);
  objects.put(location.bucket, location.key, await readFile(archive), { contentType: 'application/x-tar' });
  return uri;
}
