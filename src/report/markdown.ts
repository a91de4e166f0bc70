/** Text from outside, made harmless inside a Markdown table cell or sentence. */
export function plainText(text: string): string {
  return text
    .replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? character)
    .replace(/[\\`*_{}[\]|@#~]/g, (character) => `\\${character}`)
    .replace(/\s*\r?\n\s*/g, ' ');
}

/** A sentence of our own, which may cite others: what stands between backticks is code, which nothing in it can leave. */
export function prose(text: string): string {
  const parts = text.split(/(`[^`\n]+`)/);
  return parts.map((part, index) => (index % 2 === 1 ? part : plainText(part))).join('');
}

/** Lines from outside as a quotation that keeps them apart. */
export function quotation(text: string): string {
  const lines = text.split(/\s*\r?\n\s*/).filter((line) => line !== '');
  return lines.map((line) => `> ${plainText(line)}`).join('  \n');
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
