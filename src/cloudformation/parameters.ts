import type { UserTemplate } from './user-template.ts';

/** A value that the inputs have for a parameter of a known name. */
export interface KnownValue {
  readonly value: string;
  /** Whether the user gave it: then it goes before the template's own default. */
  readonly isGiven: boolean;
}

/** Where values for a template's parameters come from, the first that has one. */
export interface ParameterSources {
  readonly given: Readonly<Record<string, string>>;
  /** By the parameter's name. */
  readonly known: Readonly<Record<string, KnownValue>>;
  /** Names of those that the stack has a value for. */
  readonly deployed: readonly string[];
}

export interface FilledParameters {
  /** Undefined keeps the value that the stack has. What the template's default is for is not there. */
  readonly parameters: Readonly<Record<string, string | undefined>>;
  /** Those that nobody has a value for. */
  readonly missing: readonly string[];
}

/**
 * A value for each parameter that the template declares. What an earlier deployment gave is only taken up where there is
 * no default: what a template and its parameters say would otherwise depend on what was deployed before.
 */
export function fillParameters({ parameters: declared }: UserTemplate, sources: ParameterSources): FilledParameters {
  const parameters: Record<string, string | undefined> = {};
  const missing: string[] = [];
  for (const [name, { hasDefault }] of Object.entries(declared)) {
    const known = sources.known[name];
    const value = sources.given[name] ?? (known?.isGiven || !hasDefault ? known?.value : undefined);
    if (value !== undefined) parameters[name] = value;
    else if (!hasDefault && sources.deployed.includes(name)) parameters[name] = undefined;
    else if (!hasDefault) missing.push(name);
  }
  return { parameters, missing };
}
