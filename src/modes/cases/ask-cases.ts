import type { Case } from '../../inputs/config/case.ts';
import type { CaseOutcome } from '../../result/case-outcome.ts';
import type { Run } from '../../run.ts';
import { type Ask, askCase, askDirectly } from '../../sagemaker/ask-case.ts';
import type { Endpoint } from '../../sagemaker/endpoint.ts';
import { caseLine } from './case-line.ts';

interface Asked extends Pick<Endpoint, 'name' | 'asyncOutput'> {
  /** Where it is asked more than once: `after the change`. */
  readonly when?: string | undefined;
}

/**
 * Asks an endpoint all cases, one after the other, and tells each outcome. Throws what is not the model's fault: then
 * nothing is proven.
 */
export async function askCases(
  { name, asyncOutput, when }: Asked,
  cases: readonly Case[],
  run: Run,
): Promise<readonly CaseOutcome[]> {
  if (cases.length === 0) return [];
  return await run.log.group([`Cases asked of endpoint ${name}`, when ?? []].flat().join(' '), async () => {
    const askEach = (ask: Ask) => askInTurn(cases, ask, run);
    if (asyncOutput === undefined) return await askEach((question) => askDirectly(run.aws, name, question, run));
    const { askByS3 } = await import('./ask-by-s3.ts');
    return await askByS3({ name, asyncOutput }, askEach, run);
  });
}

async function askInTurn(cases: readonly Case[], ask: Ask, run: Run): Promise<readonly CaseOutcome[]> {
  const outcomes: CaseOutcome[] = [];
  for (const question of cases) {
    const outcome = await askCase(question, ask, run);
    run.log.info(`${outcome.passed ? '✓' : '✗'} ${caseLine(outcome)}`);
    outcomes.push(outcome);
  }
  return outcomes;
}
