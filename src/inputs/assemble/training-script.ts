import { statSync } from 'node:fs';
import { basename, dirname, join, posix, sep } from 'node:path';
import type { Source } from '../../data/source-files.ts';
import { imageFamily } from '../../sagemaker/images.ts';
import { SCRIPT_HYPERPARAMETERS } from '../../sagemaker/script-mode.ts';
import type { Call } from '../call.ts';
import { quote } from '../problem.ts';

/** AWS takes 100 hyperparameters in all. */
const MOST_HYPERPARAMETERS = 100 - SCRIPT_HYPERPARAMETERS.length;

/** The script that the image is to run: with `source-dir` a path in that folder, else one of the workspace. */
export function trainingScript(call: Call): Source | undefined {
  const { values, report } = call;
  const { 'entry-point': entryPoint, 'source-dir': folder, image = '' } = values;
  const runsScripts = imageFamily(image)?.script;
  if (entryPoint === undefined) {
    if (folder !== undefined) report('source-dir', 'is given without `entry-point`: say which of its files runs');
    else if (runsScripts === 'always') report('entry-point', `is missing: ${image} runs your own script`);
    return undefined;
  }
  if (runsScripts === 'never') report('entry-point', `${image} is an algorithm that runs no script`);
  checkFile(entryPoint, folder, call);
  checkHyperparameters(call);
  const inFolder = posix.normalize(entryPoint.replaceAll(sep, '/'));
  return folder === undefined
    ? { folder: dirname(entryPoint), entryPoint: basename(entryPoint), alone: true }
    : { folder, entryPoint: inFolder, alone: false };
}

function checkFile(entryPoint: string, folder: string | undefined, { report }: Call): void {
  const path = folder === undefined ? entryPoint : join(folder, entryPoint);
  if (folder !== undefined && !isA('directory', folder)) report('source-dir', `there is no folder ${quote(folder)}`);
  else if (folder !== undefined && !path.startsWith(join(folder, sep)))
    report('entry-point', `${quote(entryPoint)} leads out of \`source-dir\`, where it has to be`);
  else if (!isA('file', path)) report('entry-point', `there is no file ${quote(path)}`);
  if (!/\.(?:py|sh)$/.test(entryPoint))
    report('entry-point', `${quote(entryPoint)} is neither a Python (.py) nor a shell (.sh) script`);
}

function checkHyperparameters({ values: { hyperparameters = {} }, report }: Call): void {
  const names = Object.keys(hyperparameters);
  for (const name of names.filter((one) => SCRIPT_HYPERPARAMETERS.includes(one)))
    report('hyperparameters', `"${name}" is made of \`entry-point\` and \`source-dir\`: leave it out`);
  if (names.length > MOST_HYPERPARAMETERS)
    report(
      'hyperparameters',
      `has ${names.length} entries, at most ${MOST_HYPERPARAMETERS} are accepted with a script`,
    );
}

function isA(kind: 'file' | 'directory', path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return kind === 'file' ? (found?.isFile() ?? false) : (found?.isDirectory() ?? false);
}
