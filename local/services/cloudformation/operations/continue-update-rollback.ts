import type { ContinueUpdateRollbackInput } from '@aws-sdk/client-cloudformation';
import { AwsError } from '../../../world/aws-error.ts';
import type { CallContext } from '../../../world/service.ts';
import { rollBackUpdate } from '../engine/roll-back-update.ts';
import { startOperation } from '../engine/start-operation.ts';
import type { Rollback } from '../stack.ts';
import { requireStack } from '../state.ts';
import { acceptToken, isRepeated } from './create-stack.ts';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ContinueUpdateRollback.html */
export function continueUpdateRollback(input: ContinueUpdateRollbackInput, context: CallContext): object {
  const stack = requireStack(input.StackName, context);
  if (isRepeated(stack, input.ClientRequestToken)) return {};
  const { rollback } = stack;
  if (stack.status !== 'UPDATE_ROLLBACK_FAILED' || !rollback) {
    throw new AwsError('ValidationError', `Stack:${stack.id} is in ${stack.status} state and can not be rolled back.`);
  }
  const skip = input.ResourcesToSkip ?? [];
  checkSkipped(skip, rollback);
  acceptToken(stack, input.ClientRequestToken);
  startOperation(stack, context, () => rollBackUpdate({ stack, context }, rollback, 'User Initiated', skip));
  return {};
}

/** Only what failed to be brought back can be skipped. */
function checkSkipped(skip: readonly string[], { left }: Rollback): void {
  const wrong = skip.filter((logicalId) => !left.has(logicalId));
  if (wrong.length === 0) return;
  throw new AwsError(
    'ValidationError',
    `The following resource(s) cannot be skipped, as their rollback has not failed: [${wrong.join(', ')}]`,
  );
}
