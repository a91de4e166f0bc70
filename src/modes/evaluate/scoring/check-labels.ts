import type { TestRow } from '../../../data/test-rows.ts';
import { UserError } from '../../../errors.ts';
import { isMissingClass } from '../../../metrics/scoring/class-name.ts';
import type { Problem } from '../../../result/evaluate.ts';
import { rowPlace } from './row-place.ts';

/** The same rows. Throws UserError at the first whose label cannot be right, before the endpoint is asked about it. */
export async function* checkLabels(
  rows: AsyncIterable<TestRow>,
  problem: Problem | undefined,
): AsyncGenerator<TestRow> {
  let index = 0;
  for await (const row of rows) {
    const accepted = whatIsAccepted(row.label, problem);
    if (accepted !== undefined) {
      throw new UserError(
        `${rowPlace(index, row)}: the label is ${JSON.stringify(row.label.slice(0, 64))}, not ${accepted}: check \`label-column\``,
      );
    }
    yield row;
    index += 1;
  }
}

/** Undefined where the label is that. */
function whatIsAccepted(label: string, problem: Problem | undefined): string | undefined {
  if (problem === 'regression' && !Number.isFinite(Number(label))) return 'a finite number';
  if (problem === 'binary' && ![0, 1].includes(Number(label))) return '0 or 1';
  return isMissingClass(label.trim()) ? 'a number or a class' : undefined;
}
