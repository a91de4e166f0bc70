import { extname } from 'node:path';
import { CODE_PATH } from '../../sagemaker/processing-request.ts';
import type { Call } from '../call.ts';
import type { ProcessConfig, ProcessingScript } from '../config.ts';
import { quote } from '../problem.ts';
import { resolveSources } from '../resolve-sources.ts';
import { scriptSource } from './script-source.ts';

/** A new job, or the one that `from` told of and that still runs: that needs nothing but its name. */
export function processConfig(call: Call): ProcessConfig | undefined {
  const { common, values, previous } = call;
  const { image, 'execution-role-arn': executionRoleArn, 'job-name': jobName } = values;
  if (previous?.attach === true) {
    return jobName === undefined ? undefined : { ...common, mode: 'process', task: { kind: 'attach', jobName } };
  }
  checkLimits(call);
  const script = readScript(call);
  const inputs = resolveSources('inputs', values.inputs ?? {}, call);
  const [instanceType] = values['instance-type'];
  if (image === undefined || executionRoleArn === undefined || instanceType === undefined) return undefined;
  return {
    ...common,
    mode: 'process',
    task: {
      kind: 'create',
      executionRoleArn,
      image,
      script,
      arguments: values.arguments ?? [],
      environmentVariables: values['environment-variables'] ?? {},
      instanceType,
      instanceCount: values['instance-count'],
      volumeGb: values['volume-gb'],
      maxRuntimeMinutes: values['max-runtime-minutes'],
      inputs,
      outputs: values.outputs ?? {},
      request: call.request,
      jobName,
      reuse: values.reuse === 'never' ? 'never' : 'run',
    },
  };
}

/** CreateProcessingJob allows less than CreateTrainingJob. */
const MAX_RUNTIME_MINUTES = 12_960;
const MAX_INSTANCES = 100;
const MAX_VARIABLE = 256;

function checkLimits({ values, report }: Call): void {
  const { inputs = {}, 'environment-variables': variables = {} } = values;
  const { 'max-runtime-minutes': minutes, 'instance-count': instances, 'instance-type': types } = values;
  if (minutes > MAX_RUNTIME_MINUTES)
    report('max-runtime-minutes', `"${minutes}" is more than the ${MAX_RUNTIME_MINUTES} of a processing job`);
  if (instances > MAX_INSTANCES)
    report('instance-count', `"${instances}" is more than the ${MAX_INSTANCES} of a processing job`);
  if (types.length > 1) report('instance-type', 'is a list: a processing job takes one');
  if (values.reuse === 'content') report('reuse', '"content" is not available in mode process; accepted: run, never');
  for (const [name, value] of Object.entries(variables)) {
    if (name.length > MAX_VARIABLE || value.length > MAX_VARIABLE)
      report('environment-variables', `"${name}" is longer than the ${MAX_VARIABLE} characters of a processing job`);
  }
  if ('code' in inputs && values['entry-point'] !== undefined)
    report('inputs', `"code" is the name of the script's own input, at ${CODE_PATH}: give another one`);
  if (Object.keys(inputs).length === 10 && values['entry-point'] !== undefined)
    report('inputs', 'has 10 entries, and the script is one, too: AWS takes 10 in all');
}

const COMMANDS: Readonly<Record<string, string>> = {
  '.py': 'python3',
  '.js': 'node',
  '.mjs': 'node',
  '.cjs': 'node',
  '.sh': 'bash',
};

/** The script, and what runs it as its name says. */
function readScript(call: Call): ProcessingScript | undefined {
  const source = scriptSource(call);
  if (source === undefined) return undefined;
  const command = COMMANDS[extname(source.entryPoint)];
  if (command !== undefined) return { command, source };
  const known = Object.keys(COMMANDS).join(', ');
  call.report('entry-point', `${quote(source.entryPoint)} ends in none of ${known}: what runs it is not known`);
  return undefined;
}
