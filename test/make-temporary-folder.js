/**
 * Jest's global set-up: what the tests and the action that they spawn make in the temporary folder lies in one of their own.
 * Beside it, what Node has compiled, stripped of its types: hundreds of containers and steps start from the same few files.
 */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default () => {
  globalThis.runFolder = mkdtempSync(join(tmpdir(), 'tests-'));
  globalThis.temporaryFolder = join(globalThis.runFolder, 'temporary');
  mkdirSync(globalThis.temporaryFolder);
  process.env.TMPDIR = globalThis.temporaryFolder;
  process.env.NODE_COMPILE_CACHE = join(globalThis.runFolder, 'compiled');
};
