/** What is said of a CSV file's first line, wherever rows of one are read. */

import { UserError } from '../errors.ts';

/** A first line without a single number. */
export function isHeader(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '' || Number.isNaN(Number(cell)));
}

/**
 * The index of a column that is given by its index (from the end where it is negative), or by its name in the first line.
 * Throws UserError where the table has no such column.
 */
export function findColumn(path: string, label: number | string, first: readonly string[]): number {
  const column = typeof label === 'number' ? label + (label < 0 ? first.length : 0) : first.indexOf(label);
  if (column >= 0 && column < first.length) return column;
  const found = typeof label === 'number' ? `${first.length} columns` : first.join(', ').slice(0, 200);
  throw new UserError(`${path}: label-column ${label} is not there: the first line has ${found}`);
}
