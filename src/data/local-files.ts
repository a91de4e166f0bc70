import { glob, readdir, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';

/** A file on the runner that is to go to S3. */
export interface LocalFile {
  readonly path: string;
  /** Its key below the channel's own prefix: relative to the folder given, with `/` on every system. */
  readonly key: string;
  /** Bytes. */
  readonly size: number;
}

/** What makes a path a pattern, as long as there is no file of that very name. */
const WILDCARD = /[*?[{]/;

/**
 * The file at `path`, all the files of the folder there, or those that the pattern fits (`*`, `**`, `?`, `[a-z]`, `{a,b}`; hidden
 * ones are left out), sorted by key. Empty where nothing is.
 */
export async function localFiles(path: string): Promise<readonly LocalFile[]> {
  const found = await statIfThere(path);
  if (found === undefined) return WILDCARD.test(path) ? await matchingFiles(path) : [];
  if (!found.isDirectory()) return [{ path, key: basename(path), size: found.size }];
  return await filesBelow(path, await readdir(path, { recursive: true }));
}

/** Their keys begin where the pattern does: `data/*.csv` finds `a.csv`, `data/20??/a.csv` finds `2026/a.csv`. */
async function matchingFiles(pattern: string): Promise<readonly LocalFile[]> {
  const [folder = ''] = /^(?:[^*?[{/]*\/)*/.exec(pattern) ?? [];
  const cwd = folder || '.';
  const names: string[] = [];
  for await (const name of glob(pattern.slice(folder.length), { cwd })) names.push(name);
  return await filesBelow(cwd, names);
}

async function filesBelow(folder: string, names: readonly string[]): Promise<readonly LocalFile[]> {
  const files = await Promise.all(names.map((name) => localFile(folder, name)));
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
