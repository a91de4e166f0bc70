import type { Case } from '../inputs/config/case.ts';
import type { CaseOutcome } from '../result/case-outcome.ts';
import type { Run } from '../run.ts';
import { askCase } from '../sagemaker/runtime.ts';
import { caseLine } from './case-line.ts';

/** Asks an endpoint all cases, one after the other, and tells each outcome. */
export async function askCases(
  endpointName: string,
  cases: readonly Case[],
  run: Run,
): Promise<readonly CaseOutcome[]> {
  if (cases.length === 0) return [];
  return await run.log.group(`Cases asked of endpoint ${endpointName}`, async () => {
    const outcomes: CaseOutcome[] = [];
    for (const question of cases) {
      const outcome = await askCase(run.aws, endpointName, question, run);
      run.log.info(`${outcome.passed ? '✓' : '✗'} ${caseLine(outcome)}`);
      outcomes.push(outcome);
    }
    return outcomes;
  });
}
