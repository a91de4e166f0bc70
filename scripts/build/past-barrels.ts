import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

const SDK = /node_modules[\\/]@(?:aws-sdk|smithy)[\\/].*\.js$/;
const NAMED_IMPORT = /^import \{([^}]*)\} from (["'])([^"']+)\2;$/gm;
const NAMED_EXPORT = /^export \{([^}]*)\} from ["'](\.[^"']*)["'];$/gm;
const OWN_EXPORT = /^export (?:async )?(?:const|let|class|function\*?) ([\w$]+)/gm;
const WHOLE_EXPORT = /^export \* from ["'](\.[^"']*)["'];$/gm;

/**
 * Has the SDK's modules import from the file that defines a name, not from the index that hands it on. esbuild drops what nobody
 * uses, but where it cuts the code into chunks it takes whoever imports an index to need all that stays of it: each client
 * would load the protocols of the others. What is not found this way is imported as it is written, and so is what comes from an
 * index that may stand for more than its names: that is larger, and works.
 */
export const pastBarrels: Plugin = {
  name: 'past-barrels',
  setup(context) {
    context.onLoad({ filter: SDK }, async ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const indexes = new Map<string, string>();
      for (const [, , , specifier = ''] of source.matchAll(NAMED_IMPORT)) {
        const resolved = await context.resolve(specifier, { kind: 'import-statement', resolveDir: dirname(path) });
        if (SDK.test(resolved.path) && isPure(resolved.path)) indexes.set(specifier, resolved.path);
      }
      const contents = source.replace(NAMED_IMPORT, (statement, names: string, _quote, specifier: string) => {
        const index = indexes.get(specifier);
        return index === undefined ? statement : names.split(',').map(importOf(index)).join('\n');
      });
      return { contents, resolveDir: dirname(path) };
    });
  },
};

/** Whether nothing happens by importing the index or a file beside or below it, as its package says. */
function isPure(index: string): boolean {
  const [root = ''] = /^.*node_modules[\\/]@[^\\/]+[\\/][^\\/]+/.exec(index) ?? [];
  const { sideEffects } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    sideEffects?: boolean | readonly string[];
  };
  if (!Array.isArray(sideEffects)) return sideEffects === false;
  return globSync([...sideEffects], { cwd: root }).every((file) => !join(root, file).startsWith(dirname(index)));
}

function importOf(index: string): (written: string) => string {
  return (written) => {
    const [name = '', local = name] = written.trim().split(/ as /);
    if (name === '') return '';
    const { file, exported } = definitionOf(index, name) ?? { file: index, exported: name };
    return `import { ${exported} as ${local} } from ${JSON.stringify(file)};`;
  };
}

interface Definition {
  readonly file: string;
  /** The name there. */
  readonly exported: string;
}

/** Undefined where the file, and those that it hands on, have no export of this name that can be read. */
function definitionOf(file: string, name: string): Definition | undefined {
  const source = readFileSync(file, 'utf8');
  for (const [, names = '', from = ''] of source.matchAll(NAMED_EXPORT)) {
    const pairs = names.split(',').map((written) => written.trim().split(/ as /));
    const pair = pairs.find(([original, exported = original]) => exported === name);
    const next = pair && fileOf(file, from);
    if (next !== undefined) return definitionOf(next, pair?.[0] ?? name);
  }
  const own = [...source.matchAll(OWN_EXPORT)].some(([, defined]) => defined === name);
  if (own) return { file, exported: name };
  for (const [, from = ''] of source.matchAll(WHOLE_EXPORT)) {
    const next = fileOf(file, from);
    const found = next === undefined ? undefined : definitionOf(next, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function fileOf(importer: string, from: string): string | undefined {
  const path = join(dirname(importer), from);
  return [path, `${path}.js`, join(path, 'index.js')].find((file) => file.endsWith('.js') && existsSync(file));
}
