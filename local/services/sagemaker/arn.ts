import type { CallContext } from '../../world/service.ts';

/** Resources whose ARN AWS writes in lower case, whatever the case of the name. */
const lowerCased = new Set([
  'training-job',
  'processing-job',
  'hyper-parameter-tuning-job',
  'model',
  'endpoint-config',
  'endpoint',
]);

/** `arn:aws:sagemaker:<region>:<account>:<type>/<name>`. */
export function arnOf({ caller }: CallContext, type: string, name: string): string {
  const partition = caller.region.startsWith('cn-') ? 'aws-cn' : 'aws';
  const id = lowerCased.has(type) ? name.toLowerCase() : name;
  return `arn:${partition}:sagemaker:${caller.region}:${caller.accountId}:${type}/${id}`;
}
