import type {
  DescribeStackEventsInput,
  DescribeStackEventsOutput,
  DescribeStacksInput,
  DescribeStacksOutput,
  ListStacksInput,
  ListStacksOutput,
  Stack as StackDescription,
  UpdateTerminationProtectionInput,
  UpdateTerminationProtectionOutput,
} from '@aws-sdk/client-cloudformation';
import { AwsError } from '../../../world/aws-error.ts';
import type { CallContext } from '../../../world/service.ts';
import type { Design, Stack } from '../stack.ts';
import { allStacks, findStack, requireStack } from '../state.ts';
import { page } from './page.ts';

/** All stacks that are not deleted, or the one of that name or id: by its id, a deleted one answers too. */
export function describeStacks(input: DescribeStacksInput, context: CallContext): DescribeStacksOutput {
  if (input.StackName !== undefined) {
    const stack = findStack(input.StackName, context);
    if (!stack) throw new AwsError('ValidationError', `Stack with id ${input.StackName} does not exist`);
    return { Stacks: [describe(stack, context)] };
  }
  const present = allStacks(context).filter((stack) => stack.status !== 'DELETE_COMPLETE');
  const { items, ...next } = page(present.reverse(), input.NextToken);
  return { Stacks: items.map((stack) => describe(stack, context)), ...next };
}

function describe(stack: Stack, context: CallContext): StackDescription {
  return {
    StackId: stack.id,
    StackName: stack.name,
    ...family(stack, context),
    Description: stack.design.template.Description,
    Parameters: describeParameters(stack.design),
    CreationTime: stack.createdAt,
    LastUpdatedTime: stack.updatedAt,
    DeletionTime: stack.deletedAt,
    StackStatus: stack.status,
    StackStatusReason: stack.statusReason,
    DisableRollback: false,
    NotificationARNs: [],
    Capabilities: [...stack.design.capabilities] as NonNullable<StackDescription['Capabilities']>,
    Outputs: [...stack.outputs],
    RoleARN: stack.design.roleArn,
    Tags: [...stack.design.tags],
    EnableTerminationProtection: stack.terminationProtection,
    DriftInformation: { StackDriftStatus: 'NOT_CHECKED' },
  };
}

/** Of a nested stack: the one that it is a resource of, and the outermost. */
function family({ parentId }: Stack, context: CallContext): { ParentId?: string; RootId?: string } {
  if (parentId === undefined) return {};
  const parent = findStack(parentId, context);
  return { ParentId: parentId, RootId: (parent && family(parent, context).RootId) ?? parentId };
}

/** Parameter values as they are shown: those declared NoEcho are masked. */
export function describeParameters({
  template,
  parameters,
}: Design): { ParameterKey: string; ParameterValue: string }[] {
  return Object.entries(parameters).map(([ParameterKey, value]) => ({
    ParameterKey,
    ParameterValue: template.Parameters[ParameterKey]?.NoEcho ? '****' : value,
  }));
}

/** Deleted stacks included. */
export function listStacks(input: ListStacksInput, context: CallContext): ListStacksOutput {
  const wanted = allStacks(context).filter((stack) => input.StackStatusFilter?.includes(stack.status) ?? true);
  const { items, ...next } = page(wanted.reverse(), input.NextToken);
  const StackSummaries = items.map((stack) => ({
    StackId: stack.id,
    StackName: stack.name,
    ...family(stack, context),
    TemplateDescription: stack.design.template.Description,
    CreationTime: stack.createdAt,
    LastUpdatedTime: stack.updatedAt,
    DeletionTime: stack.deletedAt,
    StackStatus: stack.status,
    StackStatusReason: stack.statusReason,
  }));
  return { StackSummaries, ...next };
}

/**
 * Newest first. The token counts from the oldest event, so that events which happen between two calls move no page.
 */
export function describeStackEvents(input: DescribeStackEventsInput, context: CallContext): DescribeStackEventsOutput {
  const stack = findStack(input.StackName, context);
  if (!stack) throw new AwsError('ValidationError', `Stack [${input.StackName}] does not exist`);
  const older = input.NextToken === undefined ? stack.events.length : Number(input.NextToken);
  const { items, NextToken } = page(stack.events.slice(0, older).reverse(), undefined);
  return {
    StackEvents: items,
    ...(NextToken !== undefined && { NextToken: String(older - items.length) }),
  };
}

export function updateTerminationProtection(
  input: UpdateTerminationProtectionInput,
  context: CallContext,
): UpdateTerminationProtectionOutput {
  const stack = requireStack(input.StackName, context);
  stack.terminationProtection = input.EnableTerminationProtection ?? false;
  return { StackId: stack.id };
}
