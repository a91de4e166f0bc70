/**
 * The shape of an API structure as the SDK's clients carry it at run time (`CreateTrainingJobRequest$` and friends). The SDK itself
 * sends members that it does not know nowhere, without a word. The exports are semi-internal: the SDK's version is pinned, and
 * test/aws/shape.test.ts holds what we read to it.
 */
export type Shape =
  | { readonly kind: 'text' | 'number' | 'flag' | 'other' }
  | { readonly kind: 'list' | 'map'; readonly member: () => Shape }
  | { readonly kind: 'structure'; readonly members: ReadonlyMap<string, () => Shape> };

const LIST = 1;
const STRUCTURE = 3;
const LIST_OF = 64;
const MAP_OF = 128;

/**
 * A schema is a number for a simple type (64 and 128 added make it a list or a map of that type), a function that returns a
 * schema, a pair [schema, traits], or a tuple [type, namespace, name, traits, …].
 */
export function readShape(schema: unknown): Shape {
  if (typeof schema === 'function') return readShape(schema());
  if (typeof schema === 'number') return simpleShape(schema);
  if (!Array.isArray(schema)) return { kind: 'other' };
  if (schema.length === 2) return readShape(schema[0]);
  const [type, , , , first, second] = schema;
  if (type === 0) return readShape(first);
  if (type === LIST) return { kind: 'list', member: () => readShape(first) };
  if (type !== STRUCTURE) return { kind: 'map', member: () => readShape(second) };
  const names: readonly string[] = first;
  return { kind: 'structure', members: new Map(names.map((name, index) => [name, () => readShape(second[index])])) };
}

function simpleShape(type: number): Shape {
  if (type >= MAP_OF) return { kind: 'map', member: () => simpleShape(type - MAP_OF) };
  if (type >= LIST_OF) return { kind: 'list', member: () => simpleShape(type - LIST_OF) };
  if (type === 0) return { kind: 'text' };
  if (type === 1) return { kind: 'number' };
  return { kind: type === 2 ? 'flag' : 'other' };
}
