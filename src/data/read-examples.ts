import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { UserError } from '../errors.ts';
import { contentTypeOf } from './content-type.ts';
import type { Conversion } from './conversion.ts';
import { findColumn, isHeader } from './csv-columns.ts';
import type { Example } from './record-io.ts';

const DELIMITERS: Readonly<Record<string, string>> = { 'text/csv': ',', 'text/tab-separated-values': '\t' };

/**
 * The rows of a CSV, TSV or libsvm file, one after the other, however large it is. Throws UserError with the line of what
 * is not a number, and for a file of another kind: the suffix decides.
 */
export function readExamples(path: string, conversion: Conversion): AsyncIterable<Example> {
  const type = contentTypeOf(path) ?? '';
  const delimiter = DELIMITERS[type];
  if (delimiter !== undefined) return readTable(path, delimiter, conversion);
  if (type !== 'text/libsvm')
    throw new UserError(`${path}: only .csv, .tsv, .libsvm and .svm files can be converted to ${conversion.format}`);
  if (conversion.featureDim === undefined)
    throw new UserError(`${path}: rows of libsvm do not tell how wide they are: give feature-dim`);
  return readLibsvm(path, conversion.label, conversion.featureDim);
}

async function* readTable(path: string, delimiter: string, conversion: Conversion): AsyncGenerator<Example> {
  const rows = parse({ delimiter, bom: true, trim: true, skip_empty_lines: true, info: true });
  // What fails on either side ends both, and is thrown by the rows.
  pipeline(createReadStream(path), rows, () => undefined);
  let column: number | undefined;
  try {
    for await (const { record, info } of rows as AsyncIterable<CsvRow>) {
      const isFirst = column === undefined;
      column ??= conversion.label === 'none' ? -1 : findColumn(path, conversion.label, record);
      if (!(isFirst && isHeader(record))) yield toExample(record, column, conversion, `${path}, line ${info.lines}`);
    }
  } catch (error) {
    throw error instanceof CsvError ? new UserError(`${path}: ${error.message}`) : error;
  }
}

/** What csv-parse makes of a row with `info`. */
interface CsvRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function toExample(cells: readonly string[], column: number, { format }: Conversion, place: string): Example {
  // An algorithm that takes CSV may know missing values; a tensor has a number in every place.
  const values = cells.map((cell) => (cell === '' && format === 'csv' ? Number.NaN : toNumber(cell, place)));
  if (column < 0) return { values };
  const [label] = values.splice(column, 1);
  return { label, values };
}

/** Lines of `label index:value …`; `#` begins a comment. Indices are taken as they are, as xgboost takes them. */
async function* readLibsvm(path: string, label: Conversion['label'], featureDim: number): AsyncGenerator<Example> {
  await using file = await open(path);
  let number = 0;
  for await (const line of file.readLines({ autoClose: false })) {
    number += 1;
    const [first = '', ...entries] = line.replace(/#.*/, '').trim().split(/\s+/);
    if (first === '') continue;
    const place = `${path}, line ${number}`;
    const pairs = entries.map((entry) => splitEntry(entry, featureDim, place));
    yield {
      label: label === 'none' ? undefined : toNumber(first, place),
      keys: pairs.map(([key]) => key),
      values: pairs.map(([, value]) => toNumber(value, place)),
    };
  }
}

function splitEntry(entry: string, featureDim: number, place: string): [number, string] {
  const [, index = '', value = ''] = /^(\d+):(.+)$/.exec(entry) ?? [];
  if (index === '') throw new UserError(`${place}: "${entry.slice(0, 40)}" is not <index>:<value>`);
  if (Number(index) < featureDim) return [Number(index), value];
  const hint = 'indices count from 0 here: where yours begin at 1, feature-dim is one more';
  throw new UserError(`${place}: index ${index} is not below feature-dim ${featureDim} (${hint})`);
}

/** Finite even as a single-precision number, which is what the algorithms hold. Throws UserError. */
function toNumber(text: string, place: string): number {
  const number = Number(text);
  if (text !== '' && Number.isFinite(Math.fround(number))) return number;
  throw new UserError(
    `${place}: "${text.slice(0, 40)}" is not a number of 32 bits: encode its column as numbers, or leave it out`,
  );
}
