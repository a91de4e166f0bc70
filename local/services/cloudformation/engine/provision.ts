import { resourceType } from '../resources/types.ts';
import { type Design, type Journal, presentResource, type StackResource } from '../stack.ts';
import { dependencies, runInOrder } from '../template/graph.ts';
import { changedProperties } from './compare.ts';
import { createResource, type StackWork, updateResource } from './handle-resource.ts';
import { designScope, wantedProperties, wantedResources } from './scope.ts';

/**
 * Creates, changes and replaces resources until the stack is as designed; deletes nothing.
 * Each is worked out when its turn comes, so that a replacement travels on through Ref and Fn::GetAtt.
 * The first failure cancels the rest; resolves to the errors.
 */
export function provision(work: StackWork, design: Design, journal: Journal): Promise<unknown[]> {
  const { stack, context, abort } = work;
  const scope = designScope(design, stack, (logicalId) => stack.resources.get(logicalId), context);
  return runInOrder(dependencies(design.template, wantedResources(design, scope)), async (logicalId) => {
    abort?.signal.throwIfAborted();
    const type = design.template.Resources[logicalId]?.Type ?? '';
    try {
      const properties = await wantedProperties(logicalId, design, scope);
      await reconcile(work, { logicalId, type, properties }, journal);
    } catch (error) {
      abort?.abort();
      throw error;
    }
  });
}

function reconcile(
  work: StackWork,
  wanted: Pick<StackResource, 'logicalId' | 'type' | 'properties'>,
  journal: Journal,
): Promise<void> {
  const current = presentResource(work.stack, wanted.logicalId);
  const changed = current ? changedProperties(current.properties, wanted.properties) : [];
  // What an earlier operation left half done (rollback disabled) is done again.
  if (current && changed.length === 0 && !current.status.endsWith('_FAILED')) return Promise.resolve();
  const inPlace = current !== undefined && !changed.some(resourceType(wanted.type).isCreateOnly);
  journal.set(wanted.logicalId, { ...(current && { before: current }), inPlace });
  if (!current) return createResource(work, wanted);
  return inPlace ? updateResource(work, current, wanted.properties) : createResource(work, wanted, current.physicalId);
}
