import { resourceType } from '../resources/types.ts';
import { type Design, type Journal, presentResource, type StackResource } from '../stack.ts';
import { checkStackPolicy, type GuardedChange } from '../stack-policy.ts';
import { dependencies, runInOrder } from '../template/graph.ts';
import { changedProperties } from './compare.ts';
import { createResource, type StackWork, updateResource } from './handle-resource.ts';
import { statusReason } from './reason.ts';
import { recordResource } from './record.ts';
import { designScope, wantedProperties, wantedResources } from './scope.ts';

/**
 * Creates, changes and replaces resources until the stack is as designed; deletes nothing.
 * Each is worked out when its turn comes, so that a replacement travels on through Ref and Fn::GetAtt.
 * The first failure cancels the rest; resolves to the errors.
 */
export function provision(work: StackWork, design: Design, journal: Journal): Promise<unknown[]> {
  const { stack, context, abort } = work;
  const scope = designScope(design, stack, (logicalId) => stack.resources.get(logicalId), context);
  const wanted = wantedResources(design, scope);
  for (const resource of [...stack.resources.values()].filter(({ logicalId }) => !wanted.includes(logicalId))) {
    guard(work, { resource, action: 'Update:Delete' }, journal);
  }
  return runInOrder(dependencies(design.template, wanted), async (logicalId) => {
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
  if (current && changed.length === 0 && !needsWork(current)) return Promise.resolve();
  const inPlace = current !== undefined && !changed.some(resourceType(wanted.type).isCreateOnly);
  if (current) guard(work, { resource: current, action: inPlace ? 'Update:Modify' : 'Update:Replace' }, journal);
  journal.set(wanted.logicalId, { ...(current && { before: current }), inPlace });
  if (!current) return createResource(work, wanted);
  return inPlace ? updateResource(work, current, wanted.properties) : createResource(work, wanted, current.physicalId);
}

/** Without a changed property: what an earlier operation left half done (rollback disabled), and what always is looked into. */
export function needsWork({ status, type }: StackResource): boolean {
  return status.endsWith('_FAILED') || resourceType(type).isAlwaysUpdated === true;
}

/** Fails a resource whose change the stack's policy does not allow. Nothing has been done to it yet. */
function guard(
  work: StackWork,
  { resource, action }: { resource: StackResource; action: GuardedChange['action'] },
  journal: Journal,
): void {
  try {
    checkStackPolicy(work.policy, { ...resource, action });
  } catch (error) {
    journal.set(resource.logicalId, { before: resource, inPlace: false });
    recordResource(work.stack, { ...resource, status: 'UPDATE_FAILED', statusReason: statusReason(error) });
    throw error;
  }
}
