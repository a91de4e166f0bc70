import { posix } from 'node:path';
import { imageFamily } from '../../sagemaker/images.ts';
import { CODE_PATH } from '../../sagemaker/processing-request.ts';
import type { Call } from '../call.ts';
import { LEVELS } from '../given.ts';

/** CreateProcessingJob allows less than CreateTrainingJob. */
const MAX_RUNTIME_MINUTES = 12_960;
const MAX_INSTANCES = 100;
const MAX_VARIABLE = 256;
const MAX_INPUTS = 10;

/** What of a processing job's inputs does not go together, and where it takes less than a training job. */
export function checkProcessing(call: Call): void {
  checkLimits(call);
  checkScript(call);
  checkPaths(call);
}

function checkLimits({ values, given, report }: Call): void {
  const { 'environment-variables': variables = {} } = values;
  const { 'max-runtime-minutes': minutes, 'instance-count': instances, 'instance-type': types } = values;
  if (minutes > MAX_RUNTIME_MINUTES)
    report('max-runtime-minutes', `"${minutes}" is more than the ${MAX_RUNTIME_MINUTES} of a processing job`);
  if (instances > MAX_INSTANCES)
    report('instance-count', `"${instances}" is more than the ${MAX_INSTANCES} of a processing job`);
  if (types.length > 1 && values['job-name'] !== undefined)
    report('instance-type', 'is a list together with `job-name`: each attempt is a job with a name of its own');
  // In `defaults` it is meant for the trainings: a processing job stays with the run.
  if (values.reuse === 'content' && given.get('reuse')?.level !== LEVELS.defaults)
    report('reuse', '"content" is not available for a processing job; accepted: run, never');
  for (const [name, value] of Object.entries(variables)) {
    if (name.length > MAX_VARIABLE || value.length > MAX_VARIABLE)
      report('environment-variables', `"${name}" is longer than the ${MAX_VARIABLE} characters of a processing job`);
  }
}

/** AWS's own images wait for somebody's code; what an image of the user's does by itself is not known here. */
function checkScript({ values, request = {}, report }: Call): void {
  const { 'entry-point': entryPoint, 'source-dir': folder, arguments: words = [], image = '', inputs = {} } = values;
  if (entryPoint !== undefined) {
    if ('code' in inputs)
      report('inputs', `"code" is the name of the script's own input, at ${CODE_PATH}: give another`);
    if (Object.keys(inputs).length === MAX_INPUTS)
      report('inputs', `has ${MAX_INPUTS} entries, and the script is one, too: AWS takes ${MAX_INPUTS} in all`);
  } else if (folder === undefined && words.length === 0 && !('AppSpecification' in request) && imageFamily(image))
    report(
      'entry-point',
      `is missing: ${image} does nothing by itself in a processing job: give the script that it runs`,
    );
}

/** Each input and output has a path of its own; one may lie in the folder of another, as the script's does in `/opt/ml/processing/input`. */
function checkPaths({ values, report }: Call): void {
  const { inputs = {}, outputs = {}, 'entry-point': entryPoint } = values;
  const owners = new Map(entryPoint === undefined ? [] : [[CODE_PATH, 'the script']]);
  for (const [input, entries] of Object.entries({ inputs, outputs } as const)) {
    for (const [name, { path }] of Object.entries(entries)) {
      const folder = posix.normalize(path).replace(/\/$/, '');
      const owner = owners.get(folder);
      if (owner !== undefined)
        report(input as 'inputs' | 'outputs', `${name}: "${path}" is the path of ${owner}, too: give each its own`);
      owners.set(folder, `"${name}" of \`${input}\``);
    }
  }
}
