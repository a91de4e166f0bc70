import type { RequestPart } from '../inputs/config.ts';

/**
 * The request with the user's part merged over it: maps member by member, lists and single values as a whole; null takes a
 * member out. The part's types are those of the API (see request-part.ts), so the result's are, too.
 */
export function overlay<T extends object>(request: T, part: RequestPart): T {
  const merged = Object.entries(part).map(([name, value]) => [name, mergeMember(Reflect.get(request, name), value)]);
  return { ...request, ...Object.fromEntries(merged) };
}

function mergeMember(below: unknown, above: unknown): unknown {
  if (above === null) return undefined;
  return isMap(above) ? overlay(isMap(below) ? below : {}, above) : above;
}

function isMap(value: unknown): value is RequestPart {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
