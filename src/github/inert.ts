/**
 * A line that the runner prints but never obeys. It takes `::command::` for a workflow command where a line begins with it,
 * after white space, and the older `##[command]` wherever in a line it stands: a prefix alone would not do.
 */
export function inert(text: string): string {
  return text.replaceAll('##[', '# #[').replace(/^(\s*):(?=:)/gm, '$1\u200b:');
}
