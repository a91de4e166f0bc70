import type { Call } from '../call.ts';
import type { ProcessConfig } from '../config/process.ts';
import { resolveSources } from '../previous/resolve-sources.ts';
import { checkJobName } from './check-job-name.ts';
import { checkProcessing } from './check-processing.ts';
import { processingScript } from './processing-script.ts';

/** A new job, or the one that `from` told of and that still runs: that needs nothing but its name. */
export function processConfig(call: Call): ProcessConfig | undefined {
  const { common, values, previous } = call;
  const { image, 'execution-role-arn': executionRoleArn, 'job-name': jobName } = values;
  if (previous?.attach === true) {
    return jobName === undefined ? undefined : { ...common, mode: 'process', task: { kind: 'attach', jobName } };
  }
  checkProcessing(call);
  checkJobName(call);
  const script = processingScript(call);
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
