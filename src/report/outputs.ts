import { RESULT_VERSION, type Result } from '../result.ts';

/** What is told in the result only: too large or too detailed for an output of its own. */
const RESULT_ONLY = new Set([
  'mode',
  'failure',
  'phases',
  'series',
  'gates',
  'cases',
  'deleted',
  'kept',
  'containerEnvironment',
]);

/**
 * The action's outputs: a kebab-case name each, JSON where the value is not a text, number or flag.
 * What has no value is absent. `result` holds all of it as one line of JSON.
 */
export function toOutputs(result: Result): Readonly<Record<string, string>> {
  const told = Object.entries(result).filter(([key, value]) => value !== undefined && !RESULT_ONLY.has(key));
  return { result: toResultJson(result), ...Object.fromEntries(told.map(([key, value]) => [kebab(key), text(value)])) };
}

/** `{"mode":…,"status":…,"version":1,…}` on one line, with the outputs' names as keys. */
export function toResultJson(result: Result): string {
  const { mode, status, ...rest } = result;
  const named = Object.entries(rest).map(([key, value]) => [kebab(key), value]);
  return JSON.stringify({ mode, status, version: RESULT_VERSION, ...Object.fromEntries(named) });
}

function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function text(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
