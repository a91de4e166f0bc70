import { lastPart } from '../../cloudformation/last-part.ts';
import { ownedResources, ownsEndpoint } from '../../cloudformation/owned-resources.ts';
import { type Stack, type StackResource, stackResources } from '../../cloudformation/stack.ts';
import { stackEndpoint } from '../../cloudformation/stack-endpoint.ts';
import { describeEndpoint } from '../../sagemaker/endpoint.ts';
import type { Deletion } from './deletion.ts';
import { type Freed, freeEndpoint } from './free-endpoint.ts';

/** A stack that nothing of its endpoint's keeps from being deleted. */
export interface FreedStack {
  /** Name of the stack's own endpoint; undefined where it has none. */
  readonly endpointName: string | undefined;
  readonly resources: readonly StackResource[];
  readonly freed: Freed | undefined;
}

/** Takes away what others than the stack made for its endpoint, and what would keep the stack from deleting it. */
export async function freeStack(stack: Stack, deletion: Pick<Deletion, 'run' | 'waiting'>): Promise<FreedStack> {
  const { aws } = deletion.run;
  const { endpointName } = await stackEndpoint(aws, stack);
  const resources = await stackResources(aws, stack.id);
  const owned = await ownedResources(aws, resources);
  if (endpointName === undefined || !ownsEndpoint(owned, endpointName)) {
    return { endpointName: undefined, resources, freed: undefined };
  }
  const endpoint = await describeEndpoint(aws, endpointName);
  if (endpoint === undefined || endpoint.status === 'Deleting') return { endpointName, resources, freed: undefined };
  // Names or ARNs, by the type's choice; ARNs have names in lower case.
  const ids = owned.flatMap(({ physicalId = '' }) => [physicalId, lastPart(physicalId)]);
  const lowered = new Set(ids.map((id) => id.toLowerCase()));
  return {
    endpointName,
    resources,
    freed: await freeEndpoint(endpoint, (id) => lowered.has(id.toLowerCase()), deletion),
  };
}
