import type { StackEvent } from '../../cloudformation/events.ts';
import { followStack, type StackReading } from '../../cloudformation/follow-stack.ts';
import { deleteStack, type Stack } from '../../cloudformation/stack.ts';
import type { Run } from '../../run.ts';
import type { Waiting } from '../../waiting/poll.ts';
import { narrateStack } from './narrate-stack.ts';

/** How a stack stands at the end of an operation (undefined: gone without a trace), and all that happened on the way. */
export interface Watched {
  readonly stack: Stack | undefined;
  readonly events: readonly StackEvent[];
}

/** Follows the stack until it has settled, every event a line of the log, and no minute without one. */
export async function watchStack(title: string, readings: AsyncGenerator<StackReading>, run: Run): Promise<Watched> {
  return await run.log.group(title, async () => {
    const events: StackEvent[] = [];
    let stack: Stack | undefined;
    const narrate = narrateStack(run);
    for await (const reading of readings) {
      stack = reading.stack;
      await narrate(reading);
      events.push(...reading.events);
    }
    return { stack, events };
  });
}

/** Starts the deletion of the stack, with the role that it was last changed with; the returned function follows it to its end. */
export async function startRemoval(
  { id, name }: Stack,
  { run, waiting }: { readonly run: Run; readonly waiting: Waiting },
): Promise<() => Promise<Watched>> {
  const follow = await followStack(run.aws, id);
  await deleteStack(run.aws, id, requestToken('delete', run));
  return () => watchStack(`Deletion of stack ${name}`, follow(waiting), run);
}

/** The command that ends a stack's protection against being deleted: a person's decision, and one to take back. */
export function endProtection({ name }: Stack): string {
  return `\`aws cloudformation update-termination-protection --no-enable-termination-protection --stack-name ${name}\``;
}

/** A token or change set name that no other attempt of this or any other run uses. */
export function requestToken(verb: string, { naming, clock }: Run): string {
  return `${verb}-${naming.suffix}-${clock.now().toString(36)}`;
}
