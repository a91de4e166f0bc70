import { consoleUrl } from '../../aws/console.ts';
import type { CaseSource, EvaluateConfig } from '../../inputs/config/evaluate.ts';
import type { Run } from '../../run.ts';
import type { Measured } from './measured.ts';
import { requireInService } from './require-in-service.ts';

/** An endpoint in service, of which nothing is measured: its answers to the cases are what counts. */
export async function askOnly({ endpointName }: CaseSource, { model }: EvaluateConfig, run: Run): Promise<Measured> {
  await requireInService(endpointName, run);
  return { ...model, metrics: {}, consoleUrl: consoleUrl(run.aws.region, 'endpoint', endpointName) };
}
