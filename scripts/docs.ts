import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { outdatedDocuments } from './docs/documents.ts';

/**
 * Writes what follows from the tables of inputs and outputs: action.yml, the README's tables, the config file's JSON schema.
 * `--check` writes nothing, and exits with 1 when something would be written.
 */
const check = process.argv.includes('--check');
const outdated = outdatedDocuments((path) => (existsSync(path) ? readFileSync(path, 'utf8') : ''));
for (const { path, wanted } of outdated) {
  if (!check) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, wanted);
  }
  process.stdout.write(`${path} ${check ? 'is outdated: run npm run docs' : 'written'}\n`);
}
if (check && outdated.length > 0) process.exitCode = 1;
