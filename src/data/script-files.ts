import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { UserError } from '../errors.ts';
import type { LocalFile } from './local-files.ts';

/** A user's own code: a folder of it, or one file. */
export interface Script {
  readonly folder: string;
  /** What runs, relative to the folder, with `/`. */
  readonly entryPoint: string;
  /** Without `source-dir`, the entry point travels alone. */
  readonly alone: boolean;
}

/** One file of a script; its key is relative to the folder. */
export interface ScriptFile extends LocalFile {
  readonly executable: boolean;
}

/** What is left behind, in the syntax of .gitignore. */
export const IGNORE_FILE = '.sagemakerignore';
/** What no container needs; an ignore file may take it back with `!`. */
const NEVER_NEEDED = ['.git/', '__pycache__/', '*.pyc', '.DS_Store', IGNORE_FILE];
/** What is larger is no code. */
const MOST_BYTES = 1e9;

/**
 * The files of a script, sorted by key, without those that its folder's `.sagemakerignore` names. A link to a file of the same
 * folder stands for that file. Throws UserError for a link that leads elsewhere, for an entry point that is left out, and for
 * more than 1 GB.
 */
export function scriptFiles({ folder, entryPoint, alone }: Script): readonly ScriptFile[] {
  const tree: Tree = { folder, root: realpathSync(folder), alone, ignored: readIgnoreFile(folder) };
  if (alone) return [scriptFile(entryPoint, tree)];
  const files = filesBelow('', tree);
  if (!files.some(({ key }) => key === entryPoint)) {
    throw new UserError(`entry-point: "${entryPoint}" is left out of "${folder}" by its ${IGNORE_FILE}: take it back`);
  }
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes > MOST_BYTES) throw tooLarge(folder, bytes);
  return files.sort((a, b) => (a.key < b.key ? -1 : 1));
}

function tooLarge(folder: string, bytes: number): UserError {
  const fix = `give data as \`channels\` or \`inputs\`, and name what else is not needed in its ${IGNORE_FILE}`;
  return new UserError(`source-dir: "${folder}" has ${(bytes / 1e9).toFixed(1)} GB of code, at most 1 GB goes: ${fix}`);
}

interface Tree {
  readonly folder: string;
  /** The folder without links on the way to it. */
  readonly root: string;
  readonly alone: boolean;
  readonly ignored: Ignore;
}

function readIgnoreFile(folder: string): Ignore {
  const path = join(folder, IGNORE_FILE);
  const written = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return ignore().add(NEVER_NEEDED).add(written);
}

/** An ignored folder is not even entered: `node_modules/` costs nothing. */
function filesBelow(parent: string, tree: Tree): ScriptFile[] {
  const found: ScriptFile[] = [];
  for (const entry of readdirSync(join(tree.folder, parent), { withFileTypes: true })) {
    const key = `${parent}${entry.name}`;
    if (tree.ignored.ignores(entry.isDirectory() ? `${key}/` : key)) continue;
    if (entry.isDirectory()) found.push(...filesBelow(`${key}/`, tree));
    else if (entry.isFile() || entry.isSymbolicLink()) found.push(scriptFile(key, tree));
  }
  return found;
}

function scriptFile(key: string, tree: Tree): ScriptFile {
  const path = join(tree.folder, key);
  if (lstatSync(path).isSymbolicLink()) checkLink(key, path, tree);
  const { size, mode } = statSync(path);
  return { path, key, size, executable: (mode & 0o100) !== 0 };
}

/** What is uploaded is what the folder shows: nothing of the runner's other files. */
function checkLink(key: string, link: string, { folder, root, alone }: Tree): void {
  const what = `${alone ? 'entry-point' : 'source-dir'}: the link "${key}"`;
  const fix = alone
    ? 'give the path of the file itself'
    : `leave it out (${IGNORE_FILE}), or put the file itself there`;
  const target = existsSync(link) ? realpathSync(link) : undefined;
  if (target === undefined) throw new UserError(`${what} leads to nothing: ${fix}`);
  if (!target.startsWith(root + sep)) throw new UserError(`${what} leads out of "${folder}", to ${target}: ${fix}`);
  if (statSync(target).isDirectory()) throw new UserError(`${what} leads to a folder, which is not followed: ${fix}`);
}
