import type { Aws } from '../aws/clients.ts';
import { STACK_TYPE } from './events.ts';
import { lastPart } from './last-part.ts';
import { type StackResource, stackResources } from './stack.ts';

/**
 * What is there of a stack, by its resources, and of those nested in it. Outputs are no proof of that: they may name what is
 * somebody else's.
 */
export async function ownedResources(aws: Aws, resources: readonly StackResource[]): Promise<readonly StackResource[]> {
  const own = resources.filter(({ status }) => status !== 'DELETE_COMPLETE');
  const nested = own.flatMap(({ type, physicalId }) => (type === STACK_TYPE && physicalId ? [physicalId] : []));
  const inner = await Promise.all(nested.map(async (id) => ownedResources(aws, await stackResources(aws, id))));
  return [...own, ...inner.flat()];
}

/** Whether the endpoint is among them: an ARN has its name in lower case. */
export function ownsEndpoint(resources: readonly StackResource[], endpointName: string): boolean {
  return resources.some(
    ({ type, physicalId = '' }) =>
      type === 'AWS::SageMaker::Endpoint' && lastPart(physicalId).toLowerCase() === endpointName.toLowerCase(),
  );
}
