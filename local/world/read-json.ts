import { type GenericSchema, getDotPath, type InferOutput, safeParse } from 'valibot';

export type JsonRead<T> = { readonly value: T } | { readonly problems: readonly string[] };

/** A body of JSON by its schema, or all that is wrong with it, each with its place: `times: Invalid type…`. */
export function readJson<S extends GenericSchema>(schema: S, body: Buffer): JsonRead<InferOutput<S>> {
  const { success, output, issues } = safeParse(schema, parse(body));
  if (success) return { value: output };
  return { problems: issues.map((issue) => `${getDotPath(issue) ?? 'body'}: ${issue.message}`) };
}

/** What is no JSON fits no schema either. */
function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
