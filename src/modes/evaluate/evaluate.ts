import type { Failure } from '../../errors.ts';
import type { EvaluateConfig } from '../../inputs/evaluation.ts';
import { judgeGates } from '../../metrics/gates.ts';
import type { EvaluateResult, GateOutcome, Metrics } from '../../result.ts';
import type { Run } from '../../run.ts';
import { measureTrainingJob } from './measure-training-job.ts';
import type { Measured } from './measured.ts';

/**
 * Gets metrics from a training job or a report and applies the gates. Throws RemoteFailure for a source that cannot be
 * read, that is not complete, or that holds no metric at all.
 */
export async function evaluate(config: EvaluateConfig, run: Run): Promise<EvaluateResult> {
  const { gates } = config;
  const measured = await measure(config, run);
  const outcomes = judgeGates(gates, measured.metrics);
  for (const line of describe(measured.metrics, outcomes)) run.log.info(line);
  if (gates.length === 0) run.log.warning('no gates were given: every model passes');
  const missed = outcomes.filter(({ passed }) => !passed);
  const passed = missed.length === 0;
  return {
    ...measured,
    mode: 'evaluate',
    status: passed ? 'Completed' : 'GateFailed',
    metrics: finite(measured.metrics),
    gates: outcomes,
    passed,
    failure: !passed && config.failOnGate ? gateFailure(missed, outcomes.length) : undefined,
  };
}

async function measure({ source, model }: EvaluateConfig, run: Run): Promise<Measured> {
  switch (source.kind) {
    case 'training-job':
      return await measureTrainingJob(source.jobName, model, run);
    case 'report': {
      // Loaded only here, as it brings S3 along: an evaluation of a training job starts without it.
      const { measureReport } = await import('./measure-report.ts');
      return await measureReport(source.location, model, run);
    }
  }
}

/** JSON has no word for the others, and a later step could not read the result. */
function finite(metrics: Metrics): Metrics {
  return Object.fromEntries(Object.entries(metrics).filter(([, value]) => Number.isFinite(value)));
}

function describe(metrics: Metrics, gates: readonly GateOutcome[]): readonly string[] {
  return [
    ...Object.entries(metrics).map(([name, value]) => `${name} = ${value}`),
    ...gates.map((gate) => `${gate.passed ? '✓' : '✗'} ${sentence(gate)}`),
  ];
}

/** The gate with its numbers: `validation:rmse <= 0.5 (is 0.7)`. */
function sentence({ gate, value, note }: GateOutcome): string {
  return `${gate} (${note ?? `is ${value}`})`;
}

function gateFailure(missed: readonly GateOutcome[], total: number): Failure {
  return {
    what: `${missed.length} of ${total} ${total === 1 ? 'gate' : 'gates'} not met`,
    reason: missed.map(sentence).join('; '),
    fix: missed.every(({ value }) => value === undefined)
      ? 'name metrics that there are in the gates, or measure those that they name'
      : 'train a better model, or change the gates if they ask for the wrong thing',
  };
}
