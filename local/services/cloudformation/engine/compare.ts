import { isDeepStrictEqual } from 'node:util';
import type { Properties } from '../resources/resource-type.ts';

/** The properties that differ between two versions of a resource. */
export function changedProperties(before: Properties, after: Properties): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !isDeepStrictEqual(before[name], after[name])).sort();
}
