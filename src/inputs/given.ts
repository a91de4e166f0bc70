/** A value as it was written: every scalar is its text, so `1.10` stays `1.10` and `012` stays `012`. */
export type Written = string | readonly Written[] | { readonly [key: string]: Written };

/** How near to the call a value was given: the lowest wins. */
export const LEVELS = { with: 0, environment: 1, mode: 2, defaults: 3, from: 4, default: 5 } as const;

/** The value of one input, before it is understood. */
export interface Given {
  readonly value: Written;
  /** The same value with its scalars typed by YAML 1.2, for what must tell 5 from "5". */
  readonly typed: () => unknown;
  /** Where it was given, in a reader's words: `with:`, `from`, or `mlops.yml:12:5`. */
  readonly origin: string;
  readonly level: number;
}

/** A text that was given as one: in `with:`, by `from`, or as a default. */
export function givenText(value: string, origin: 'with:' | 'from' | 'default'): Given {
  const level = origin === 'with:' ? LEVELS.with : LEVELS[origin];
  return { value, typed: () => value, origin, level };
}

/** The value that is nearest to the call, of each input. */
export function nearest(...layers: ReadonlyMap<string, Given>[]): ReadonlyMap<string, Given> {
  return new Map(layers.toReversed().flatMap((layer) => [...layer]));
}
