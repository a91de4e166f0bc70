import { consoleUrl } from '../../aws/console.ts';
import type { EndpointSource, EvaluateConfig } from '../../inputs/config/evaluate.ts';
import type { TimedRun } from '../../run.ts';
import { cutAtDeadline, unlessLate } from '../../waiting/deadline.ts';
import type { Measured } from './measured.ts';
import { scoreEndpoint } from './scoring/score-endpoint.ts';

/** The metrics of a model that is served, by a labelled test set; TimedOut where that is not scored in time. */
export async function measureEndpoint(
  { endpointName, testData }: EndpointSource,
  { model, timeoutMinutes }: EvaluateConfig,
  run: TimedRun,
): Promise<Measured> {
  const known = { ...model, consoleUrl: consoleUrl(run.aws.region, 'endpoint', endpointName) };
  const failure = {
    what: `endpoint ${endpointName} has not answered all rows of ${testData.location} within timeout-minutes (${timeoutMinutes})`,
    fix: 'give more `timeout-minutes` or fewer rows, or serve the model on more instances',
  };
  const score = (signal: AbortSignal) =>
    scoreEndpoint({ endpointName, testData, run: { ...run, signal }, deadline: run.deadline });
  return await unlessLate<Measured>(
    async () => ({ ...known, ...(await cutAtDeadline(run, score)) }),
    () => ({ ...known, metrics: {}, ended: { status: 'TimedOut', failure } }),
  );
}
