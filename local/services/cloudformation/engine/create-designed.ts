import type { OnStackFailure } from '@aws-sdk/client-cloudformation';
import type { CallContext } from '../../../world/service.ts';
import type { Operation, Stack } from '../stack.ts';
import { deleteAll } from './delete-all.ts';
import { realiseDesign } from './realise-design.ts';
import { recordStack } from './record.ts';

/** Takes a new stack to CREATE_COMPLETE, or to ROLLBACK_COMPLETE, CREATE_FAILED or DELETE_COMPLETE as `onFailure` says. */
export async function createDesigned(
  stack: Stack,
  onFailure: OnStackFailure,
  context: CallContext,
  operation: Operation,
): Promise<void> {
  const failure = await realiseDesign({ stack, context, abort: operation.abort }, stack.design, new Map());
  if (context.world.closing.aborted || operation.superseded) return;
  if (failure === undefined) return recordStack(stack, 'CREATE_COMPLETE');
  if (onFailure === 'DO_NOTHING') return recordStack(stack, 'CREATE_FAILED', failure);
  if (onFailure === 'DELETE') {
    recordStack(stack, 'DELETE_IN_PROGRESS', failure);
    return deleteAll({ stack, context }, { done: 'DELETE_COMPLETE', failed: 'DELETE_FAILED' });
  }
  recordStack(stack, 'ROLLBACK_IN_PROGRESS', `${failure}Rollback requested by user.`);
  await deleteAll({ stack, context }, { done: 'ROLLBACK_COMPLETE', failed: 'ROLLBACK_FAILED' });
}
