import type { Design, Rollback, StackResource } from '../stack.ts';
import { deleteResource, type StackWork, updateResource } from './handle-resource.ts';
import { recordEvent, recordResource, recordStack } from './record.ts';

/**
 * Brings every resource that a failed update has touched back to what it was, then deletes what the update had made.
 * Ends in UPDATE_ROLLBACK_COMPLETE, or in UPDATE_ROLLBACK_FAILED where a resource cannot be brought back: that can be tried
 * again, or without the resources to `skip`, which then only count as what they were.
 */
export async function rollBackUpdate(
  work: StackWork,
  rollback: Rollback,
  reason: string,
  skip: readonly string[] = [],
): Promise<void> {
  const { stack, context } = work;
  const { design, left, made } = rollback;
  delete stack.rollback;
  recordStack(stack, 'UPDATE_ROLLBACK_IN_PROGRESS', reason);
  for (const [logicalId, { before, inPlace }] of [...left]) {
    const current = stack.resources.get(logicalId);
    if (current && current.physicalId !== before?.physicalId) made.unshift(current);
    if (await isRestored(work, { current, before, inPlace: inPlace && !skip.includes(logicalId) }))
      left.delete(logicalId);
  }
  if (context.world.closing.aborted) return;
  if (left.size > 0) {
    stack.rollback = rollback;
    const names = [...left.keys()].join(', ');
    return recordStack(stack, 'UPDATE_ROLLBACK_FAILED', `The following resource(s) failed to update: [${names}]. `);
  }
  recordStack(stack, 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS');
  for (const resource of made) await dropMade(work, resource, design);
  recordStack(stack, 'UPDATE_ROLLBACK_COMPLETE');
}

/** What took another resource's place goes; what is new may be one that is to be retained. */
async function dropMade(work: StackWork, resource: StackResource, { template }: Design): Promise<void> {
  const { stack } = work;
  const isNew = stack.resources.get(resource.logicalId)?.physicalId === resource.physicalId;
  const isRetained = isNew && template.Resources[resource.logicalId]?.DeletionPolicy === 'Retain';
  if (isRetained) recordEvent(stack, { ...resource, status: 'DELETE_SKIPPED' });
  else await deleteResource(work, resource).catch(() => undefined);
  if (isNew) stack.resources.delete(resource.logicalId);
}

interface Touched {
  readonly current: StackResource | undefined;
  readonly before: StackResource | undefined;
  /** False where there is nothing to change back: another resource took its place, or its change was never begun. */
  readonly inPlace: boolean;
}

async function isRestored(work: StackWork, { current, before, inPlace }: Touched): Promise<boolean> {
  if (!current || !before) return true;
  if (!inPlace) {
    recordResource(work.stack, { ...before, status: 'UPDATE_COMPLETE' });
    return true;
  }
  return await updateResource(work, current, before.properties).then(
    () => true,
    () => false,
  );
}
