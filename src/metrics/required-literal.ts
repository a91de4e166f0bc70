/** The parts of an expression: an escape, a set, a count, or any other character. */
const PARTS =
  /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|c[A-Za-z]|k<\w+>|\d+|[\s\S])|\[(?:\\[\s\S]|[^\]\\])*\]|\{\d+(?:,\d*)?\}|[\s\S]/g;

/**
 * The longest text that every match of the expression contains; empty where none is certain. To look for a text costs a
 * fraction of what an expression costs, and most lines of a log have nothing that is looked for.
 */
export function requiredLiteral({ source, flags }: RegExp): string {
  const parts = outsideOfGroups(source.match(PARTS) ?? []);
  if (flags.includes('i') || parts.includes('|')) return '';
  const runs = [''];
  for (const part of parts) {
    const run = runs.pop() ?? '';
    const literal = literalOf(part);
    if (literal !== undefined) runs.push(run + literal);
    // What may be left out, or comes a number of times, is not certain.
    else runs.push(/^[*?{]/.test(part) ? run.slice(0, -1) : run, '');
  }
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest));
}

/** Of each group only its end is left. */
function outsideOfGroups(parts: readonly string[]): readonly string[] {
  let depth = 0;
  return parts.filter((part) => {
    if (part === '(') depth += 1;
    if (part === ')') depth -= 1;
    return depth === 0;
  });
}

/** The character that a part of an expression stands for, if it stands for exactly one. */
function literalOf(part: string): string | undefined {
  if (part.length === 1) return /[.*+?^$()[\]{}|]/.test(part) ? undefined : part;
  return /^\\[^\p{L}\p{N}]$/u.test(part) ? part.slice(1) : undefined;
}
