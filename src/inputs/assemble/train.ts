import { metricDefinitionProblems } from '../../metrics/metric-definitions.ts';
import type { Call } from '../call.ts';
import type { TrainConfig } from '../config.ts';

/** A new job, or the one that `from` told of and that still runs: that needs nothing but its name. */
export function trainConfig({ common, values, previous, report }: Call): TrainConfig | undefined {
  const { image, channels, 'execution-role-arn': executionRoleArn, 'job-name': jobName } = values;
  const metricDefinitions = values['metric-definitions'];
  for (const problem of metricDefinitionProblems(metricDefinitions ?? {})) report('metric-definitions', problem);
  if (previous?.attach === true) {
    return jobName === undefined ? undefined : { ...common, mode: 'train', task: { kind: 'attach', jobName } };
  }
  if (image === undefined || channels === undefined || executionRoleArn === undefined) return undefined;
  return {
    ...common,
    mode: 'train',
    task: {
      kind: 'create',
      executionRoleArn,
      image,
      environmentVariables: values['environment-variables'] ?? {},
      instanceType: values['instance-type'],
      instanceCount: values['instance-count'],
      volumeGb: values['volume-gb'],
      maxRuntimeMinutes: values['max-runtime-minutes'],
      channels,
      hyperparameters: values.hyperparameters ?? {},
      metricDefinitions,
      jobName,
      reuse: values.reuse,
    },
  };
}
