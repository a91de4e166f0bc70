import type { CommonConfig } from '../config/common.ts';
import type { Environment } from '../environment.ts';
import type { Values } from '../table/inputs.ts';

export function commonConfig(values: Values, region: string, { workflow }: Environment): CommonConfig {
  // With a slash at either end, keys would have an empty part.
  const prefix = values.prefix?.replace(/^\/+|\/+$/g, '');
  const name = values.name ?? (workflow.repository.split('/').at(-1) || 'model');
  return {
    name,
    region,
    roleToAssume: values['role-to-assume'],
    tags: values.tags ?? {},
    wait: values.wait,
    timeoutMinutes: values['timeout-minutes'],
    logs: values.logs,
    onCancel: values['on-cancel'],
    contentPrefix: prefix ?? name,
    prefix: prefix ?? [name, workflow.runId].filter((part) => part !== '').join('/'),
    bucket: values.bucket,
    resultFile: values['result-file'],
  };
}
