import type { CallContext, Operation } from '../../world/service.ts';
import { checkConstraints, type Rules } from './check-constraints.ts';

/** A request whose required members are known to be there: the SDK types each of them as `T | undefined`. */
export type Checked<T> = T extends Date | Uint8Array
  ? T
  : T extends object
    ? { [K in keyof T]: Checked<Exclude<T[K], undefined>> }
    : T;

/**
 * Makes an operation of a typed function and the rules its input must keep. The casts are sound because the router
 * checks input and output against the SDK's own schemas.
 */
export function operation<Input extends object, Output extends object>(
  perform: (input: Checked<Input>, context: CallContext) => Output | Promise<Output>,
  rules: Rules = {},
): Operation {
  return async (input, context) => {
    await checkConstraints(input, rules);
    return (await perform(input as Checked<Input>, context)) as Record<string, unknown>;
  };
}
