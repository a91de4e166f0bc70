import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LocalAws } from '../../local/server/start.ts';
import { type ExampleRun, runExample } from '../../local/workflow/run-example.ts';

const folder = join(import.meta.dirname, '../../examples/abalone');

/** Runs the example's own workflow; only where its table comes from, and that table's checksum, are others. */
export async function runAbalone(table: string, aws?: LocalAws): Promise<ExampleRun> {
  const temporary = mkdtempSync(join(tmpdir(), 'abalone-'));
  try {
    const data = join(temporary, 'abalone.data');
    writeFileSync(data, table);
    const file = join(temporary, 'workflow.yml');
    const workflow = readFileSync(join(folder, 'workflow.yml'), 'utf8');
    const checksum = createHash('sha256').update(table).digest('hex');
    writeFileSync(
      file,
      workflow.replace(/TABLE: https:.*/, `TABLE: ${pathToFileURL(data)}`).replace(/SHA256: .*/, `SHA256: ${checksum}`),
    );
    return await runExample({ folder, file, phaseMillis: 5, ...(aws && { aws }) });
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
