import type { Failure } from '../errors.ts';
import type { Status } from '../result/outcome.ts';
import { fixFor, isCapacityReason, type OwnFixes } from './failure-reason.ts';
import type { ProcessingJob } from './processing-job.ts';

export interface ProcessingVerdict {
  readonly status: Extract<Status, 'Completed' | 'Failed' | 'Stopped'>;
  readonly failure?: Failure | undefined;
}

/** How a job that is over ended. Green is only `Completed`. */
export function processingVerdict(job: ProcessingJob): ProcessingVerdict {
  const name = job.ProcessingJobName;
  switch (job.ProcessingJobStatus) {
    case 'Completed':
      return { status: 'Completed' };
    case 'Stopped':
      return red('Stopped', job, {
        what: `processing job ${name} was stopped before it completed`,
        fix: stoppedFix(job),
      });
    default:
      return red('Failed', job, { what: `processing job ${name} failed`, fix: fixFor(job.FailureReason, FIXES) });
  }
}

/** True for a job that failed for want of a machine, where one of another type may do. */
export function lacksCapacity({ ProcessingJobStatus, FailureReason }: ProcessingJob): boolean {
  return ProcessingJobStatus === 'Failed' && isCapacityReason(FailureReason);
}

/** The container's own last words (`/opt/ml/output/message`) say more than that it ended with 1. */
function red(status: 'Failed' | 'Stopped', job: ProcessingJob, failure: Failure): ProcessingVerdict {
  const reasons = [job.FailureReason, job.ExitMessage].filter((reason) => reason !== undefined && reason !== '');
  return { status, failure: { ...failure, reason: reasons.length === 0 ? undefined : reasons.join(' – ') } };
}

/** DescribeProcessingJob does not say who stopped the job: what it was allowed and what it took does. */
function stoppedFix({ ProcessingStartTime, ProcessingEndTime, StoppingCondition }: ProcessingJob): string | undefined {
  const seconds = ((ProcessingEndTime?.getTime() ?? 0) - (ProcessingStartTime?.getTime() ?? 0)) / 1000;
  const allowed = StoppingCondition?.MaxRuntimeInSeconds ?? Number.POSITIVE_INFINITY;
  return seconds >= allowed
    ? 'it ran longer than it may: raise `max-runtime-minutes`, or take a faster `instance-type`'
    : undefined;
}

const FIXES: OwnFixes = {
  algorithm: 'look at the last lines of the log: the script or container ended with an error',
  client: 'check image, inputs (S3 prefix) and outputs against the reason above',
};
