/** A JSON string is a YAML string: always quoted, so that no value can be read as a number, a date or a tag. */
export function text(value: string): string {
  return JSON.stringify(value);
}

/** The text as a part of a `!Sub`, which fills in nothing of it. */
export function literal(value: string): string {
  return value.replaceAll('${', '${!');
}

export function indent(width: number, lines: readonly string[]): string {
  return lines.map((line) => ' '.repeat(width) + line).join('\n');
}
