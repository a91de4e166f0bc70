/** Jest's global set-up: what the tests and the action that they spawn make in the temporary folder lies in one of their own. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default () => {
  globalThis.temporaryFolder = mkdtempSync(join(tmpdir(), 'tests-'));
  process.env.TMPDIR = globalThis.temporaryFolder;
};
