import type { Call } from '../call.ts';
import type { TrainConfig } from '../config.ts';
import { present } from '../present.ts';

export function trainConfig({ common, values, previous }: Call): TrainConfig | undefined {
  const attach = previous?.attach === true;
  const nothing = attach ? '' : undefined;
  const { image = nothing, channels = attach ? {} : undefined, 'execution-role-arn': role = nothing } = values;
  if (image === undefined || channels === undefined || role === undefined) return undefined;
  return {
    ...common,
    mode: 'train',
    executionRoleArn: role,
    image,
    channels,
    environmentVariables: values['environment-variables'] ?? {},
    instanceType: values['instance-type'],
    instanceCount: values['instance-count'],
    volumeGb: values['volume-gb'],
    maxRuntimeMinutes: values['max-runtime-minutes'],
    hyperparameters: values.hyperparameters ?? {},
    reuse: values.reuse,
    ...present({ metricDefinitions: values['metric-definitions'], jobName: values['job-name'] }),
    ...(attach && { attach }),
  };
}
