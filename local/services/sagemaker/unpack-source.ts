import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { ObjectStore } from '../../world/object-store.ts';
import { s3Location } from './s3-location.ts';

const run = promisify(execFile);

/**
 * Unpacks the sourcedir.tar.gz that script mode submitted into `folder`, which the real containers do for themselves. Does nothing
 * where no archive on S3 is named. Throws an Error in the words of a reason when there is none, or none that can be unpacked.
 */
export async function unpackSource(uri: string | undefined, folder: string, objects: ObjectStore): Promise<void> {
  const location = uri === undefined ? undefined : s3Location(uri);
  if (location === undefined) return;
  const object = objects.head(location.bucket, location.key);
  if (object === undefined) throw new Error(`${uri}: an error occurred (404) when calling HeadObject: Not Found`);
  await mkdir(folder, { recursive: true });
  await run('tar', ['-xzf', object.path, '-C', folder]).catch((cause: unknown) => {
    throw new Error(`${uri} is no gzipped tar archive`, { cause });
  });
}
