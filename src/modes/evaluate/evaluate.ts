import type { Champion } from '../../champion.ts';
import type { EvaluateConfig } from '../../inputs/evaluation.ts';
import { judgeGates } from '../../metrics/gates.ts';
import type { EvaluateResult, Metrics } from '../../result.ts';
import type { Run } from '../../run.ts';
import { evaluationFailure, gateLine, metricLines } from './describe-evaluation.ts';
import { measureTrainingJob } from './measure-training-job.ts';
import type { Measured } from './measured.ts';

/**
 * Gets a model's metrics from their source, those of the champion from the registry, and applies the gates. Throws
 * RemoteFailure for a source that cannot be read, that is not complete, or that holds no metric at all.
 */
export async function evaluate(config: EvaluateConfig, run: Run): Promise<EvaluateResult> {
  const { gates } = config;
  const { ended, seriesProblem, ...measured } = {
    modelPackageArn: config.modelPackageArn,
    ...(await measure(config, run)),
  };
  if (ended !== undefined)
    return { ...measured, ...ended, metrics: undefined, mode: 'evaluate', gates: [], passed: false };
  const champion = await championOf(measured, config, run);
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
async function measure(config: EvaluateConfig, run: Run): Promise<Measured> {
  const { source } = config;
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

async function casesOf({ source, cases }: EvaluateConfig, run: Run): Promise<EvaluateResult['cases']> {
  if (cases === undefined || !('endpointName' in source)) return undefined;
  return await (await import('../ask-cases.ts')).askCases(source.endpointName, cases, run);
}

async function championOf(measured: Measured, config: EvaluateConfig, run: Run): Promise<Champion | undefined> {
  if (config.champion === undefined) return undefined;
  return await (await import('./find-champion.ts')).findChampion(config.champion, { measured, config, run });
}

/** JSON has no word for the others, and a later step could not read the result. */
function finite(metrics: Metrics): Metrics {
  return Object.fromEntries(Object.entries(metrics).filter(([, value]) => Number.isFinite(value)));
}
