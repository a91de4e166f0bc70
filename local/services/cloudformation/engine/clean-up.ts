import type { StackResource } from '../stack.ts';
import { dependencies, reversed, runInOrder } from '../template/graph.ts';
import type { Template } from '../template/template.ts';
import { deleteResource, type StackWork } from './handle-resource.ts';
import { recordEvent } from './record.ts';

/**
 * Deletes what an update has left over, last things first by the template they were made from. As on AWS, what cannot be
 * deleted does not fail the update: its event says so, and the resource is no longer the stack's.
 */
export async function cleanUp(work: StackWork, surplus: readonly StackResource[], template: Template): Promise<void> {
  const byId = new Map(surplus.map((resource) => [resource.logicalId, resource]));
  await runInOrder(reversed(dependencies(template, [...byId.keys()])), async (logicalId) => {
    const resource = byId.get(logicalId);
    if (!resource) return;
    const isCurrent = work.stack.resources.get(logicalId)?.physicalId === resource.physicalId;
    const declared = template.Resources[logicalId];
    const policy = isCurrent ? declared?.DeletionPolicy : declared?.UpdateReplacePolicy;
    const keep = policy?.startsWith('Retain') === true;
    if (keep) recordEvent(work.stack, { ...resource, status: 'DELETE_SKIPPED' });
    else await deleteResource(work, resource).catch(() => undefined);
    if (isCurrent) work.stack.resources.delete(logicalId);
  });
}
