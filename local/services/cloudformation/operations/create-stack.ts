import type { CreateStackInput, CreateStackOutput, OnStackFailure } from '@aws-sdk/client-cloudformation';
import { AwsError } from '../../../world/aws-error.ts';
import type { CallContext } from '../../../world/service.ts';
import { createDesigned } from '../engine/create-designed.ts';
import { recordStack } from '../engine/record.ts';
import { startOperation } from '../engine/start-operation.ts';
import { readDesign } from '../read-design.ts';
import type { Design, Stack } from '../stack.ts';
import { addStack, findStack } from '../state.ts';
import { givenPolicy } from './stack-policies.ts';

export interface OperationSettings {
  readonly design: Design;
  readonly onFailure: OnStackFailure;
  readonly clientRequestToken?: string | undefined;
}

export function createStack(input: CreateStackInput, context: CallContext): CreateStackOutput {
  const { StackName = '' } = input;
  const existing = findStack(StackName, context);
  if (existing && isRepeated(existing, input.ClientRequestToken)) return { StackId: existing.id };
  if (existing) {
    throw new AwsError('AlreadyExistsException', `Stack [${StackName}] already exists`);
  }
  const design = readDesign(input, undefined, context);
  const policy = givenPolicy(input.StackPolicyBody, input.StackPolicyURL, context);
  const stack = addStack(StackName, design, context);
  if (policy) stack.policy = policy;
  stack.terminationProtection = input.EnableTerminationProtection ?? false;
  const onFailure = input.DisableRollback ? 'DO_NOTHING' : (input.OnFailure ?? 'ROLLBACK');
  beginCreation(stack, { design, onFailure, clientRequestToken: input.ClientRequestToken }, context);
  return { StackId: stack.id };
}

/** Starts the first operation of a stack that has no resources yet. */
export function beginCreation(stack: Stack, settings: OperationSettings, context: CallContext): void {
  stack.design = settings.design;
  acceptToken(stack, settings.clientRequestToken);
  recordStack(stack, 'CREATE_IN_PROGRESS', 'User Initiated');
  startOperation(stack, context, (operation) => createDesigned(stack, settings.onFailure, context, operation));
}

/** The same token means the same request, sent again because its answer was lost. */
export function isRepeated(stack: Stack, token: string | undefined): boolean {
  return token !== undefined && stack.clientRequestToken === token;
}

/** From here on the stack's events carry the caller's token, or none. */
export function acceptToken(stack: Stack, token: string | undefined): void {
  if (token === undefined) delete stack.clientRequestToken;
  else stack.clientRequestToken = token;
}
