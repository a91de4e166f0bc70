import type { StackStatus } from '@aws-sdk/client-cloudformation';
import { dependencies, reversed, runInOrder } from '../template/graph.ts';
import { deleteResource, type StackWork } from './handle-resource.ts';
import { recordResource, recordStack } from './record.ts';

/**
 * Deletes every resource of a stack, last things first; what something undeletable needs stays.
 * DeletionPolicy and `retain` (logical ids) leave resources behind: DELETE_SKIPPED.
 */
export async function deleteAll(
  work: StackWork,
  ends: { done: StackStatus; failed: StackStatus },
  retain: readonly string[] = [],
): Promise<void> {
  const { stack, context } = work;
  const { template } = stack.design;
  const left = [...stack.resources.values()].filter(({ status }) => status !== 'DELETE_COMPLETE');
  const keep = (logicalId: string) => retain.includes(logicalId) || isRetained(logicalId);
  const isRetained = (logicalId: string) => {
    const policy = template.Resources[logicalId]?.DeletionPolicy;
    return policy === 'Retain' || (policy === 'RetainExceptOnCreate' && stack.status !== 'ROLLBACK_IN_PROGRESS');
  };
  const graph = reversed(
    dependencies(
      template,
      left.map((resource) => resource.logicalId),
    ),
  );
  const errors = await runInOrder(graph, async (logicalId) => {
    const resource = stack.resources.get(logicalId);
    if (!resource) return;
    if (keep(logicalId)) recordResource(stack, { ...resource, status: 'DELETE_SKIPPED' });
    else await deleteResource(work, resource);
  });
  // A roll-back that stayed half done has left what the update made.
  for (const resource of stack.rollback?.made ?? []) await deleteResource(work, resource).catch(() => undefined);
  if (context.world.closing.aborted) return;
  if (errors.length > 0) return recordStack(stack, ends.failed, describeFailure(work));
  if (ends.done === 'DELETE_COMPLETE') {
    stack.deletedAt = new Date();
    stack.outputs = [];
  }
  recordStack(stack, ends.done);
}

function describeFailure({ stack }: StackWork): string {
  const failed = [...stack.resources.values()].filter(({ status }) => status === 'DELETE_FAILED');
  return `The following resource(s) failed to delete: [${failed.map((resource) => resource.logicalId).join(', ')}]. `;
}
