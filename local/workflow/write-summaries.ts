import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunResult } from './result.ts';

/** Writes each job's summary as `<job>.md` into a folder; answers the files. A job without a summary gets none. */
export function writeSummaries({ jobs }: RunResult, folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return jobs.flatMap(({ name, steps }) => {
    const parts = steps.map(({ summary }) => summary.trim()).filter(Boolean);
    if (parts.length === 0) return [];
    const file = join(folder, `${name.replaceAll(/[^\w-]+/g, '-')}.md`);
    writeFileSync(file, `${parts.join('\n\n')}\n`);
    return [file];
  });
}
