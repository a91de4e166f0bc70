import { consoleUrl } from '../../aws/console.ts';
import type { Tuning } from '../../inputs/config/tuning.ts';
import { countStatuses, rank } from '../../metrics/leaderboard.ts';
import type { TunedJob, TuningOutcome } from '../../result/train.ts';
import type { TuningJob } from '../../sagemaker/tuning-job.ts';

/** What is known of a tuning job as soon as it has a name. */
export function tuningUnderway(
  jobName: string,
  region: string,
  { objective, strategy }: Pick<Tuning, 'objective' | 'strategy'>,
) {
  return {
    mode: 'train',
    status: 'InProgress',
    jobName,
    consoleUrl: consoleUrl(region, 'tuning-job', jobName),
    tuning: { objective: inWords(objective), strategy, counts: {}, leaderboard: [] } as TuningOutcome,
  } as const;
}

/** A tuning job may have hundreds of training jobs, and all outputs of a job share one megabyte. */
const MAX_LEADERBOARD = 100;

/** What a job tells about itself at any time. */
export function tuningFacts(job: TuningJob, region: string, jobs: readonly TunedJob[] = []) {
  const { HyperParameterTuningJobConfig: config, TrainingJobDefinition: definition } = job;
  const { Type: direction = 'Minimize', MetricName: metric = '' } = config?.HyperParameterTuningJobObjective ?? {};
  const objective = { direction, metric };
  const underway = tuningUnderway(job.HyperParameterTuningJobName ?? '', region, {
    objective,
    strategy: config?.Strategy ?? 'Bayesian',
  });
  return {
    ...underway,
    jobArn: job.HyperParameterTuningJobArn,
    imageUri: definition?.AlgorithmSpecification?.TrainingImage,
    instanceType: definition?.ResourceConfig?.InstanceType,
    instanceCount: definition?.ResourceConfig?.InstanceCount,
    tuning: {
      ...underway.tuning,
      counts: countStatuses(jobs),
      leaderboard: rank(jobs, direction).slice(0, MAX_LEADERBOARD),
    },
  } as const;
}

function inWords({ direction, metric }: Tuning['objective']): string {
  return `${direction.toLowerCase()} ${metric}`;
}
