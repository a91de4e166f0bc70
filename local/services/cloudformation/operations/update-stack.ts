import type { CancelUpdateStackInput, UpdateStackInput, UpdateStackOutput } from '@aws-sdk/client-cloudformation';
import { AwsError } from '../../../world/aws-error.ts';
import type { CallContext } from '../../../world/service.ts';

import { planChanges } from '../engine/plan-changes.ts';
import { recordStack } from '../engine/record.ts';
import { startOperation } from '../engine/start-operation.ts';
import { updateDesigned } from '../engine/update-designed.ts';
import { readDesign } from '../read-design.ts';
import type { Stack } from '../stack.ts';
import type { StackPolicy } from '../stack-policy.ts';
import { requireStack } from '../state.ts';
import { acceptToken, isRepeated, type OperationSettings } from './create-stack.ts';
import { givenPolicy } from './stack-policies.ts';

export async function updateStack(input: UpdateStackInput, context: CallContext): Promise<UpdateStackOutput> {
  const stack = requireStack(input.StackName, context);
  if (isRepeated(stack, input.ClientRequestToken)) return { StackId: stack.id };
  requireUpdatable(stack);
  const design = readDesign(input, stack, context);
  const override = givenPolicy(input.StackPolicyDuringUpdateBody, input.StackPolicyDuringUpdateURL, context);
  const next = givenPolicy(input.StackPolicyBody, input.StackPolicyURL, context);
  const { changesAnything } = await planChanges(stack, design, context);
  if (!changesAnything) throw new AwsError('ValidationError', 'No updates are to be performed.');
  // Another caller may have begun in the meantime.
  requireUpdatable(stack);
  const onFailure = input.DisableRollback ? 'DO_NOTHING' : 'ROLLBACK';
  const settings = { design, onFailure, clientRequestToken: input.ClientRequestToken } as const;
  outdateChangeSets(stack);
  beginUpdate(stack, settings, context, override);
  if (next) stack.policy = next;
  return { StackId: stack.id };
}

/** They were worked out for a stack that is about to be a different one. */
function outdateChangeSets({ changeSets }: Stack): void {
  for (const changeSet of changeSets.values()) {
    if (changeSet.executionStatus === 'AVAILABLE') changeSet.executionStatus = 'OBSOLETE';
  }
}

/** The stack's policy guards its resources, unless one is given for this update alone. */
export function beginUpdate(
  stack: Stack,
  settings: OperationSettings,
  context: CallContext,
  policy: StackPolicy | undefined = stack.policy,
): void {
  stack.updatedAt = new Date();
  acceptToken(stack, settings.clientRequestToken);
  recordStack(stack, 'UPDATE_IN_PROGRESS', 'User Initiated');
  startOperation(stack, context, (operation) => updateDesigned(stack, { ...settings, policy }, context, operation));
}

const updatable = ['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE', 'CREATE_FAILED', 'UPDATE_FAILED'];

/** Throws ValidationError where the stack is busy, or can only be deleted. */
export function requireUpdatable(stack: Stack): void {
  if (updatable.includes(stack.status)) return;
  throw new AwsError('ValidationError', `Stack:${stack.id} is in ${stack.status} state and can not be updated.`);
}

/** Turns an update that is on its way into its roll-back. */
export function cancelUpdateStack(input: CancelUpdateStackInput, context: CallContext): object {
  const stack = requireStack(input.StackName, context);
  if (stack.status !== 'UPDATE_IN_PROGRESS') {
    throw new AwsError('ValidationError', 'CancelUpdateStack cannot be called from current stack status');
  }
  stack.operation?.abort.abort(new AwsError('ValidationError', 'User Initiated'));
  return {};
}
