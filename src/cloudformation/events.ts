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
  /** Of a nested stack's resource with the nested stack's own before it: `Serving/Endpoint`. */
  readonly logicalId: string;
  /** `AWS::CloudFormation::Stack` for the stack itself. */
  readonly type: string;
  readonly physicalId?: string | undefined;
  readonly status: string;
  readonly reason?: string | undefined;
  /** Milliseconds since the epoch, by AWS's clock. */
  readonly timestamp: number;
}

/** Each call returns the events that came since the call before, oldest first. */
export type EventReader = () => Promise<readonly StackEvent[]>;

/** Of a stack's own events, as of those of one that is nested in it. */
export const STACK_TYPE = 'AWS::CloudFormation::Stack';

/**
 * Reads the events of a stack and of the stacks nested in it, so that each is seen once, those after `last` only. A stack only
 * tells of a nested one that it failed; why, the nested one's own events tell.
 */
export function eventReader(aws: Aws, stackId: string, last?: StackEvent): EventReader {
  const readOwn = ownEventReader(aws, stackId, last);
  const nested = new Map<string, EventReader>();
  const meet = ({ type, physicalId, logicalId }: StackEvent) => {
    if (type !== STACK_TYPE || physicalId === undefined || physicalId === stackId || nested.has(physicalId)) return;
    nested.set(physicalId, within(logicalId, eventReader(aws, physicalId, last)));
  };
  return async () => {
    const own = await readOwn();
    own.forEach(meet);
    const inner = await Promise.all([...nested.values()].map((read) => read()));
    for (const { status, physicalId = '' } of own) if (status === 'DELETE_COMPLETE') nested.delete(physicalId);
    return inner.length === 0 ? own : [...own, ...inner.flat()].toSorted((a, b) => a.timestamp - b.timestamp);
  };
}

/** The newest event of a stack; undefined where there is none yet. */
export async function lastEvent(aws: Aws, stackId: string): Promise<StackEvent | undefined> {
  for await (const [newest] of eventPages(aws, stackId)) return newest;
  return undefined;
}

function within(logicalId: string, read: EventReader): EventReader {
  return async () => (await read()).map((event) => ({ ...event, logicalId: `${logicalId}/${event.logicalId}` }));
}

function ownEventReader(aws: Aws, stackId: string, last: StackEvent | undefined): EventReader {
  const seen = new Set<string>();
  return async () => {
    const fresh: StackEvent[] = [];
    for await (const events of eventPages(aws, stackId)) {
      const unseen = eventsAfter(last, events).filter(({ id }) => !seen.has(id));
      fresh.push(...unseen);
      // What is older than a known event is known, too.
      if (unseen.length < events.length) break;
    }
    for (const { id } of fresh) seen.add(id);
    return fresh.reverse();
  };
}

/**
 * Of a page of events, newest first, those after `last`. Several share a millisecond: where it is one of them, their order
 * tells. Of a nested stack's it never is, and there is only the time to go by.
 */
function eventsAfter(last: StackEvent | undefined, events: readonly StackEvent[]): readonly StackEvent[] {
  if (last === undefined) return events;
  const at = events.findIndex(({ id }) => id === last.id);
  return (at === -1 ? events : events.slice(0, at)).filter(({ timestamp }) => timestamp >= last.timestamp);
}

/** Newest first, over the 90 days that AWS remembers; none of a stack that is not there. */
async function* eventPages(aws: Aws, stackId: string): AsyncGenerator<readonly StackEvent[]> {
  const pages = paginateDescribeStackEvents({ client: aws.client(CloudFormationClient) }, { StackName: stackId });
  try {
    for await (const { StackEvents = [] } of pages) yield StackEvents.map(stackEvent);
  } catch (error) {
    if (!isMissingStack(error)) throw error;
  }
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
    failed.find(({ type }) => type !== STACK_TYPE) ??
    failed[0] ??
    events.find(({ status, reason }) => status.endsWith('ROLLBACK_IN_PROGRESS') && reason !== undefined)
  );
}

/** What failed first and why, as AWS says it; undefined where nothing did. */
export function firstCause(events: readonly StackEvent[]): string | undefined {
  const cause = firstFailure(events);
  return cause && `${cause.logicalId}: ${cause.reason ?? cause.status}`;
}

/** To a wrong word AWS answers with all that it would take, hundreds of instance types: nobody reads them in a line of a log. */
function withoutLists(reason: string): string {
  return reason.replace(/(enum value set): \[([^\]]{200,})\]/gi, (_, set: string, values: string) => {
    return `${set} (${values.split(',').length} values)`;
  });
}

function stackEvent(event: SdkStackEvent): StackEvent {
  return {
    id: event.EventId ?? '',
    logicalId: event.LogicalResourceId ?? '',
    type: event.ResourceType ?? '',
    status: event.ResourceStatus ?? '',
    physicalId: event.PhysicalResourceId || undefined,
    reason: event.ResourceStatusReason ? withoutLists(event.ResourceStatusReason) : undefined,
    timestamp: event.Timestamp?.getTime() ?? 0,
  };
}
