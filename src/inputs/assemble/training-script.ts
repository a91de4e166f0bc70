import type { Script } from '../../data/script-files.ts';
import { imageFamily } from '../../sagemaker/images.ts';
import { SCRIPT_HYPERPARAMETERS } from '../../sagemaker/script-mode.ts';
import type { Call } from '../call.ts';
import { quote } from '../problem.ts';
import { givenScript } from './given-script.ts';

/** AWS takes 100 hyperparameters in all. */
const MOST_HYPERPARAMETERS = 100 - SCRIPT_HYPERPARAMETERS.length;

/** The script that the image is to run, where there is one. */
export function trainingScript(call: Call): Script | undefined {
  const { values, report } = call;
  const { 'entry-point': entryPoint, 'source-dir': folder, image = '' } = values;
  const runsScripts = imageFamily(image)?.script;
  if (entryPoint === undefined) {
    if (folder === undefined && runsScripts === 'always')
      report('entry-point', `is missing: ${image} runs your own script`);
    return givenScript(call);
  }
  if (runsScripts === 'never') report('entry-point', `${image} is an algorithm that runs no script`);
  if (!/\.(?:py|sh)$/.test(entryPoint))
    report('entry-point', `${quote(entryPoint)} is neither a Python (.py) nor a shell (.sh) script`);
  checkHyperparameters(call);
  return givenScript(call);
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
