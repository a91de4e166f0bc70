import { consoleUrl } from '../../aws/console.ts';
import { type Failure, RemoteFailure } from '../../errors.ts';
import type { EvaluateConfig } from '../../inputs/config/evaluate.ts';
import type { MetricSeries, Metrics } from '../../result/model.ts';
import type { Run } from '../../run.ts';
import { servingEnvironment } from '../../sagemaker/script-mode.ts';
import { describeTrainingJob, reportedMetrics, type TrainingJob } from '../../sagemaker/training-job.ts';
import type { MeasuredSeries } from './measure-series.ts';
import type { Measured } from './measured.ts';

/**
 * The final metrics of a training job. Those that `from` brought from the step that trained count more: it has read the
 * log, and left out what ended as NaN. Throws RemoteFailure when there is no such job, no Completed one, or one without metrics.
 */
export async function measureTrainingJob(jobName: string, config: Asked, run: Run): Promise<Measured> {
  const { aws, signal } = run;
  const job = await describeTrainingJob(aws, jobName, signal);
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
      reason: job.FailureReason,
      consoleUrl: page,
    });
  }
  const told = config.model?.jobName === jobName ? config : undefined;
  const metrics = told?.model?.metrics ?? reportedMetrics(job);
  if (Object.keys(metrics).length === 0) throw new RemoteFailure({ ...withoutMetrics(job), consoleUrl: page });
  const { aggregates, seriesProblem } = await aggregatesOf(job, { metrics, series: told?.series ?? {}, config }, run);
  return {
    jobName,
    consoleUrl: page,
    metrics: { ...metrics, ...aggregates },
    seriesProblem,
    jobArn: job.TrainingJobArn,
    modelArtifact: job.ModelArtifacts?.S3ModelArtifacts,
    imageUri: job.AlgorithmSpecification?.TrainingImage,
    containerEnvironment: servingEnvironment(job),
  };
}

/** The gates, and what `from` told of the job. */
type Asked = Pick<EvaluateConfig, 'gates' | 'model' | 'series'>;

interface KnownMetrics {
  readonly metrics: Metrics;
  readonly series: MetricSeries;
  readonly config: Asked;
}

/** What reads logs is loaded only where a gate asks for a series. */
async function aggregatesOf(job: TrainingJob, { config, ...known }: KnownMetrics, run: Run): Promise<MeasuredSeries> {
  const wanted = config.gates.flatMap(({ aggregate }) => aggregate ?? []);
  if (wanted.length === 0) return { aggregates: {} };
  return await (await import('./measure-series.ts')).measureSeries(job, { ...known, wanted }, run);
}

/** SageMaker reads metrics from the log: by the definitions of its own algorithms, for all other code by those of the user. */
function withoutMetrics({ TrainingJobName, AlgorithmSpecification }: TrainingJob): Failure {
  const { length } = AlgorithmSpecification?.MetricDefinitions ?? [];
  return {
    what: `training job ${TrainingJobName} holds no metric`,
    fix:
      length === 0
        ? 'give the train step `metric-definitions`, which say how the log of your code tells its metrics, or judge a `report`'
        : `none of its ${length} metric definitions found a number in its log: compare \`metric-definitions\` with the log`,
  };
}
