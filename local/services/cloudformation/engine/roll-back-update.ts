import type { StackResource } from '../stack.ts';
import { deleteResource, type StackWork, updateResource } from './handle-resource.ts';
import type { Journal } from './provision.ts';
import { recordResource, recordStack } from './record.ts';

/**
 * Brings every resource that a failed update has touched back to what it was, then deletes what the update had made.
 * Ends in UPDATE_ROLLBACK_COMPLETE, or in UPDATE_ROLLBACK_FAILED where a resource cannot be brought back.
 */
export async function rollBackUpdate(work: StackWork, journal: Journal, failure: string): Promise<void> {
  const { stack, context } = work;
  recordStack(stack, 'UPDATE_ROLLBACK_IN_PROGRESS', failure);
  const made: StackResource[] = [];
  for (const [logicalId, { before, inPlace }] of journal) {
    const current = stack.resources.get(logicalId);
    if (!current) continue;
    if (current.physicalId !== before?.physicalId) made.unshift(current);
    if (before) await restore(work, { current, before, inPlace }).catch(() => undefined);
  }
  if (context.world.closing.aborted) return;
  const failed = [...stack.resources.values()].filter(({ status }) => status === 'UPDATE_FAILED');
  if (failed.length > 0) {
    const names = failed.map((resource) => resource.logicalId).join(', ');
    return recordStack(stack, 'UPDATE_ROLLBACK_FAILED', `The following resource(s) failed to update: [${names}]. `);
  }
  recordStack(stack, 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS');
  for (const resource of made) {
    await deleteResource(work, resource).catch(() => undefined);
    if (journal.get(resource.logicalId)?.before === undefined) stack.resources.delete(resource.logicalId);
  }
  recordStack(stack, 'UPDATE_ROLLBACK_COMPLETE');
}

function restore(
  work: StackWork,
  { current, before, inPlace }: { current: StackResource; before: StackResource; inPlace: boolean },
): Promise<void> {
  if (inPlace) return updateResource(work, current, before.properties);
  recordResource(work.stack, { ...before, status: 'UPDATE_COMPLETE' });
  return Promise.resolve();
}
