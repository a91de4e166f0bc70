import { CustomerError } from '../customer-error.ts';

/** Features of some examples: one row after the other, NaN where a value is missing. Single precision, as the real containers hold them. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

/** Examples to learn from: one label per row. */
export interface LabelledMatrix extends Matrix {
  readonly labels: Float32Array;
}

/** Text or bytes that are not what their content type promises. The message says where and what was found. */
export class DataError extends CustomerError {
  override readonly name = 'DataError';
}

/** A matrix of `columns` columns; shorter rows are filled up with missing values. */
export function toMatrix(rows: readonly ArrayLike<number>[], columns: number): Matrix {
  const values = new Float32Array(rows.length * columns).fill(Number.NaN);
  rows.forEach((row, index) => {
    values.set(row, index * columns);
  });
  return { rows: rows.length, columns, values };
}

/** The same rows with more columns, all of them missing: sparse data does not know how wide it is. */
export function widen(matrix: Matrix, columns: number): Matrix {
  if (matrix.columns === columns) return matrix;
  const rows = Array.from({ length: matrix.rows }, (_, row) => rowOf(matrix, row));
  return toMatrix(rows, columns);
}

export function rowOf(matrix: Matrix, row: number): Float32Array {
  return matrix.values.subarray(row * matrix.columns, (row + 1) * matrix.columns);
}

/** One below the other, as wide as the widest. */
export function stack(parts: readonly LabelledMatrix[]): LabelledMatrix {
  const columns = Math.max(0, ...parts.map((part) => part.columns));
  const rows = parts.flatMap((part) => Array.from({ length: part.rows }, (_, row) => rowOf(part, row)));
  const labels = new Float32Array(rows.length);
  let next = 0;
  for (const part of parts) {
    labels.set(part.labels, next);
    next += part.rows;
  }
  return { ...toMatrix(rows, columns), labels };
}
