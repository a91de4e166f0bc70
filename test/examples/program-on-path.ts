import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * Puts a program, written as a shell script, first on this process's PATH, which steps and containers inherit. Disposing of it
 * brings the PATH back; within the script, `$BEFORE` is the PATH without it.
 */
export function programOnPath(name: string, script: string): Disposable {
  const before = process.env['PATH'] ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'program-'));
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\nBEFORE='${before}'\n${script}\n`);
  chmodSync(file, 0o755);
  process.env['PATH'] = [folder, before].join(delimiter);
  return {
    [Symbol.dispose]: () => {
      process.env['PATH'] = before;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
