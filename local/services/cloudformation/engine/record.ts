import { randomUUID } from 'node:crypto';
import type { ResourceStatus, StackStatus } from '@aws-sdk/client-cloudformation';
import type { Stack, StackResource } from '../stack.ts';

/** Gives a resource its new state and says so in the stack's events. */
export function recordResource(stack: Stack, resource: Omit<StackResource, 'changedAt'>): void {
  stack.resources.set(resource.logicalId, recordEvent(stack, resource));
}

/** Says in the stack's events what happens to a resource that is no longer (or not yet) the stack's. */
export function recordEvent(stack: Stack, resource: Omit<StackResource, 'changedAt'>): StackResource {
  const changedAt = new Date();
  stack.events.push({
    EventId: `${resource.logicalId}-${resource.status}-${changedAt.toISOString()}-${stack.events.length}`,
    StackId: stack.id,
    StackName: stack.name,
    LogicalResourceId: resource.logicalId,
    PhysicalResourceId: resource.physicalId,
    ResourceType: resource.type,
    Timestamp: changedAt,
    ResourceStatus: resource.status,
    ...(resource.statusReason !== undefined && { ResourceStatusReason: resource.statusReason }),
    ResourceProperties: JSON.stringify(resource.properties),
    ...(stack.clientRequestToken !== undefined && { ClientRequestToken: stack.clientRequestToken }),
  });
  return { ...resource, changedAt };
}

/** The stack's own state and event. */
export function recordStack(stack: Stack, status: StackStatus, reason?: string): void {
  stack.status = status;
  if (reason === undefined) delete stack.statusReason;
  else stack.statusReason = reason;
  stack.events.push({
    EventId: randomUUID(),
    StackId: stack.id,
    StackName: stack.name,
    LogicalResourceId: stack.name,
    PhysicalResourceId: stack.id,
    ResourceType: 'AWS::CloudFormation::Stack',
    Timestamp: new Date(),
    // The SDK's type leaves out some that only stacks have.
    ResourceStatus: status as ResourceStatus,
    ...(reason !== undefined && { ResourceStatusReason: reason }),
    ...(stack.clientRequestToken !== undefined && { ClientRequestToken: stack.clientRequestToken }),
  });
}
