import { AVAILABLE_MODES, type Input, type InputGroup } from '../../src/inputs/table/input.ts';

/** What works today, of a group: planned inputs are in no document. */
export function available(group: InputGroup): readonly (readonly [string, Input])[] {
  return Object.entries(group).filter(([, { modes }]) => modes.length > 0);
}

/** The default in words, as Markdown. */
export function defaultOf(input: Input): string | undefined {
  return input.defaultNote ?? (input.default === undefined ? undefined : `\`${input.default}\``);
}

export function isForEveryMode(modes: readonly string[]): boolean {
  return modes.length === AVAILABLE_MODES.length;
}
