import type { Given } from './given.ts';

/** What is found out about a call besides its values. */
export interface Findings {
  readonly problems: string[];
  readonly warnings: string[];
}

/** Adds problems of inputs, each with the place where the value was given. */
export function problemReporter(given: ReadonlyMap<string, Given>, { problems }: Findings) {
  return (name: string, problem: string): void => {
    const origin = given.get(name)?.origin;
    problems.push(`${name}${origin === undefined ? '' : ` (${origin})`}: ${problem}`);
  };
}
