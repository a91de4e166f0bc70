import type { ExecuteChangeSetInput } from '@aws-sdk/client-cloudformation';
import { AwsError } from '../../../world/aws-error.ts';
import type { CallContext } from '../../../world/service.ts';
import type { ChangeSet, Stack } from '../stack.ts';
import { allStacks } from '../state.ts';
import { requireChangeSet } from './change-sets.ts';
import { beginCreation, isRepeated } from './create-stack.ts';
import { nestedOf } from './nest-change-sets.ts';
import { beginUpdate, requireUpdatable } from './update-stack.ts';

export function executeChangeSet(input: ExecuteChangeSetInput, context: CallContext): object {
  const { stack, changeSet } = requireChangeSet(input, context);
  if (changeSet.executionStatus.startsWith('EXECUTE_') && isRepeated(stack, input.ClientRequestToken)) return {};
  if (changeSet.executionStatus !== 'AVAILABLE') {
    throw new AwsError(
      'InvalidChangeSetStatus',
      `ChangeSet [${changeSet.id}] cannot be executed in its current execution status of [${changeSet.executionStatus}]`,
    );
  }
  if (changeSet.parentId !== undefined) {
    throw new AwsError('ValidationError', `ChangeSet [${changeSet.id}] is of a nested stack: execute its root`);
  }
  const onFailure = input.DisableRollback ? 'DO_NOTHING' : changeSet.onStackFailure;
  const settings = { design: changeSet.design, onFailure, clientRequestToken: input.ClientRequestToken };
  const isUpdate = stack.status !== 'REVIEW_IN_PROGRESS';
  if (isUpdate) requireUpdatable(stack);
  changeSet.executionStatus = 'EXECUTE_IN_PROGRESS';
  dropOthers(stack, changeSet);
  if (isUpdate) beginUpdate(stack, settings, context);
  else beginCreation(stack, settings, context);
  void stack.operation?.done.then(() => {
    const isDone = /^(CREATE|UPDATE)_COMPLETE$/.test(stack.status);
    const all = [changeSet, ...nestedOf(changeSet, allStacks(context)).map((nested) => nested.changeSet)];
    for (const one of all) one.executionStatus = isDone ? 'EXECUTE_COMPLETE' : 'EXECUTE_FAILED';
  });
  return {};
}

/** Every other change set was made for a stack that is about to be a different one: CloudFormation deletes them. */
function dropOthers(stack: Stack, executed: ChangeSet): void {
  for (const changeSet of stack.changeSets.values()) {
    if (changeSet !== executed) stack.changeSets.delete(changeSet.name);
  }
}
