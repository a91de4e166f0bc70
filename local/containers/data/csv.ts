import { DataError, type LabelledMatrix, type Matrix, toMatrix } from './matrix.ts';

const delimiters = [',', '\t', ';'];

/** Numbers only, no header, an empty cell is a missing value: the CSV that the built-in algorithms take. Throws DataError. */
export function parseCsv(text: string): Matrix {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const delimiter = delimiters.find((candidate) => lines[0]?.includes(candidate)) ?? ',';
  const rows = lines.map((line, index) => parseLine(line, delimiter, index + 1));
  const columns = rows[0]?.length ?? 0;
  const ragged = rows.findIndex((row) => row.length !== columns);
  if (ragged >= 0) {
    throw new DataError(`line ${ragged + 1} has ${rows[ragged]?.length} columns, the first line has ${columns}`);
  }
  return toMatrix(rows, columns);
}

/** The first column is the label. */
export function parseLabelledCsv(text: string): LabelledMatrix {
  const { rows, columns, values } = parseCsv(text);
  if (rows > 0 && columns < 2) throw new DataError('a label and at least one feature are needed, found 1 column');
  const labels = Float32Array.from({ length: rows }, (_, row) => values[row * columns] ?? Number.NaN);
  const features = Array.from({ length: rows }, (_, row) => values.subarray(row * columns + 1, (row + 1) * columns));
  return { ...toMatrix(features, Math.max(0, columns - 1)), labels };
}

function parseLine(line: string, delimiter: string, number: number): Float32Array {
  const cells = line.split(delimiter);
  return Float32Array.from(cells, (cell, column) => {
    const text = cell.trim();
    if (text === '' || /^nan$/i.test(text)) return Number.NaN;
    const value = Number(text);
    if (Number.isNaN(value)) {
      const place = `line ${number}, column ${column + 1}: '${excerpt(line)}'`;
      const hint = number === 1 ? ' (only numbers are accepted, and no header line)' : '';
      throw new DataError(`Non-numeric value '${excerpt(text)}' found in ${place}${hint}`);
    }
    return value;
  });
}

function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}...` : text;
}
