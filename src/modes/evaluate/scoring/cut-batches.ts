import type { TestRow } from '../../../data/test-rows.ts';

/** What one request may have; read anew for each, as they turn out on the way. */
export interface BatchLimits {
  rows: number;
  readonly bytes: number;
}

/** Rows of one request, as a rule. */
export interface Batch {
  /** How many rows come before them. */
  readonly start: number;
  readonly rows: readonly TestRow[];
}

/**
 * Rows in the order in which they come, in batches. The last one is not left alone unless it is the only one: numpy makes of
 * a single line no table with one row, and scikit-learn's models then refuse it.
 */
export async function* cutBatches(rows: AsyncIterable<TestRow>, limits: BatchLimits): AsyncGenerator<Batch> {
  let held: Batch | undefined;
  for await (const batch of fullBatches(rows, limits)) {
    if (held !== undefined && batch.rows.length === 1 && held.rows.length > 1) {
      held = { start: held.start, rows: [...held.rows, ...batch.rows] };
    } else {
      if (held !== undefined) yield held;
      held = batch;
    }
  }
  if (held !== undefined) yield held;
}

async function* fullBatches(rows: AsyncIterable<TestRow>, limits: BatchLimits): AsyncGenerator<Batch> {
  let start = 0;
  let batch: TestRow[] = [];
  let bytes = 0;
  for await (const row of rows) {
    const size = Buffer.byteLength(row.body) + 1;
    if (batch.length >= limits.rows || (batch.length > 0 && bytes + size > limits.bytes)) {
      yield { start, rows: batch };
      start += batch.length;
      batch = [];
      bytes = 0;
    }
    batch.push(row);
    bytes += size;
  }
  if (batch.length > 0) yield { start, rows: batch };
}
