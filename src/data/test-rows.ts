import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { UserError } from '../errors.ts';
import { findColumn, isHeader } from './csv-columns.ts';
import type { DataFile } from './data-files.ts';

/** A row that a model is asked about: its label is known, and not told to the model. */
export interface TestRow {
  readonly label: string;
  /** The row without its label, as it is sent: a line of CSV or of JSON. */
  readonly body: string;
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

export interface RowFormat {
  readonly contentType: 'text/csv' | 'application/jsonlines';
  /** Index (from the end where it is negative), or name: of a CSV file's header, or of the member of an object. */
  readonly label: number | string;
  /** Hears of every file whose first line is left out, as it is a header. */
  readonly onHeader: (file: string) => void;
}

/** The rows of all files, one after the other, however large they are. Throws UserError that names the line of what cannot be read. */
export async function* readTestRows(files: readonly DataFile[], format: RowFormat): AsyncGenerator<TestRow> {
  const read = format.contentType === 'text/csv' ? readCsv : readJsonLines;
  for (const file of files) yield* read(file, format);
}

async function* readCsv({ name, content }: DataFile, { label, onHeader }: RowFormat): AsyncGenerator<TestRow> {
  const rows = parse({ bom: true, skip_empty_lines: true, relax_column_count: true, info: true });
  // What fails on either side ends both, and is thrown by the rows.
  pipeline(content(), rows, () => undefined);
  let table: { readonly column: number; readonly width: number } | undefined;
  try {
    for await (const { record, info } of rows as AsyncIterable<CsvRow>) {
      const isFirst = table === undefined;
      table ??= { column: findColumn(name, label, record), width: record.length };
      if (isFirst && (typeof label === 'string' || isHeader(record))) onHeader(name);
      else yield csvRow(record, { ...table, file: name, line: info.lines });
    }
  } catch (error) {
    throw error instanceof CsvError ? new UserError(`${name}: ${error.message}`) : error;
  }
}

/** What csv-parse makes of a row with `info`. */
interface CsvRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

interface CsvPlace {
  readonly column: number;
  /** How many columns the first line has. */
  readonly width: number;
  readonly file: string;
  readonly line: number;
}

function csvRow(cells: readonly string[], { column, width, file, line }: CsvPlace): TestRow {
  if (cells.length !== width) {
    throw new UserError(`${file}, line ${line}: the row has ${cells.length} columns, and the first line ${width}`);
  }
  return { label: cells[column] ?? '', body: cells.toSpliced(column, 1).map(quoted).join(','), file, line };
}

/** A cell as RFC 4180 writes it. */
function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

async function* readJsonLines({ name: file, content }: DataFile, { label }: RowFormat): AsyncGenerator<TestRow> {
  let line = 0;
  for await (const text of linesOf(content())) {
    line += 1;
    if (text.trim() !== '') yield { ...jsonRow(text, label, `${file}, line ${line}`), file, line };
  }
}

async function* linesOf(content: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of content) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest + decoder.decode();
}

function jsonRow(text: string, label: number | string, place: string): Pick<TestRow, 'label' | 'body'> {
  const row = parseJson(text, place);
  if (Array.isArray(row)) {
    const column = typeof label === 'number' ? label + (label < 0 ? row.length : 0) : -1;
    if (column < 0 || column >= row.length)
      throw new UserError(`${place}: label-column ${label} is not there: the row is a list of ${row.length}`);
    return { label: labelText(row[column]), body: JSON.stringify(row.toSpliced(column, 1)) };
  }
  if (typeof row !== 'object' || row === null) throw new UserError(`${place}: is neither an object nor a list`);
  const { [label]: value, ...features } = row as Readonly<Record<string | number, unknown>>;
  if (Object.hasOwn(row, label)) return { label: labelText(value), body: JSON.stringify(features) };
  throw new UserError(`${place}: label-column ${label} is not there: the row has ${Object.keys(row).join(', ')}`);
}

function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError(`${place}: is not JSON`);
  }
}

/** No and yes are 0 and 1 to every metric. */
function labelText(value: unknown): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}
