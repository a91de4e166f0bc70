/** Google's protobuf reads the RecordIO files that channels are converted to: what only our own reader has seen is not proven. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Conversion } from '../../src/data/conversion.ts';
import { convertFile } from '../../src/data/convert-file.ts';
import { witness } from './witnesses.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'record-io-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function readBack(name: string, text: string, conversion: Conversion): Promise<unknown[]> {
  const from = join(folder, name);
  const to = `${from}.pbr`;
  writeFileSync(from, text);
  await convertFile({ ...conversion, from, to, signal: new AbortController().signal });
  const script = join(import.meta.dirname, 'read_records.py');
  const { stdout } = await promisify(execFile)(witness('python'), [script, to], { maxBuffer: 64 * 1024 * 1024 });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

test('dense records', async () => {
  const text = 'label,a,b,c\n1,0.5,-2,1e30\n0,0,0,16777216\n';
  expect(await readBack('dense.csv', text, { format: 'recordio-protobuf', label: 'label' })).toEqual([
    { label: [1], values: [0.5, -2, Math.fround(1e30)], keys: [], shape: [] },
    { label: [0], values: [0, 0, 16_777_216], keys: [], shape: [] },
  ]);
});

test('records without a label', async () => {
  const conversion = { format: 'recordio-protobuf', label: 'none' } as const;
  expect(await readBack('unlabelled.csv', '1,2\n', conversion)).toEqual([
    { label: null, values: [1, 2], keys: [], shape: [] },
  ]);
});

test('sparse records, a wide one and one without a value among them', async () => {
  const text = '3 0:0.5 300:2 5000000000:-1\n-1\n';
  const conversion = { format: 'recordio-protobuf-sparse', label: 0, featureDim: 5_000_000_001 } as const;
  expect(await readBack('sparse.libsvm', text, conversion)).toEqual([
    { label: [3], values: [0.5, 2, -1], keys: [0, 300, 5_000_000_000], shape: [5_000_000_001] },
    { label: [-1], values: [], keys: [], shape: [5_000_000_001] },
  ]);
});

test('many rows of every length that padding can have', async () => {
  const rows = Array.from({ length: 500 }, (_, row) => {
    const entries = Array.from({ length: row % 7 }, (_, index) => `${index * 100 + row}:${index + 1}`);
    return [row % 2, ...entries].join(' ');
  });
  const conversion = { format: 'recordio-protobuf-sparse', label: 0, featureDim: 2000 } as const;
  const records = await readBack('many.libsvm', `${rows.join('\n')}\n`, conversion);
  expect(records).toHaveLength(500);
  expect(records[499]).toEqual({ label: [1], values: [1, 2], keys: [499, 599], shape: [2000] });
});
