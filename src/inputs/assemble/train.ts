import type { Call } from '../call.ts';
import type { TrainConfig } from '../config/train.ts';
import { resolveSources } from '../previous/resolve-sources.ts';
import type { Values } from '../table/inputs.ts';
import { checkJobName } from './check-job-name.ts';
import { fitRanges } from './check-ranges.ts';
import { checkTuning } from './check-tuning.ts';
import { ownAlgorithm } from './own-algorithm.ts';
import { trainingScript } from './training-script.ts';

/** A new job, or the one that `from` told of and that still runs: that needs nothing but its name. */
export function trainConfig(call: Call): TrainConfig | undefined {
  const { common, values, previous, request } = call;
  const { image, channels, 'execution-role-arn': executionRoleArn, 'job-name': jobName } = values;
  if (previous?.attach === true) {
    return jobName === undefined
      ? undefined
      : { ...common, mode: 'train', task: { kind: 'attach', jobName, isTuning: previous.isTuning } };
  }
  checkCompute(call);
  checkTuning(call);
  checkJobName(call);
  const script = trainingScript(call);
  if (image === undefined || channels === undefined || executionRoleArn === undefined) return undefined;
  return {
    ...common,
    mode: 'train',
    task: {
      kind: 'create',
      executionRoleArn,
      image,
      script,
      environmentVariables: values['environment-variables'] ?? {},
      instanceTypes: values['instance-type'],
      instanceCount: values['instance-count'],
      volumeGb: values['volume-gb'],
      maxRuntimeMinutes: values['max-runtime-minutes'],
      spot: values.spot ? { maxWaitMinutes: maxWaitMinutes(values) } : undefined,
      checkpointUri: values['checkpoint-uri'],
      keepAliveMinutes: values['keep-alive-minutes'],
      // Of a search, it is the tuning job's.
      request: values.tuning === undefined ? request : undefined,
      channels: resolveSources('channels', channels, call),
      hyperparameters: values.hyperparameters ?? {},
      tuning: values.tuning && { ...fitRanges(values.tuning, ownAlgorithm(call)), request },
      metricDefinitions: values['metric-definitions'],
      jobName,
      reuse: values.reuse,
    },
  };
}

/** What CreateTrainingJob takes of these only together, or not together. */
function checkCompute({ values, report }: Call): void {
  const { spot, 'max-runtime-minutes': maxRuntime, 'keep-alive-minutes': keepAlive = 0 } = values;
  if (spot && maxWaitMinutes(values) < maxRuntime) {
    report(
      'max-wait-minutes',
      `"${maxWaitMinutes(values)}" is less than \`max-runtime-minutes\` (${maxRuntime}), which it includes: give at least ${maxRuntime}`,
    );
  }
  if (!spot && values['max-wait-minutes'] !== undefined)
    report('max-wait-minutes', 'is for spot capacity: give `spot: true`, too');
  if (spot && keepAlive > 0)
    report('keep-alive-minutes', 'is given together with `spot`: spot instances are not kept warm');
  if (values['job-name'] !== undefined && values['instance-type'].length > 1) {
    report('instance-type', 'is a list together with `job-name`: each attempt is a job with a name of its own');
  }
}

function maxWaitMinutes(values: Values): number {
  return values['max-wait-minutes'] ?? values['max-runtime-minutes'];
}
