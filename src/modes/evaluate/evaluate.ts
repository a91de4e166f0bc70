import { DeadlineExceeded } from '../../errors.ts';
import type { EvaluateConfig } from '../../inputs/config/evaluate.ts';
import { judgeGates } from '../../metrics/gates.ts';
import type { EvaluateResult } from '../../result/evaluate.ts';
import type { Metrics } from '../../result/model.ts';
import type { Run, TimedRun } from '../../run.ts';
import type { ModelPackage } from '../../sagemaker/model-package.ts';
import { cutAtDeadline, deadlineAfter, unlessLate } from '../../waiting/deadline.ts';
import { evaluationFailure, gateLine, metricLines } from './describe-evaluation.ts';
import type { Challenge } from './measure-champion.ts';
import { measureTrainingJob } from './measure-training-job.ts';
import type { Measured } from './measured.ts';

/**
 * Gets a model's metrics from their source, those of the champion from the registry, and applies the gates. Throws
 * RemoteFailure for a source that cannot be read, that is not complete, or that holds no metric at all.
 */
export async function evaluate(config: EvaluateConfig, untimed: Run): Promise<EvaluateResult> {
  const run = { ...untimed, deadline: deadlineAfter(config.timeoutMinutes, untimed.clock) };
  // A test set is not asked in vain where the endpoint of the champion is not there.
  const early = config.source.kind === 'endpoint' ? { rival: await rivalOf({}, config, run) } : undefined;
  const { ended, ...measured } = { modelPackageArn: config.modelPackageArn, ...(await measure(config, run)) };
  const unjudged = { ...measured, seriesProblem: undefined, mode: 'evaluate', gates: [], passed: false } as const;
  if (ended !== undefined) return { ...unjudged, ...ended, metrics: undefined };
  const fix = 'give more `timeout-minutes`, or ask less';
  return await unlessLate<EvaluateResult>(
    async () => judge(measured, early ?? { rival: await rivalOf(measured, config, run) }, { measured, config, run }),
    ({ message: what }) => ({
      ...unjudged,
      status: 'TimedOut',
      metrics: finite(measured.metrics),
      failure: { what, fix },
    }),
  );
}

async function judge(
  { seriesProblem, ...measured }: Measured,
  { rival }: { readonly rival: ModelPackage | undefined },
  challenge: Challenge,
): Promise<EvaluateResult> {
  const { config, run } = challenge;
  const { gates } = config;
  const champion = rival && (await (await import('./measure-champion.ts')).measureChampion(rival, challenge));
  const noSeries = config.source.kind === 'training-job' ? undefined : NO_SERIES;
  const evidence = { metrics: measured.metrics, champion: champion?.metrics, seriesProblem: seriesProblem ?? noSeries };
  const outcomes = judgeGates(gates, evidence);
  for (const line of metricLines(measured.metrics, champion?.metrics)) run.log.info(line);
  for (const outcome of outcomes) run.log.info(gateLine(outcome));
  const cases = await casesOf(config, run);
  if (gates.length + (cases ?? []).length === 0) run.log.warning('no gates were given: every model passes');
  const passed = [...outcomes, ...(cases ?? [])].every((outcome) => outcome.passed);
  return {
    ...measured,
    mode: 'evaluate',
    status: passed ? 'Completed' : 'GateFailed',
    metrics: finite(measured.metrics),
    gates: outcomes,
    cases,
    passed,
    championArn: champion?.modelPackageArn,
    champion: champion && { ...champion, metrics: finite(champion.metrics) },
    failure:
      !passed && config.failOnGate
        ? evaluationFailure({ gates: outcomes, metrics: measured.metrics, cases })
        : undefined,
  };
}

const NO_SERIES =
  'only a training job has series, of which there are aggregates: evaluate the `training-job` with this gate';

/** What only one source needs is loaded for it alone: an evaluation of a training job starts without S3. */
async function measure(config: EvaluateConfig, run: TimedRun): Promise<Measured> {
  const { source } = config;
  if ('endpointName' in source) {
    await (await import('./require-served.ts')).requireServed(source.endpointName, config, run);
  }
  switch (source.kind) {
    case 'training-job':
      return await measureTrainingJob(source.jobName, config, run);
    case 'report':
      return await (await import('./measure-report.ts')).measureReport(source.location, config, run);
    case 'endpoint':
      return await (await import('./measure-endpoint.ts')).measureEndpoint(source, config, run);
    case 'cases':
      return await (await import('./ask-only.ts')).askOnly(source, config, run);
    case 'script':
      return await (await import('./measure-by-script.ts')).measureByScript(source, config, run);
    case 'candidates':
      return await (await import('./pick-winner.ts')).pickWinner(source, run);
  }
}

async function casesOf({ source, cases }: EvaluateConfig, run: TimedRun): Promise<EvaluateResult['cases']> {
  if (cases === undefined || !('endpointName' in source)) return undefined;
  const { endpointName } = source;
  const { askCases } = await import('../cases/ask-cases.ts');
  const { requireInService } = await import('./require-in-service.ts');
  const ask = () =>
    cutAtDeadline(run, async (signal) =>
      askCases(await requireInService(endpointName, run), cases, { ...run, signal }),
    );
  return await unlessLate(ask, () => {
    throw new DeadlineExceeded(`endpoint ${endpointName} has not answered all cases within \`timeout-minutes\``);
  });
}

/** What is measured tells more of the model than what is known before. */
async function rivalOf(
  measured: Partial<Measured>,
  config: EvaluateConfig,
  run: Run,
): Promise<ModelPackage | undefined> {
  const { champion, model, modelPackageArn } = config;
  if (champion === undefined) return undefined;
  const challenger = { ...model, ...measured, modelPackageArn };
  return await (await import('./find-champion.ts')).findChampion(champion, challenger, run);
}

/** JSON has no word for the others, and a later step could not read the result. */
function finite(metrics: Metrics): Metrics {
  return Object.fromEntries(Object.entries(metrics).filter(([, value]) => Number.isFinite(value)));
}
