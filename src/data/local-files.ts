import { readdir, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';

/** A file on the runner that is to go to S3. */
export interface LocalFile {
  readonly path: string;
  /** Its key below the channel's own prefix: relative to the folder given, with `/` on every system. */
  readonly key: string;
  /** Bytes. */
  readonly size: number;
}

/** The file at `path`, or all the files of the folder there, sorted by key. Empty where nothing is. */
export async function localFiles(path: string): Promise<readonly LocalFile[]> {
  const found = await statIfThere(path);
  if (found === undefined) return [];
  if (!found.isDirectory()) return [{ path, key: basename(path), size: found.size }];
  const names = await readdir(path, { recursive: true });
  const files = await Promise.all(names.map((name) => localFile(path, name)));
  return files.flat().sort((a, b) => (a.key < b.key ? -1 : 1));
}

async function localFile(folder: string, name: string): Promise<LocalFile[]> {
  const path = join(folder, name);
  const found = await statIfThere(path);
  return found?.isFile() ? [{ path, key: name.replaceAll(sep, '/'), size: found.size }] : [];
}

/** A path below a file, and a link to nowhere, are as little there as a name that does not exist. */
async function statIfThere(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
