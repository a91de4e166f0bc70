import { CustomerError } from './customer-error.ts';

/** Accepted interval; both ends belong to it unless `above` is used for an open lower end. */
export interface Range {
  readonly min?: number;
  readonly above?: number;
  readonly max?: number;
}

/** The same members, none of them undefined. */
type Given<T> = { readonly [Name in keyof T]: Exclude<T[Name], undefined> };

/**
 * Reads a job's hyperparameters, which are all strings, as typed values. It remembers what was asked for, so that a name nobody
 * knows (a typo) is an error as in the real containers: `conclude` comes last. Throws CustomerError.
 */
export class Hyperparameters {
  readonly #values: ReadonlyMap<string, string>;
  readonly #known = new Set<string>();

  /** Children of a tuning job are told their objective, which is none of the algorithm's own hyperparameters. */
  constructor({ _tuning_objective_metric, ...values }: Readonly<Record<string, string>>) {
    this.#values = new Map(Object.entries(values));
  }

  /** undefined when not given, or given as `auto`, which in every algorithm means: choose for me. */
  text(name: string): string | undefined {
    this.#known.add(name);
    const value = this.#values.get(name);
    return value === 'auto' ? undefined : value;
  }

  choice<T extends string>(name: string, choices: readonly T[]): T | undefined {
    const value = this.text(name);
    const chosen = choices.find((choice) => choice === value);
    if (value !== undefined && chosen === undefined) {
      throw new CustomerError(`Hyperparameter ${name}: ${value} is not in [${choices.join(', ')}]`);
    }
    return chosen;
  }

  number(name: string, range: Range = {}): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const value = Number(text);
    if (text.trim() === '' || !Number.isFinite(value)) {
      throw new CustomerError(`Hyperparameter ${name}: could not parse value ${JSON.stringify(text)}`);
    }
    if (!contains(range, value))
      throw new CustomerError(`Hyperparameter ${name}: ${text} is not in ${describe(range)}`);
    return value;
  }

  integer(name: string, range: Range = {}): number | undefined {
    const value = this.number(name, range);
    if (value !== undefined && !Number.isInteger(value)) {
      throw new CustomerError(`Hyperparameter ${name}: could not parse value ${JSON.stringify(this.text(name))}`);
    }
    return value;
  }

  flag(name: string): boolean | undefined {
    const value = this.choice(name, ['true', 'false', 'True', 'False', '1', '0']);
    return value === undefined ? undefined : ['true', 'True', '1'].includes(value);
  }

  /** Which of these were given: names that the real container knows and the local one does without. */
  given(names: readonly string[]): string[] {
    return names.filter((name) => this.text(name) !== undefined);
  }

  /**
   * Comes when all is read and returns the algorithm's required hyperparameters, by their names. Which of them are missing and
   * which names nobody knows is told together: a typo is both.
   */
  conclude<T extends object>(required: T): Given<T> {
    const absent = Object.entries(required).flatMap(([name, value]) => (value === undefined ? [name] : []));
    const unknown = [...this.#values.keys()].filter((given) => !this.#known.has(given));
    if (absent.length === 0 && unknown.length === 0) return required as Given<T>;
    throw new CustomerError(
      [...absent.map(missing), ...unknown.map((given) => `Extraneous hyperparameter found: ${given}`)].join('; '),
    );
  }
}

/** Unwraps a hyperparameter that another one makes necessary. */
export function required<T>(name: string, value: T | undefined): T {
  if (value === undefined) throw new CustomerError(missing(name));
  return value;
}

function missing(name: string): string {
  return `Missing required hyperparameter: ${name}`;
}

function contains({ min = -Infinity, above = -Infinity, max = Infinity }: Range, value: number): boolean {
  return value >= min && value > above && value <= max;
}

function describe({ min, above, max }: Range): string {
  const lower = above === undefined ? `[${min ?? '-inf'}` : `(${above}`;
  return `${lower}, ${max === undefined ? '+inf)' : `${max}]`}`;
}
