import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, posix, sep } from 'node:path';
import type { Script } from '../../data/script-files.ts';
import type { Call } from '../call.ts';
import { quote } from '../problem.ts';

/** Where `entry-point` is: with `source-dir` a path in that folder, else one of the workspace. Undefined where none is given. */
export function givenScript({ values, report }: Call): Script | undefined {
  const { 'entry-point': entryPoint, 'source-dir': folder } = values;
  if (entryPoint === undefined) {
    if (folder !== undefined) report('source-dir', 'is given without `entry-point`: say which of its files runs');
    return undefined;
  }
  const path = folder === undefined ? entryPoint : join(folder, entryPoint);
  if (folder !== undefined && !isA('directory', folder)) report('source-dir', `there is no folder ${quote(folder)}`);
  else if (folder !== undefined && !path.startsWith(join(folder, sep)))
    report('entry-point', `${quote(entryPoint)} leads out of \`source-dir\`, where it has to be`);
  else if (!isA('file', path))
    report(
      'entry-point',
      `there is no file ${quote(path)}${folder === undefined ? '' : ': give its path in `source-dir`'}`,
    );
  return folder === undefined
    ? { folder: dirname(entryPoint), entryPoint: basename(entryPoint), alone: true }
    : { folder, entryPoint: posix.normalize(entryPoint.replaceAll(sep, '/')), alone: false };
}

function isA(kind: 'file' | 'directory', path: string): boolean {
  // Other than statSync, existsSync takes any text for a path.
  if (!existsSync(path)) return false;
  return kind === 'file' ? statSync(path).isFile() : statSync(path).isDirectory();
}
