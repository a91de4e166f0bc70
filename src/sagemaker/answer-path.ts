/** What an answer has at a dotted path: `predictions.0.score`. Undefined where it has nothing there. */
export function valueAt(answer: unknown, path: string | undefined): unknown {
  if (path === undefined) return answer;
  return path.split('.').reduce(memberOf, answer);
}

/** The member of an object, the item of a list. */
export function memberOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}
