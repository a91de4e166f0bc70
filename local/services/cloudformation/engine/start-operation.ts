import type { CallContext } from '../../../world/service.ts';
import type { Operation, Stack } from '../stack.ts';

/** Lets an operation run on after its request was answered. A stack has one at a time; the caller has seen to that. */
export function startOperation(
  stack: Stack,
  { world }: CallContext,
  perform: (operation: Operation) => Promise<void>,
): void {
  const { promise: done, resolve } = Promise.withResolvers<void>();
  const operation: Operation = { abort: new AbortController(), done, superseded: false };
  stack.operation = operation;
  const ended = () => {
    if (stack.operation === operation) delete stack.operation;
    resolve();
  };
  world.background(perform(operation).finally(ended));
}
