import type { Aws } from '../aws/clients.ts';
import { poll, type Waiting } from '../waiting/poll.ts';
import { eventReader, type StackEvent } from './events.ts';
import { describeStack, type Stack } from './stack.ts';
import { isSettled, stackPhase } from './stack-status.ts';

/** One look at a stack at work: how it stands, and what happened since the last look. */
export interface StackReading {
  /** Undefined when the stack is gone and even its ARN is unknown. */
  readonly stack: Stack | undefined;
  readonly events: readonly StackEvent[];
}

const INTERVAL_MS = 5_000;
/** How many looks a stack gets in which nothing has begun before its settled status is believed. */
const QUIET_READINGS = 3;

/**
 * Prepares to follow an operation on a stack that is about to be started: past events are read now, so that only new ones
 * count. The returned function yields readings until the stack has settled.
 */
export async function followStack(
  aws: Aws,
  stackId: string,
): Promise<(waiting: Waiting) => AsyncGenerator<StackReading>> {
  const readEvents = eventReader(aws, stackId);
  await readEvents();
  return (waiting) => {
    let begun = false;
    let quiet = 0;
    const read = async (): Promise<StackReading> => {
      // The stack first: once it has settled, the events read after it are all there are.
      const stack = await describeStack(aws, stackId);
      const events = await readEvents();
      begun ||= events.length > 0;
      quiet += 1;
      return { stack, events };
    };
    // Reads may trail the call that started the operation: a settled stack without any new event is the one from before.
    const done = ({ stack }: StackReading) =>
      stack === undefined ||
      stackPhase(stack.status) === 'deleted' ||
      (isSettled(stack.status) && (begun || quiet > QUIET_READINGS));
    return poll(read, { intervalMs: () => INTERVAL_MS, done, ...waiting });
  };
}
