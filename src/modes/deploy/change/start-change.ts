import { executeChangeSet } from '../../../cloudformation/change-set.ts';
import { followStack } from '../../../cloudformation/follow-stack.ts';
import { cancelUpdate, deleteStack } from '../../../cloudformation/stack.ts';
import { requestToken, type Watched, watchStack } from '../../stack/watch-stack.ts';
import type { Deployment } from '../deployment.ts';
import { dropChangeSet } from './drop-change-set.ts';
import { isOvertaken } from './overtaken.ts';
import type { Overtaken, PlannedChange } from './prepared.ts';

/** Executes the change set; `finish` follows the stack to its end. */
export async function startChange(
  { changeSet, before, dropUndo }: PlannedChange,
  deployment: Deployment,
): Promise<Overtaken | { readonly kind: 'started'; readonly finish: () => Promise<Watched> }> {
  const { config, run, waiting } = deployment;
  const { aws } = run;
  const isNew = before === undefined;
  const follow = await followStack(aws, changeSet.stackId);
  run.signal.throwIfAborted();
  const execution = executeChangeSet(aws, changeSet);
  dropUndo();
  const title = `${isNew ? 'creation' : 'update'} of stack ${config.stackName}`;
  const takeBack = async () => {
    const [{ status }] = await Promise.allSettled([execution]);
    if (status === 'rejected') return await dropChangeSet(changeSet, run);
    // A stack in creation has nothing to go back to; an update goes back to what served before.
    if (isNew) await deleteStack(aws, changeSet.stackId, requestToken('delete', run));
    else await cancelUpdate(aws, changeSet.stackId, requestToken('cancel', run));
  };
  const done =
    config.onCancel === 'leave'
      ? run.undo.leave(title, 're-run this job of the workflow to wait for its end')
      : run.undo.add({ title, stop: takeBack });
  try {
    await execution;
  } catch (error) {
    if (!(await isOvertaken(error, isNew, deployment))) throw error;
    done();
    return { kind: 'overtaken' };
  }
  const finish = async () => {
    const watched = await watchStack(`Stack ${config.stackName}`, follow(waiting), run);
    done();
    return watched;
  };
  return { kind: 'started', finish };
}
