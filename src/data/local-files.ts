import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { UserError } from '../errors.ts';
import { isAbsence } from './is-absence.ts';
import { matchingPaths, WILDCARD } from './matching-paths.ts';

/** A file on the runner that is to go to S3. */
export interface LocalFile {
  readonly path: string;
  /** Its key below the channel's own prefix: relative to the folder given, with `/` on every system. */
  readonly key: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * The file at `path`, all the files of the folder there, or those that the pattern fits (`*`, `**`, `?`, `[a-z]`, `{a,b}`), sorted
 * by key. Hidden ones (`.gitignore`, `.ipynb_checkpoints/…`) are left out as a shell leaves them out, unless `path` names them: an
 * algorithm would take them for data. Empty where nothing is. Throws UserError for a folder with links to others.
 */
export async function localFiles(path: string): Promise<readonly LocalFile[]> {
  const found = await statIfThere(path);
  if (found === undefined) return WILDCARD.test(path) ? await matchingFiles(path) : [];
  if (found.isDirectory()) return await folderFiles(path);
  return [{ path, key: basename(path), size: found.size }];
}

async function folderFiles(folder: string): Promise<readonly LocalFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const shown = entries.flatMap((entry) => {
    const name = relative(folder, join(entry.parentPath, entry.name));
    return name.split(sep).some((part) => part.startsWith('.')) ? [] : [{ name, isLink: entry.isSymbolicLink() }];
  });
  const links = shown.filter(({ isLink }) => isLink).map(({ name }) => join(folder, name));
  await Promise.all(links.map(refuseFolder));
  return await filesBelow(
    folder,
    shown.map(({ name }) => name),
  );
}

/** What is behind such a link would be missing, and nobody would notice. */
async function refuseFolder(link: string): Promise<void> {
  if (!(await statIfThere(link))?.isDirectory()) return;
  throw new UserError(`"${link}" is a link to a folder, which is not followed: put the files themselves there`);
}

/** Their keys begin where the pattern does: `data/*.csv` finds `a.csv`, `data/20??/a.csv` finds `2026/a.csv`. */
async function matchingFiles(path: string): Promise<readonly LocalFile[]> {
  const pattern = path.replaceAll(sep, '/');
  const [folder = ''] = /^(?:[^*?[{/]*\/)*/.exec(pattern) ?? [];
  const root = folder || '.';
  return await filesBelow(root, await matchingPaths(root, pattern.slice(folder.length)));
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

async function statIfThere(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}
