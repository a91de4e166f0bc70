/**
 * Lines that the runner prints but never obeys. It takes `::command::` for a workflow command where a line begins with it,
 * after white space (.NET's, which knows U+0085), and the older `##[command]` wherever in a line it stands: a prefix alone
 * would not do.
 */
export function inert(text: string): string {
  return text.replaceAll('##[', '# #[').replace(/^((?:[^\S\r\n]|\u0085)*):(?=:)/gm, '$1\u200b:');
}
