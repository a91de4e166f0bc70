import type { Matrix } from './matrix.ts';
import { rowOf } from './matrix.ts';
import type { Example } from './record-io.ts';

/** The columns of a row that are not 0, with their values. */
export interface SparseRow {
  readonly keys: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/** A dense example lists every value, so its keys are counted. */
export function sparseRowOf({ keys, values }: Example): SparseRow {
  return keys.length > 0 ? { keys, values } : withoutZeros(values);
}

/** What is missing counts as 0. */
export function sparseRowsOf(matrix: Matrix): SparseRow[] {
  return Array.from({ length: matrix.rows }, (_, row) => withoutZeros(rowOf(matrix, row)));
}

function withoutZeros(row: ArrayLike<number>): SparseRow {
  const keys = Array.from({ length: row.length }, (_, key) => key).filter((key) => row[key]);
  return { keys, values: keys.map((key) => row[key] ?? 0) };
}
