import type { Failure } from '../errors.ts';
import type { Status } from '../result/outcome.ts';
import { fixFor, isCapacityReason, type OwnFixes } from './failure-reason.ts';
import type { TrainingJob } from './training-job.ts';

export interface TrainingVerdict {
  readonly status: Extract<Status, 'Completed' | 'Failed' | 'Stopped'>;
  readonly failure?: Failure | undefined;
}

/** How a job that is over ended. Green is only `Completed` with a model: a job may be `Stopped` and have an artifact all the same. */
export function trainingVerdict(job: TrainingJob): TrainingVerdict {
  const name = job.TrainingJobName;
  switch (job.TrainingJobStatus) {
    case 'Completed':
      if (job.ModelArtifacts?.S3ModelArtifacts) return { status: 'Completed' };
      return red('Failed', job, {
        what: `training job ${name} completed without a model artifact`,
        fix: 'let the training code write its model to /opt/ml/model (SM_MODEL_DIR)',
      });
    case 'Stopped':
      return red('Stopped', job, STOPPED[job.SecondaryStatus ?? '']?.(name) ?? stoppedByHand(name));
    default:
      return red('Failed', job, { what: `training job ${name} failed`, fix: fixFor(job.FailureReason, FIXES) });
  }
}

function red(status: 'Failed' | 'Stopped', job: TrainingJob, failure: Failure): TrainingVerdict {
  const reason = job.FailureReason ?? job.SecondaryStatusTransitions?.at(-1)?.StatusMessage;
  return { status, failure: { ...failure, reason } };
}

/** Why a job was stopped stands in its secondary status. */
const STOPPED: Readonly<Record<string, (name: string | undefined) => Failure>> = {
  MaxRuntimeExceeded: (name) => ({
    what: `training job ${name} ran longer than it may`,
    fix: 'raise `max-runtime-minutes`, take a faster `instance-type`, or train less',
  }),
  MaxWaitTimeExceeded: (name) => ({
    what: `training job ${name} waited for spot capacity longer than it may`,
    fix: 'raise `max-wait-minutes`, or train without `spot`',
  }),
};

function stoppedByHand(name: string | undefined): Failure {
  return { what: `training job ${name} was stopped before it completed` };
}

/** True for a job that failed for want of a machine, where one of another type may do. */
export function lacksCapacity({ TrainingJobStatus, FailureReason }: TrainingJob): boolean {
  return TrainingJobStatus === 'Failed' && isCapacityReason(FailureReason);
}

const FIXES: OwnFixes = {
  algorithm: 'look at the last lines of the log: the training code ended with an error',
  client: 'check the channels (S3 prefix, content type, format) and the hyperparameters against the reason above',
};
