import type { Failure } from '../errors.ts';
import type { Status } from '../result/outcome.ts';
import type { TunedJob } from '../result/train.ts';
import { fixFor, type OwnFixes } from './failure-reason.ts';
import type { TuningJob } from './tuning-job.ts';

export interface TuningVerdict {
  readonly status: Extract<Status, 'Completed' | 'Failed' | 'Stopped'>;
  readonly failure?: Failure | undefined;
}

/** How a search that is over ended. Green is only `Completed` with a best training job: with none there is no model. */
export function tuningVerdict(job: TuningJob, jobs: readonly TunedJob[]): TuningVerdict {
  const name = job.HyperParameterTuningJobName;
  const reason = job.FailureReason ?? failedReason(jobs);
  switch (job.HyperParameterTuningJobStatus) {
    case 'Completed':
      if (job.BestTrainingJob?.TrainingJobName !== undefined) return { status: 'Completed' };
      return { status: 'Failed', failure: { ...withoutBest(job, jobs), reason } };
    case 'Stopped':
      return {
        status: 'Stopped',
        failure: {
          what: `tuning job ${name} was stopped before it completed`,
          reason: job.FailureReason,
        },
      };
    default:
      return { status: 'Failed', failure: { ...withoutBest(job, jobs), reason } };
  }
}

function withoutBest(job: TuningJob, jobs: readonly TunedJob[]): Failure {
  const name = job.HyperParameterTuningJobName;
  const metric = job.HyperParameterTuningJobConfig?.HyperParameterTuningJobObjective?.MetricName;
  if (jobs.length > 0 && jobs.every(({ status }) => status === 'Failed')) {
    return {
      what: `tuning job ${name} has no model: all of its ${jobs.length} training jobs failed`,
      fix: fixFor(failedReason(jobs), FIXES),
    };
  }
  if (jobs.some(({ status, objective }) => status === 'Completed' && objective === undefined)) {
    return {
      what: `tuning job ${name} has no best training job: none reported the objective ${metric}`,
      fix: 'check the metric of `objective` against the log of a training job, and its expression in `metric-definitions`',
    };
  }
  return { what: `tuning job ${name} failed`, fix: fixFor(job.FailureReason, FIXES) };
}

/** Why the first of the training jobs failed: the tuning job's own reason begins with its own class. */
function failedReason(jobs: readonly TunedJob[]): string | undefined {
  return jobs.find(({ failureReason }) => failureReason !== undefined)?.failureReason;
}

const FIXES: OwnFixes = {
  algorithm:
    'look at the last lines of the log: what the training jobs have in common is the code, the data and the fixed `hyperparameters`',
  client:
    'check `tuning`, the channels (S3 prefix, content type, format) and the fixed `hyperparameters` against the reason above',
};
