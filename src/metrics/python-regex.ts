/**
 * A regular expression in Python's flavour, which SageMaker's metric definitions are written in, as JavaScript's.
 * Throws SyntaxError where the two languages cannot be brought together: better early than a metric that never matches.
 */
export function fromPythonRegex(source: string, flags = ''): RegExp {
  const inline = /^\(\?([aimsux]+)\)/.exec(source);
  const letters = inline?.[1] ?? '';
  if (letters.includes('x')) throw new SyntaxError(`the verbose flag (?x) is not supported: ${source}`);
  const pattern = inline === null ? source : source.slice(inline[0].length);
  return new RegExp(translate(pattern), flags + [...'ims'].filter((flag) => letters.includes(flag)).join(''));
}

/**
 * What Python writes differently. Escaped characters and whole sets are taken first, so that `\(?P<` and `[(?#]` stay what
 * they are.
 */
const TOKENS =
  /\\[\s\S]|\[(?<not>\^?)(?<bracket>\]?)(?<members>(?:\\[\s\S]|[^\]\\])*)\]|\(\?P<|\(\?P=(?<name>\w+)\)|\(\?#[^)]*\)|\{,(?<most>\d+)\}/g;

const TRANSLATIONS = new Map([
  ['\\A', '(?<![\\s\\S])'],
  ['\\Z', '(?![\\s\\S])'],
  ['(?P<', '(?<'],
]);

function translate(pattern: string): string {
  return pattern.replace(TOKENS, (token: string, ...rest: unknown[]) => {
    const { not, bracket, members, name, most } = rest.at(-1) as Partial<Record<string, string>>;
    if (name !== undefined) return `\\k<${name}>`;
    if (most !== undefined) return `{0,${most}}`;
    // In Python a bracket that comes first in a set is a member of it.
    if (bracket === ']') return `[${not}\\]${members}]`;
    if (token.startsWith('(?#')) return '';
    return TRANSLATIONS.get(token) ?? token;
  });
}
