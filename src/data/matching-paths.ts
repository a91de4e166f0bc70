import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isAbsence } from './is-absence.ts';

/** What makes a path a pattern, as long as there is no file of that very name. */
export const WILDCARD = /[*?[{]/;

/**
 * The paths below a folder that fit the pattern, relative to it and with `/`: `*`, `?`, `[a-z]`, `[!a-z]`, `{a,b}`, and `**` for any
 * number of folders. Names that begin with a dot fit only where the pattern has the dot. Whether there is something at the end of one
 * is not looked at. It means what Node's own `glob` means, which Node 20, on which rehearsals run, does not have; but `*` follows
 * links to folders, as in a shell.
 */
export async function matchingPaths(folder: string, pattern: string): Promise<readonly string[]> {
  const found = await Promise.all(alternatives(pattern).map((one) => walk(folder, '', one.split('/').filter(Boolean))));
  return [...new Set(found.flat())];
}

async function walk(folder: string, parent: string, [part, ...rest]: readonly string[]): Promise<string[]> {
  if (part === undefined) return [];
  const step = (name: string) => (rest.length === 0 ? [`${parent}${name}`] : walk(folder, `${parent}${name}/`, rest));
  if (part === '**') return await walkAll(folder, parent, rest);
  if (!WILDCARD.test(part)) return await step(part);
  const fits = nameExpression(part);
  const entries = await entriesOf(join(folder, parent));
  const found = await Promise.all(entries.flatMap(({ name }) => (fits.test(name) ? [step(name)] : [])));
  return found.flat();
}

/** Here, and in all folders below. */
async function walkAll(folder: string, parent: string, rest: readonly string[]): Promise<string[]> {
  const folders = (await entriesOf(join(folder, parent))).filter(
    (one) => one.isDirectory() && !one.name.startsWith('.'),
  );
  const here = walk(folder, parent, rest.length === 0 ? ['*'] : rest);
  const below = folders.map(({ name }) => walkAll(folder, `${parent}${name}/`, rest));
  return (await Promise.all([here, ...below])).flat();
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (isAbsence(error)) return [];
    throw error;
  }
}

/** `a{b,c{d,e}}` stands for `ab`, `acd` and `ace`; braces without a comma for themselves. */
function alternatives(pattern: string): string[] {
  const [whole, head = '', choices = '', tail = ''] = INNERMOST.exec(pattern) ?? [];
  return whole === undefined ? [pattern] : choices.split(',').flatMap((one) => alternatives(`${head}${one}${tail}`));
}

/** The last braces with a comma in which there are no others. */
const INNERMOST = /^(.*)\{([^{}]*,[^{}]*)\}(.*)$/s;

const WORDS = /\*+|\?|\[(?<not>[!^]?)(?<members>\]?[^\]]*)\]|[\s\S]/g;

/** The expression of one name. */
function nameExpression(part: string): RegExp {
  const source = part.replace(WORDS, (word: string, ...others: unknown[]) => {
    const { not, members } = others.at(-1) as Partial<Record<string, string>>;
    if (word.startsWith('*')) return '.*';
    if (word === '?') return '.';
    if (members !== undefined) return `[${not && '^'}${members.replace(/[\\[\]^&~]/g, '\\$&')}]`;
    return word.replace(/[.+^$()|[\]{}\\]/, '\\$&');
  });
  return new RegExp(part.startsWith('.') ? `^${source}$` : `^(?!\\.)${source}$`, 's');
}
