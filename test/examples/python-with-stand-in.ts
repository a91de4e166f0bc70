import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const standIn = join(import.meta.dirname, 'stand-in');

/**
 * Puts first on this process's PATH a python3 that finds the stand-in's modules: the local AWS runs scripts on the python3 of the
 * PATH. Disposing of it brings the PATH back.
 */
export function pythonWithStandIn(): Disposable {
  const before = process.env['PATH'] ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'python-'));
  const file = join(folder, 'python3');
  writeFileSync(
    file,
    `#!/bin/sh\nexport PATH='${before}' PYTHONPATH='${standIn}' PYTHONDONTWRITEBYTECODE=1\nexec python3 "$@"\n`,
  );
  chmodSync(file, 0o755);
  process.env['PATH'] = [folder, before].join(delimiter);
  return {
    [Symbol.dispose]: () => {
      process.env['PATH'] = before;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
