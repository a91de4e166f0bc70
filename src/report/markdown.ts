/** Text from outside, made harmless inside a Markdown table cell or sentence. */
export function plainText(text: string): string {
  return text
    .replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? character)
    .replace(/[\\`*_{}[\]|@#~]/g, (character) => `\\${character}`)
    .replace(/\s*\r?\n\s*/g, ' ');
}

/** Text from outside as inline code. */
export function code(text: string): string {
  const fence = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const inner = text.replace(/\s*\r?\n\s*/g, ' ').replaceAll('|', '\\|');
  return inner.startsWith('`') || inner.endsWith('`') ? `${fence} ${inner} ${fence}` : `${fence}${inner}${fence}`;
}

export function link(text: string, url: string): string {
  return `[${plainText(text)}](${url.replace(/[()\s]/g, encodeURIComponent)})`;
}

/** A table; its cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Lines from outside, verbatim, folded under a title. */
export function details(title: string, lines: readonly string[]): string {
  const text = lines.join('\n');
  const fence = '`'.repeat(Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  return `<details><summary>${plainText(title)}</summary>\n\n${fence}text\n${text}\n${fence}\n\n</details>`;
}
