import type { Script } from '../../data/script-files.ts';
import { imageFamily } from '../../sagemaker/images.ts';
import type { Call } from '../call.ts';
import { quote } from '../problem.ts';
import { givenScript } from './given-script.ts';

/** The script that is to serve, where one is given: containers import it, by its name, from the top of its folder. */
export function servingScript(call: Call): Script | undefined {
  const { values, report } = call;
  const { 'entry-point': entryPoint, image = '' } = values;
  const script = givenScript(call);
  if (script === undefined || entryPoint === undefined) return undefined;
  const family = imageFamily(image);
  const name = script.entryPoint;
  const only = family?.serving?.only;
  if (family?.script === 'never') report('entry-point', `${image} is an algorithm that runs no script`);
  else if (!name.endsWith('.py')) report('entry-point', `${quote(entryPoint)} is no Python script (.py)`);
  else if (name.includes('/'))
    report('entry-point', `${quote(entryPoint)} is in a folder of \`source-dir\`: to serve, it has to be at its top`);
  else if (only !== undefined && name !== only)
    report(
      'entry-point',
      `${quote(entryPoint)} would never be called: ${image} serves with a script named ${only} only`,
    );
  return script;
}
