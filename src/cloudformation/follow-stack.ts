import type { Aws } from '../aws/clients.ts';
import { poll, type Waiting } from '../waiting/poll.ts';
import { eventReader, lastEvent, STACK_TYPE, type StackEvent } from './events.ts';
import { describeStack, type Stack } from './stack.ts';
import { isSettled } from './stack-status.ts';

/** One look at a stack at work: how it stands, and what happened since the last look. */
export interface StackReading {
  /** Undefined when the stack is gone and even its ARN is unknown. */
  readonly stack: Stack | undefined;
  readonly events: readonly StackEvent[];
}

const INTERVAL_MS = 5_000;
/** How many looks a settled stack gets of whose end no event tells before it is believed. */
const QUIET_READINGS = 3;

/**
 * Prepares to follow an operation on a stack that is about to be started: the last event until now is read, so that only what
 * comes after it counts. The returned function yields readings until the stack has settled, and the last of its events has come.
 */
export async function followStack(
  aws: Aws,
  stackId: string,
): Promise<(waiting: Waiting) => AsyncGenerator<StackReading>> {
  const readEvents = eventReader(aws, stackId, await lastEvent(aws, stackId));
  return (waiting) => {
    let told: string | undefined;
    let quiet = 0;
    const read = async (): Promise<StackReading> => {
      // The events first: the stack is as its last event says, or further. A settled stack of which the events do not say so
      // may be the one from before, as reads trail the call that started the operation.
      const events = await readEvents();
      const stack = await describeStack(aws, stackId);
      told = events.findLast(isOf(stackId))?.status ?? told;
      quiet = events.length === 0 && stack !== undefined && isSettled(stack.status) ? quiet + 1 : 0;
      return { stack, events };
    };
    const done = ({ stack }: StackReading) =>
      stack === undefined || (isSettled(stack.status) && (stack.status === told || quiet > QUIET_READINGS));
    return poll(read, { intervalMs: () => INTERVAL_MS, done, ...waiting });
  };
}

/** Whether the event is of the stack itself. */
function isOf(stackId: string): (event: StackEvent) => boolean {
  return ({ type, physicalId }) => type === STACK_TYPE && physicalId === stackId;
}
