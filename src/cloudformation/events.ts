import {
  CloudFormationClient,
  paginateDescribeStackEvents,
  type StackEvent as SdkStackEvent,
} from '@aws-sdk/client-cloudformation';
import type { Aws } from '../aws/clients.ts';
import { isMissingStack } from './stack.ts';

/** Something that happened to a stack or to one of its resources. */
export interface StackEvent {
  readonly id: string;
  readonly logicalId: string;
  /** `AWS::CloudFormation::Stack` for the stack itself. */
  readonly type: string;
  readonly physicalId?: string | undefined;
  readonly status: string;
  readonly reason?: string | undefined;
}

/**
 * Reads a stack's events so that each is seen once: a call returns those that came since the call before, oldest first.
 * AWS lists them newest first, over all the stack's life.
 */
export function eventReader(aws: Aws, stackId: string): () => Promise<readonly StackEvent[]> {
  const seen = new Set<string>();
  return async () => {
    const fresh: StackEvent[] = [];
    try {
      const pages = paginateDescribeStackEvents({ client: aws.client(CloudFormationClient) }, { StackName: stackId });
      for await (const { StackEvents = [] } of pages) {
        const events = StackEvents.map(stackEvent);
        const unseen = events.filter(({ id }) => !seen.has(id));
        fresh.push(...unseen);
        // What is older than a known event is known, too.
        if (unseen.length < events.length) break;
      }
    } catch (error) {
      if (!isMissingStack(error)) throw error;
    }
    for (const { id } of fresh) seen.add(id);
    return fresh.reverse();
  };
}

/** The event as one line of the log. Starts with the status, so that no foreign text can speak a workflow command. */
export function eventLine({ status, logicalId, type, reason }: StackEvent): string {
  const line = `${status.padEnd(18)} ${logicalId} (${type})`;
  return reason === undefined ? line : `${line}: ${reason.replace(/\s+/g, ' ')}`;
}

/**
 * The event that explains a failed deployment: the first resource that failed on its own account. Resources cancelled
 * because of it come after, and the stack's own events only name it.
 */
export function firstFailure(events: readonly StackEvent[]): StackEvent | undefined {
  const failed = events.filter(({ status, reason }) => status.endsWith('_FAILED') && !/cancelled$/i.test(reason ?? ''));
  return (
    failed.find(({ type }) => type !== 'AWS::CloudFormation::Stack') ??
    failed[0] ??
    events.find(({ status, reason }) => status.endsWith('ROLLBACK_IN_PROGRESS') && reason !== undefined)
  );
}

function stackEvent(event: SdkStackEvent): StackEvent {
  return {
    id: event.EventId ?? '',
    logicalId: event.LogicalResourceId ?? '',
    type: event.ResourceType ?? '',
    status: event.ResourceStatus ?? '',
    physicalId: event.PhysicalResourceId || undefined,
    reason: event.ResourceStatusReason || undefined,
  };
}
