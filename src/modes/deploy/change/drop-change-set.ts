import { type ChangeSet, deleteChangeSet, hasChangeSets } from '../../../cloudformation/change-set.ts';
import { deleteStack, describeStack } from '../../../cloudformation/stack.ts';
import { stackPhase } from '../../../cloudformation/stack-status.ts';
import type { Run } from '../../../run.ts';
import { requestToken } from '../../stack/watch-stack.ts';

/** A stack that was only made for its first change set goes with it, unless somebody else has planned something for it, too. */
export async function dropChangeSet(changeSet: ChangeSet, run: Run): Promise<void> {
  await deleteChangeSet(run.aws, changeSet);
  const stack = await describeStack(run.aws, changeSet.stackId);
  if (stack === undefined || stackPhase(stack.status) !== 'review' || (await hasChangeSets(run.aws, stack.id))) return;
  await deleteStack(run.aws, stack.id, requestToken('delete', run));
}
