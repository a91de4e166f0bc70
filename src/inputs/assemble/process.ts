import { extname } from 'node:path';
import type { Call } from '../call.ts';
import type { ProcessConfig, ProcessingScript } from '../config.ts';
import { quote } from '../problem.ts';
import { resolveSources } from '../resolve-sources.ts';
import { checkJobName } from './check-job-name.ts';
import { checkProcessing } from './check-processing.ts';
import { givenScript } from './given-script.ts';

/** A new job, or the one that `from` told of and that still runs: that needs nothing but its name. */
export function processConfig(call: Call): ProcessConfig | undefined {
  const { common, values, previous } = call;
  const { image, 'execution-role-arn': executionRoleArn, 'job-name': jobName } = values;
  if (previous?.attach === true) {
    return jobName === undefined ? undefined : { ...common, mode: 'process', task: { kind: 'attach', jobName } };
  }
  checkProcessing(call);
  checkJobName(call);
  const script = readScript(call);
  const inputs = resolveSources('inputs', values.inputs ?? {}, call);
  if (image === undefined || executionRoleArn === undefined) return undefined;
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
      instanceTypes: values['instance-type'],
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

const COMMANDS: Readonly<Record<string, string>> = {
  '.py': 'python3',
  '.js': 'node',
  '.mjs': 'node',
  '.cjs': 'node',
  '.sh': 'bash',
};

/** The script, and what runs it as its name says. */
function readScript(call: Call): ProcessingScript | undefined {
  const script = givenScript(call);
  if (script === undefined) return undefined;
  const command = COMMANDS[extname(script.entryPoint)];
  if (command !== undefined) return { command, ...script };
  const known = Object.keys(COMMANDS).join(', ');
  call.report('entry-point', `${quote(script.entryPoint)} ends in none of ${known}: what runs it is not known`);
  return undefined;
}
