import type { Given } from './given.ts';

/** What is found out about a call besides its values. */
export interface Findings {
  readonly problems: string[];
  readonly warnings: string[];
}

/** Adds what is found about inputs to a list, each with the place where the value was given. */
export function reporter(given: ReadonlyMap<string, Given>, list: string[]) {
  return (name: string, finding: string): void => {
    const origin = given.get(name)?.origin;
    list.push(`${name}${origin === undefined ? '' : ` (${origin})`}: ${finding}`);
  };
}
