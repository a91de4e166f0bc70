import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { UserError } from '../errors.ts';
import type { Conversion } from './conversion.ts';
import { readExamples } from './read-examples.ts';
import { denseRecord, type Example, sparseRecord } from './record-io.ts';

/** Enough that a write costs little beside what it writes. */
const CHUNK_BYTES = 256 * 1024;

export interface FileConversion extends Conversion {
  readonly from: string;
  readonly to: string;
  readonly signal: AbortSignal;
}

/** Rewrites a file, row by row: memory does not grow with it. Throws UserError for data that cannot be rewritten. */
export async function convertFile({ from, to, signal, ...conversion }: FileConversion): Promise<void> {
  await pipeline(inChunks(encode(readExamples(from, conversion), from, conversion)), createWriteStream(to), { signal });
}

async function* encode(rows: AsyncIterable<Example>, path: string, conversion: Conversion): AsyncGenerator<Buffer> {
  const encodeRow = ENCODERS[conversion.format];
  let width = conversion.featureDim;
  let empty = true;
  for await (const row of rows) {
    width ??= row.values.length;
    if (row.keys === undefined && row.values.length !== width)
      throw new UserError(
        `${path} has ${row.values.length} features, but feature-dim is ${width}: leave it out, a table tells it itself`,
      );
    yield encodeRow(row, width);
    empty = false;
  }
  if (empty) throw new UserError(`${path} has no rows: leave it out, or give it some below its header`);
}

const ENCODERS: Readonly<Record<Conversion['format'], (row: Example, width: number) => Buffer>> = {
  csv: (row, width) => csvLine(dense(row, width)),
  'recordio-protobuf': (row, width) => denseRecord(dense(row, width)),
  'recordio-protobuf-sparse': (row, width) => sparseRecord(sparse(row), width),
};

function csvLine({ label, values }: Example): Buffer {
  const cells = label === undefined ? values : [label, ...values];
  return Buffer.from(`${cells.map((cell) => (Number.isNaN(cell) ? '' : cell)).join(',')}\n`);
}

function dense(row: Example, width: number): Example {
  if (row.keys === undefined) return row;
  const values = new Array<number>(width).fill(0);
  for (const [index, key] of row.keys.entries()) values[key] = row.values[index] ?? 0;
  return { label: row.label, values };
}

/** Readers take the keys in ascending order, and what is not listed for 0. */
function sparse({ label, values, keys }: Example): Example {
  const entries = values.map((value, index) => ({ key: keys?.[index] ?? index, value }));
  const listed = entries.filter(({ value }) => value !== 0).sort((a, b) => a.key - b.key);
  return { label, keys: listed.map(({ key }) => key), values: listed.map(({ value }) => value) };
}

async function* inChunks(buffers: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let chunk: Buffer[] = [];
  let bytes = 0;
  for await (const buffer of buffers) {
    chunk.push(buffer);
    bytes += buffer.length;
    if (bytes < CHUNK_BYTES) continue;
    yield Buffer.concat(chunk);
    chunk = [];
    bytes = 0;
  }
  yield Buffer.concat(chunk);
}
