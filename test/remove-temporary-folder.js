/** Jest's global teardown: a run of which something is left in the temporary folder fails, by the names of what is left. */
import { readdirSync, rmSync } from 'node:fs';

export default () => {
  const left = readdirSync(globalThis.temporaryFolder);
  rmSync(globalThis.runFolder, { recursive: true });
  if (left.length > 0) throw new Error(`the tests have left behind: ${left.join(', ')}`);
};
