import { outputs } from '../inputs/table/outputs.ts';
import { RESULT_VERSION, type Result } from '../result/result.ts';

/**
 * The action's outputs: those of the table that have a value, JSON where it is not a text, number or flag.
 * What has no value is absent. `result` holds more than all of them, as one line of JSON.
 */
export function toOutputs(result: Result): Readonly<Record<string, string>> {
  const told = named(result).filter(([name, value]) => Object.hasOwn(outputs, name) && value !== undefined);
  return { result: toResultJson(result), ...Object.fromEntries(told.map(([name, value]) => [name, text(value)])) };
}

/**
 * `{"mode":…,"status":…,"version":1,…}` on one line, with the outputs' names as keys. Without the end of the log: GitHub drops
 * an output that holds a masked value, and what a container writes is not ours to answer for.
 */
export function toResultJson(result: Result): string {
  const { mode, status, failure, ...rest } = result;
  const reported = { ...rest, failure: failure && { ...failure, logTail: undefined, isLogTold: undefined } };
  return JSON.stringify({ mode, status, version: RESULT_VERSION, ...Object.fromEntries(named(reported)) });
}

function named(result: object): readonly (readonly [string, unknown])[] {
  return Object.entries(result).map(([key, value]) => [kebab(key), NAMES_OF_OTHERS.has(key) ? value : renamed(value)]);
}

/** Maps whose keys are not ours to rename: a user's names, and AWS's. */
const NAMES_OF_OTHERS = new Set([
  'metrics',
  'series',
  'hyperparameters',
  'containerEnvironment',
  'outputs',
  'stackOutputs',
  'counts',
  'winner',
]);

function renamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renamed);
  return typeof value === 'object' && value !== null ? Object.fromEntries(named(value)) : value;
}

function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function text(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
