import { consoleUrl } from '../../aws/console.ts';
import { type Failure, RemoteFailure, UserError } from '../../errors.ts';
import type { EvaluateConfig } from '../../inputs/config.ts';
import { judgeGates, parseGates } from '../../metrics/gates.ts';
import { parseReport, reportMetrics } from '../../metrics/report-metrics.ts';
import type { EvaluateResult, GateOutcome, Metrics, ModelReference } from '../../result.ts';
import type { Run } from '../../run.ts';
import { describeTrainingJob, reportedMetrics } from '../../sagemaker/training-job.ts';

/** What a source says of a model. */
interface Measured extends ModelReference {
  readonly metrics: Metrics;
  readonly consoleUrl?: string;
  readonly reportUri?: string;
}

/**
 * Gets metrics from a training job or a report and applies the gates. Throws UserError for gates that do not parse, and
 * RemoteFailure for a source that cannot be read, that is not complete, or that holds no metric at all.
 */
export async function evaluate(config: EvaluateConfig, run: Run): Promise<EvaluateResult> {
  const gates = gatesOf(config);
  const measured =
    config.source.kind === 'training-job'
      ? await fromTrainingJob(config.source.jobName, run)
      : await fromReport(config, run, config.source.location);
  if (Object.keys(measured.metrics).length === 0) {
    throw new RemoteFailure({
      what: `${sourceName(config)} holds no metric`,
      fix: 'give the source that holds the metrics which the gates name',
    });
  }
  const outcomes = judgeGates(gates, measured.metrics);
  for (const line of describe(measured.metrics, outcomes)) run.log.info(line);
  if (gates.length === 0) run.log.warning('no gates were given: every model passes');
  const missed = outcomes.filter(({ passed }) => !passed);
  const result = { ...measured, mode: 'evaluate', gates: outcomes, passed: missed.length === 0 } as const;
  if (missed.length === 0) return { ...result, status: 'Completed' };
  return {
    ...result,
    status: 'GateFailed',
    ...(config.failOnGate && { failure: gateFailure(missed, outcomes.length) }),
  };
}

function gatesOf(config: EvaluateConfig) {
  const { gates, problems } = parseGates(config.gates);
  const unavailable = gates
    .filter(({ needsChampion }) => needsChampion)
    .map(({ text }) => `"${text}": comparing with a champion is not available yet`);
  if (problems.length + unavailable.length > 0)
    throw new UserError([...problems, ...unavailable].map((problem) => `gates: ${problem}`));
  return gates;
}

async function fromTrainingJob(jobName: string, { aws }: Run): Promise<Measured> {
  const job = await describeTrainingJob(aws, jobName);
  const page = consoleUrl(aws.region, 'training-job', jobName);
  if (job === undefined) {
    throw new RemoteFailure({
      what: `there is no training job ${jobName} in ${aws.region}`,
      fix: 'check `training-job` and `region`',
    });
  }
  if (job.TrainingJobStatus !== 'Completed') {
    throw new RemoteFailure({
      what: `training job ${jobName} is ${job.TrainingJobStatus}, not Completed`,
      ...(job.FailureReason !== undefined && { reason: job.FailureReason }),
      consoleUrl: page,
    });
  }
  return {
    jobName,
    consoleUrl: page,
    metrics: reportedMetrics(job),
    ...(job.TrainingJobArn !== undefined && { jobArn: job.TrainingJobArn }),
    ...(job.ModelArtifacts?.S3ModelArtifacts !== undefined && { modelArtifact: job.ModelArtifacts.S3ModelArtifacts }),
    ...(job.AlgorithmSpecification?.TrainingImage !== undefined && {
      imageUri: job.AlgorithmSpecification.TrainingImage,
    }),
  };
}

async function fromReport(config: EvaluateConfig, { aws }: Run, location: string): Promise<Measured> {
  // S3 is loaded only here: an evaluation of a training job starts without it.
  const { readText } = await import('../../data/read-text.ts');
  const text = await readText(aws, location);
  return {
    ...config.model,
    metrics: metricsIn(text, location),
    ...(location.startsWith('s3://') && { reportUri: location }),
  };
}

function metricsIn(text: string, location: string): Metrics {
  try {
    return reportMetrics(parseReport(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RemoteFailure({ what: `${location} is not a JSON report`, reason }, { cause: error });
  }
}

function sourceName({ source }: EvaluateConfig): string {
  return source.kind === 'training-job' ? `training job ${source.jobName}` : `the report ${source.location}`;
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
    fix: 'train a better model, or change the gates if they ask for the wrong thing',
  };
}
