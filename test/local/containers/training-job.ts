import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Algorithm } from '../../../local/containers/algorithm.ts';
import { readTrainingFolder } from '../../../local/containers/training-folder.ts';

export interface JobFiles {
  readonly hyperparameters: Record<string, string>;
  /** Channel → its content type and its files. */
  readonly channels: Record<string, { contentType?: string; files: Record<string, string | Buffer> }>;
}

/** Lays out what SageMaker puts under /opt/ml, in a temporary folder that goes away with the test. */
export function layOutJob({ hyperparameters, channels }: JobFiles): { baseDir: string } & Disposable {
  const baseDir = mkdtempSync(join(tmpdir(), 'container-'));
  const write = (path: string, content: string | Buffer) => {
    mkdirSync(dirname(join(baseDir, path)), { recursive: true });
    writeFileSync(join(baseDir, path), content);
  };
  const inputs = Object.entries(channels).map(([name, { contentType }]) => [
    name,
    { TrainingInputMode: 'File', ...(contentType && { ContentType: contentType }) },
  ]);
  write('input/config/hyperparameters.json', JSON.stringify(hyperparameters));
  write('input/config/inputdataconfig.json', JSON.stringify(Object.fromEntries(inputs)));
  write('input/config/resourceconfig.json', JSON.stringify({ current_host: 'algo-1', hosts: ['algo-1'] }));
  for (const [name, { files }] of Object.entries(channels)) {
    for (const [file, content] of Object.entries(files)) write(`input/data/${name}/${file}`, content);
  }
  return { baseDir, [Symbol.dispose]: () => rmSync(baseDir, { recursive: true, force: true }) };
}

/** Trains in this process and returns the log. */
export async function trainIn(
  baseDir: string,
  algorithm: Algorithm,
  stop = new AbortController().signal,
): Promise<string[]> {
  const lines: string[] = [];
  await algorithm.train({ folder: readTrainingFolder(baseDir), write: (line) => lines.push(line), stop });
  return lines;
}
