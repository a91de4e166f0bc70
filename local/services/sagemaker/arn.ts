import { partitionOf } from '../../world/partition.ts';
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

/**
 * The context in which to look for what a name or ARN says: an ARN may be another account's, a bare name is the caller's own.
 * Nobody is denied anything here, so that no policy has to share it first.
 */
export function ownerOf(nameOrArn: string, context: CallContext): CallContext {
  const [, , , , accountId = context.caller.accountId] = nameOrArn.split(':');
  return { ...context, caller: { ...context.caller, accountId } };
}

/** Whether this is what a name or ARN says: an ARN of another Region names something else. */
export function isMeant({ arn }: { readonly arn: string }, nameOrArn: string): boolean {
  return !nameOrArn.startsWith('arn:') || arn === nameOrArn;
}

/** `arn:aws:sagemaker:<region>:<account>:<type>/<name>`. */
export function arnOf({ caller }: CallContext, type: string, name: string): string {
  const id = lowerCased.has(type) ? name.toLowerCase() : name;
  return `arn:${partitionOf(caller.region).name}:sagemaker:${caller.region}:${caller.accountId}:${type}/${id}`;
}
