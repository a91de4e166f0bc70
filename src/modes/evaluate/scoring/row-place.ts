import type { TestRow } from '../../../data/test-rows.ts';

/** `row 3 (test.csv, line 4)`, as a person finds it; `index` counts from 0. */
export function rowPlace(index: number, row: Pick<TestRow, 'file' | 'line'> | undefined): string {
  return `row ${index + 1}${row === undefined ? '' : ` (${row.file}, line ${row.line})`}`;
}
