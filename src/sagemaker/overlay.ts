import type { RequestPart } from '../inputs/config/request-part.ts';

/**
 * The request with the user's part merged over it: maps member by member, lists and single values as a whole; null takes a
 * member out. Of the request's own `Tags` those stay that the part gives no other value: they say where a thing comes from.
 * The part's types are those of the API (see inputs/values/read-request-part.ts), so the result's are, too.
 */
export function overlay<T extends object>(request: T, part: RequestPart): T {
  const { Tags: tags, ...others } = part;
  const merged = mergeMembers(request, others);
  const own: unknown = Reflect.get(request, 'Tags');
  return Array.isArray(tags) ? { ...merged, Tags: mergeTags(Array.isArray(own) ? own : [], tags) } : merged;
}

function mergeMembers<T extends object>(below: T, above: RequestPart): T {
  const merged = Object.entries(above).map(([name, value]) => [name, mergeMember(Reflect.get(below, name), value)]);
  return { ...below, ...Object.fromEntries(merged) };
}

function mergeMember(below: unknown, above: unknown): unknown {
  if (above === null) return undefined;
  return isMap(above) ? mergeMembers(isMap(below) ? below : {}, above) : above;
}

interface KeyedTag {
  readonly Key?: unknown;
}

function mergeTags(below: readonly KeyedTag[], above: readonly KeyedTag[]): readonly KeyedTag[] {
  return [...below.filter(({ Key }) => !above.some((tag) => tag.Key === Key)), ...above];
}

function isMap(value: unknown): value is RequestPart {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
