import * as v from 'valibot';
import type { Given } from '../given.ts';
import type { Report } from '../problem.ts';
import { describeIssue, isNot } from './describe-issue.ts';
import { parseYaml } from './yaml-text.ts';

/** The value, typed by YAML 1.2, as the schema makes it; every problem of it is reported. */
export function readBySchema<S extends v.GenericSchema>(
  schema: S,
  given: Given,
  report: Report,
): v.InferOutput<S> | undefined {
  const typed = readTyped(given, report);
  return typed === undefined ? undefined : parseBySchema(schema, typed, report);
}

/** The same of a value that is typed already. */
export function parseBySchema<S extends v.GenericSchema>(
  schema: S,
  typed: unknown,
  report: Report,
): v.InferOutput<S> | undefined {
  if (Array.isArray(typed) && schema.type === 'strict_object') {
    // To the schema a list is a map of numbers, of which it would tell one by one that they are unknown.
    report('is a list, not a map');
    return undefined;
  }
  const parsed = v.safeParse(schema, typed);
  if (parsed.success) return parsed.output;
  for (const issue of parsed.issues) report(describeIssue(issue));
  return undefined;
}

/** The value with its scalars typed by YAML 1.2, whether it is YAML text or the config file's own structure. */
export function readTyped({ value, typed }: Given, report: Report): unknown {
  if (typeof value !== 'string') return typed();
  const yaml = parseYaml(value, ({ line, column, message }) =>
    report(`broken YAML in line ${line}, column ${column}: ${message}`),
  );
  if (yaml?.written === null) report('is empty');
  return yaml?.typed([]) ?? undefined;
}

/** A whole number of a range, in words of its own. */
export function wholeNumber(min: number, max?: number) {
  const accepted = max === undefined ? `a whole number of at least ${min}` : `a whole number from ${min} to ${max}`;
  return v.pipe(
    v.number(isNot(accepted)),
    v.integer(isNot(accepted)),
    v.minValue(min, isNot(accepted)),
    v.maxValue(max ?? Number.MAX_SAFE_INTEGER, isNot(accepted)),
  );
}

/** A number above zero, fractions included. */
export function positiveNumber() {
  const accepted = 'a number above 0';
  return v.pipe(v.number(isNot(accepted)), v.finite(isNot(accepted)), v.gtValue(0, isNot(accepted)));
}
