import { type Call, chooseSource } from '../call.ts';
import type { DeleteConfig } from '../config/delete.ts';

export function deleteConfig(call: Call): DeleteConfig | undefined {
  const { common, values, report } = call;
  const { 'stack-name': stackName, 'endpoint-name': endpointName, 'keep-models': keepModels } = values;
  const chosen = chooseSource(call, ['stack-name', 'endpoint-name']);
  if (chosen === 'stack-name' && stackName !== undefined) {
    if (keepModels)
      report(
        'keep-models',
        'is for `endpoint-name`: a stack takes its models along, unless their DeletionPolicy is Retain',
      );
    return { ...common, mode: 'delete', target: { kind: 'stack', stackName }, keepModels };
  }
  if (chosen === 'endpoint-name' && endpointName !== undefined) {
    return { ...common, mode: 'delete', target: { kind: 'endpoint', endpointName }, keepModels };
  }
  return undefined;
}
