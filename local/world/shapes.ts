/**
 * The shapes of AWS's APIs, read from the schemas that the SDK's clients carry at run time (`CreateTrainingJob$` and friends).
 * They know members, types and which are required; they know neither patterns nor enums nor lengths.
 * The exports are semi-internal to the SDK: its version is pinned and test/local/world/shapes.test.ts holds what we read to it.
 */
export type Shape =
  | { readonly kind: 'string' | 'number' | 'boolean' | 'timestamp' | 'blob' | 'document' }
  | { readonly kind: 'list' | 'map'; readonly member: () => Shape }
  | {
      readonly kind: 'structure';
      readonly members: ReadonlyMap<string, () => Shape>;
      readonly required: readonly string[];
    };

export interface OperationShape {
  readonly input: Shape;
  readonly output: Shape;
}

/** The shapes of one operation, or undefined where the service has none of that name. */
export function operationShape(client: object, operation: string): OperationShape | undefined {
  const schema: unknown = Reflect.get(client, `${operation}$`);
  if (!Array.isArray(schema) || schema[0] !== OPERATION) return undefined;
  return { input: readShape(schema[4]), output: readShape(schema[5]) };
}

const LIST = 1;
const MAP = 2;
const OPERATION = 9;
const LIST_OF = 64;
const MAP_OF = 128;
const NOTHING: Shape = { kind: 'structure', members: new Map(), required: [] };

/**
 * A schema is a number for a simple type (64 and 128 added make it a list or map of that type), a function that
 * returns a schema, a pair [schema, traits], or a tuple [type, namespace, name, traits, …]; structures go on with
 * names, schemas and how many of the names, counted from the first, are required.
 */
function readShape(schema: unknown): Shape {
  if (typeof schema === 'function') return readShape(schema());
  if (typeof schema === 'number') return simpleShape(schema);
  if (!Array.isArray(schema)) return NOTHING;
  if (schema.length === 2) return readShape(schema[0]);
  const [type, , , , first, second, requiredCount = 0] = schema;
  if (type === 0) return readShape(first);
  if (type === LIST) return { kind: 'list', member: () => readShape(first) };
  if (type === MAP) return { kind: 'map', member: () => readShape(second) };
  const names: readonly string[] = first;
  const members = new Map(names.map((name, index) => [name, () => readShape(second[index])]));
  return { kind: 'structure', members, required: names.slice(0, requiredCount) };
}

function simpleShape(type: number): Shape {
  if (type >= MAP_OF) return { kind: 'map', member: () => simpleShape(type - MAP_OF) };
  if (type >= LIST_OF) return { kind: 'list', member: () => simpleShape(type - LIST_OF) };
  if (type >= 4 && type <= 7) return { kind: 'timestamp' };
  if (type === 0) return { kind: 'string' };
  if (type === 2) return { kind: 'boolean' };
  if (type === 15) return { kind: 'document' };
  if (type === 21 || type === 42) return { kind: 'blob' };
  return { kind: 'number' };
}
