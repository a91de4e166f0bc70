import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { renderAction } from './docs/render-action.ts';
import { renderSchema } from './docs/render-schema.ts';
import { renderInputTables, renderOutputTable } from './docs/render-tables.ts';

/**
 * Writes everything that follows from the tables of inputs and outputs: action.yml, the README's tables and the config file's
 * JSON schema. `--check` writes nothing and exits with 1 when something is not as it would be written.
 */
const documents: Readonly<Record<string, (current: string) => string>> = {
  'action.yml': renderAction,
  'schema/mlops.schema.json': renderSchema,
  'README.md': (current) =>
    replaceRegion(replaceRegion(current, 'inputs', renderInputTables()), 'outputs', renderOutputTable()),
};

function replaceRegion(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md lacks the markers ${start} and ${end}`);
  return `${text.slice(0, from)}${start}\n\n${content}\n\n${text.slice(to)}`;
}

const check = process.argv.includes('--check');
const outdated = Object.entries(documents).filter(([path, render]) => {
  const current = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const wanted = render(current);
  if (current === wanted) return false;
  if (!check) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, wanted);
  }
  return true;
});
for (const [path] of outdated) process.stdout.write(`${path} ${check ? 'is outdated: run npm run docs' : 'written'}\n`);
if (check && outdated.length > 0) process.exitCode = 1;
