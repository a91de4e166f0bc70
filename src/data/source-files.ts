import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { UserError } from '../errors.ts';

/** A user's training code: a folder, or one file of it. */
export interface Source {
  readonly folder: string;
  /** The script, relative to the folder, with `/`. */
  readonly entryPoint: string;
  /** Without `source-dir`, the script travels alone. */
  readonly alone: boolean;
}

/** One file of a source folder. */
export interface SourceFile {
  readonly path: string;
  /** Relative to the folder, with `/` on every system. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly executable: boolean;
}

/** What is left out of the package, in the syntax of .gitignore. */
export const IGNORE_FILE = '.sagemakerignore';
/** What no container needs; an ignore file may take it back with `!`. */
const NEVER_NEEDED = ['.git/', '__pycache__/', '*.pyc', '.DS_Store', IGNORE_FILE];

/**
 * The files of a source folder, sorted by name, without those that its `.sagemakerignore` names. A link to a file of the same
 * folder stands for that file. Throws UserError for a link that leads elsewhere, or when the entry point is left out.
 */
export function sourceFiles({ folder, entryPoint, alone }: Source): readonly SourceFile[] {
  if (alone) return [sourceFile(folder, entryPoint)];
  const tree: Tree = { folder, root: realpathSync(folder), ignored: readIgnoreFile(folder) };
  const files = filesBelow('', tree);
  if (!files.some(({ name }) => name === entryPoint)) {
    throw new UserError(`entry-point: "${entryPoint}" is left out of "${folder}" by its ${IGNORE_FILE}`);
  }
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

interface Tree {
  readonly folder: string;
  /** The folder without links on the way to it. */
  readonly root: string;
  readonly ignored: Ignore;
}

function readIgnoreFile(folder: string): Ignore {
  const path = join(folder, IGNORE_FILE);
  const written = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return ignore().add(NEVER_NEEDED).add(written);
}

/** An ignored folder is not even entered: `node_modules/` costs nothing. */
function filesBelow(parent: string, tree: Tree): SourceFile[] {
  const found: SourceFile[] = [];
  for (const entry of readdirSync(join(tree.folder, parent), { withFileTypes: true })) {
    const name = `${parent}${entry.name}`;
    if (tree.ignored.ignores(entry.isDirectory() ? `${name}/` : name)) continue;
    if (entry.isDirectory()) found.push(...filesBelow(`${name}/`, tree));
    else if (entry.isSymbolicLink()) found.push(linkedFile(name, tree));
    else if (entry.isFile()) found.push(sourceFile(tree.folder, name));
  }
  return found;
}

function linkedFile(name: string, { folder, root }: Tree): SourceFile {
  const link = join(folder, name);
  const target = existsSync(link) ? realpathSync(link) : undefined;
  const fix = `leave it out (${IGNORE_FILE}), or put the file itself there`;
  if (target === undefined) throw new UserError(`source-dir: the link "${name}" leads to nothing: ${fix}`);
  if (!target.startsWith(root + sep)) {
    throw new UserError(`source-dir: the link "${name}" leads out of "${folder}", to ${target}: ${fix}`);
  }
  if (statSync(target).isDirectory()) {
    throw new UserError(`source-dir: "${name}" is a link to a folder, which is not followed: ${fix}`);
  }
  return sourceFile(folder, name);
}

function sourceFile(folder: string, name: string): SourceFile {
  const path = join(folder, name);
  const { size, mode } = statSync(path);
  return { path, name, size, executable: (mode & 0o100) !== 0 };
}
