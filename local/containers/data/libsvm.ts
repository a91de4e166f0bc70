import { DataError, type LabelledMatrix, toMatrix } from './matrix.ts';

/** Lines of `label index:value …`; what is not listed is missing. Indices are taken as they are, so column 0 may stay empty. Throws DataError. */
export function parseLibsvm(text: string): LabelledMatrix {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const labels = new Float32Array(lines.length);
  const rows = lines.map((line, row) => {
    const [first = '', ...rest] = line.trim().split(/\s+/);
    // At serving time a row may come without its label.
    const entries = first.includes(':') ? [first, ...rest] : rest;
    labels[row] = first.includes(':') ? Number.NaN : numberIn(first, row);
    return toRow(entries, row);
  });
  const columns = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return { ...toMatrix(rows, columns), labels };
}

function toRow(entries: readonly string[], row: number): number[] {
  const values: number[] = [];
  for (const entry of entries) {
    const [index = '', value = ''] = entry.split(':');
    if (index === 'qid') continue;
    if (!/^\d+$/.test(index)) throw new DataError(`line ${row + 1}: '${entry}' is not <index>:<value>`);
    while (values.length < Number(index)) values.push(Number.NaN);
    values[Number(index)] = numberIn(value, row);
  }
  return values;
}

function numberIn(text: string, row: number): number {
  const value = Number(text);
  if (text === '' || Number.isNaN(value)) throw new DataError(`line ${row + 1}: '${text}' is not a number`);
  return value;
}
