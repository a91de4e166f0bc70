import type {
  DescribeStackResourceInput,
  DescribeStackResourceOutput,
  DescribeStackResourcesInput,
  DescribeStackResourcesOutput,
  ListStackResourcesInput,
  ListStackResourcesOutput,
} from '@aws-sdk/client-cloudformation';
import { AwsError } from '../../../world/aws-error.ts';
import type { CallContext } from '../../../world/service.ts';
import type { Stack, StackResource } from '../stack.ts';
import { allStacks, requireStack } from '../state.ts';
import { page } from './page.ts';

/** By stack, by logical id in it, or by physical id wherever it is. */
export function describeStackResources(
  input: DescribeStackResourcesInput,
  context: CallContext,
): DescribeStackResourcesOutput {
  const { StackName, LogicalResourceId, PhysicalResourceId } = input;
  const stack = StackName === undefined ? ownerOf(PhysicalResourceId, context) : requireStack(StackName, context);
  const resources = [...stack.resources.values()].filter(
    (resource) => LogicalResourceId === undefined || resource.logicalId === LogicalResourceId,
  );
  return {
    StackResources: resources.map((resource) => ({ ...describe(stack, resource), Timestamp: resource.changedAt })),
  };
}

export function describeStackResource(
  input: DescribeStackResourceInput,
  context: CallContext,
): DescribeStackResourceOutput {
  const stack = requireStack(input.StackName, context);
  const resource = stack.resources.get(input.LogicalResourceId ?? '');
  if (!resource) {
    throw new AwsError(
      'ValidationError',
      `Resource ${input.LogicalResourceId} does not exist for stack ${input.StackName}`,
    );
  }
  return { StackResourceDetail: { ...describe(stack, resource), LastUpdatedTimestamp: resource.changedAt } };
}

export function listStackResources(input: ListStackResourcesInput, context: CallContext): ListStackResourcesOutput {
  const stack = requireStack(input.StackName, context);
  const { items, ...next } = page([...stack.resources.values()], input.NextToken);
  const StackResourceSummaries = items.map((resource) => {
    const { StackId: _, StackName: __, ...summary } = describe(stack, resource);
    return { ...summary, LastUpdatedTimestamp: resource.changedAt };
  });
  return { StackResourceSummaries, ...next };
}

function ownerOf(physicalId: string | undefined, context: CallContext): Stack {
  const owner = allStacks(context).find((stack) =>
    [...stack.resources.values()].some((resource) => resource.physicalId === physicalId),
  );
  if (!owner) throw new AwsError('ValidationError', `Stack for ${physicalId} does not exist`);
  return owner;
}

function describe(stack: Stack, resource: StackResource) {
  return {
    StackId: stack.id,
    StackName: stack.name,
    LogicalResourceId: resource.logicalId,
    PhysicalResourceId: resource.physicalId,
    ResourceType: resource.type,
    ResourceStatus: resource.status,
    ResourceStatusReason: resource.statusReason,
  };
}
