import type { CommonConfig } from './config/common.ts';
import type { RequestPart } from './config/request-part.ts';
import type { Environment } from './environment.ts';
import type { Given } from './given.ts';
import type { PreviousResult } from './previous/previous-result.ts';
import type { InputName, Values } from './table/inputs.ts';

/** One call of the action, with every value understood: what a mode's config is assembled from. */
export interface Call {
  readonly common: CommonConfig;
  readonly values: Values;
  /** The value of `request`, with the types that the API has. */
  readonly request?: RequestPart | undefined;
  /** Where each value was given; also what was given and is wrong, which has no value. */
  readonly given: ReadonlyMap<string, Given>;
  readonly previous?: PreviousResult | undefined;
  readonly environment: Environment;
  /** Reports a problem of an input. */
  readonly report: (name: InputName, problem: string) => void;
  /** Tells what is probably not meant, and may be right all the same. */
  readonly warn: (name: InputName, warning: string) => void;
}

/** How `from` is spoken of where it would help. The runner hands on an empty input as if it were not there. */
export const NO_FROM = '`from`, which is not given or empty (a step that was skipped has no result)';

/**
 * Which of several inputs that answer the same question was given. The one nearest to the call wins (`with:` over the config
 * file, that over `from`); two at the same place are ambiguous, none at all is a problem too.
 */
export function chooseSource<N extends InputName>(call: Call, names: readonly N[]): N | undefined {
  const levelOf = (name: N) => call.given.get(name)?.level ?? Number.POSITIVE_INFINITY;
  const nearest = Math.min(...names.map(levelOf));
  const chosen = names.filter((name) => call.given.has(name) && levelOf(name) === nearest);
  const [first = names[0]] = chosen;
  const choices = `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
  if (chosen.length === 0 && first !== undefined) {
    const lack = names.map((name) => call.previous?.lacks.get(name)).find((one) => one !== undefined);
    const source = call.previous === undefined ? `, or ${NO_FROM}` : lack && `; ${lack}`;
    call.report(first, `is missing: give ${choices}${source ?? ''}`);
  }
  if (chosen.length > 1 && first !== undefined) {
    call.report(first, `is given together with ${chosen.slice(1).join(' and ')}: give only one of ${choices}`);
  }
  return chosen.length === 1 ? first : undefined;
}
