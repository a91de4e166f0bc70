import { isSparse } from './content-type.ts';
import { DataError, type Matrix, widen } from './matrix.ts';

export interface Expectation {
  readonly columns: number;
  readonly contentType: string;
  /** Whose columns they are, for the message. */
  readonly of: string;
}

/**
 * The matrix with exactly the expected columns. Sparse rows end at their last value, so they may be narrower and are filled
 * up with missing values; any other difference is a DataError.
 */
export function matchColumns<M extends Matrix>(matrix: M, { columns, contentType, of }: Expectation): M {
  if (matrix.columns === columns) return matrix;
  if (isSparse(contentType) && matrix.columns < columns) return { ...matrix, ...widen(matrix, columns) };
  throw new DataError(`Feature shape mismatch in ${of}, expected: ${columns}, got ${matrix.columns}`);
}
