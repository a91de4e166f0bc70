import type { DeleteStackInput } from '@aws-sdk/client-cloudformation';
import { AwsError } from '../../../world/aws-error.ts';
import type { CallContext } from '../../../world/service.ts';
import { deleteAll } from '../engine/delete-all.ts';
import { checkExports } from '../engine/outputs.ts';
import { recordStack } from '../engine/record.ts';
import { startOperation } from '../engine/start-operation.ts';
import type { Stack } from '../stack.ts';
import { findStack } from '../state.ts';
import { acceptToken } from './create-stack.ts';

/** Deleting a stack that is not there, or is being deleted, succeeds. A creation on its way is stopped. */
export function deleteStack(input: DeleteStackInput, context: CallContext): object {
  const stack = findStack(input.StackName, context);
  if (!stack || /^DELETE_(IN_PROGRESS|COMPLETE)$/.test(stack.status)) return {};
  checkDeletable(stack, input.RetainResources ?? []);
  acceptToken(stack, input.ClientRequestToken);
  const creation = stack.operation;
  if (creation) {
    creation.superseded = true;
    creation.abort.abort();
  }
  recordStack(stack, 'DELETE_IN_PROGRESS', 'User Initiated');
  startOperation(stack, context, async () => {
    await creation?.done;
    await deleteUnlessImported(stack, input.RetainResources ?? [], context);
  });
  return {};
}

function checkDeletable(stack: Stack, retain: readonly string[]): void {
  if (stack.terminationProtection) {
    throw new AwsError(
      'ValidationError',
      `Stack [${stack.name}] cannot be deleted while TerminationProtection is enabled`,
    );
  }
  if (stack.operation && stack.status !== 'CREATE_IN_PROGRESS') {
    throw new AwsError('ValidationError', `Stack [${stack.name}] cannot be deleted while in status ${stack.status}`);
  }
  if (retain.length > 0 && stack.status !== 'DELETE_FAILED') {
    throw new AwsError(
      'ValidationError',
      `Invalid operation on stack [${stack.name}]. When you delete a stack, specify which resources to retain only when ` +
        'the stack is in the DELETE_FAILED state.',
    );
  }
}

async function deleteUnlessImported(stack: Stack, retain: readonly string[], context: CallContext): Promise<void> {
  try {
    checkExports(stack, [], context);
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    recordStack(stack, 'DELETE_FAILED', error.message);
    return;
  }
  await deleteAll({ stack, context }, { done: 'DELETE_COMPLETE', failed: 'DELETE_FAILED' }, retain);
}
