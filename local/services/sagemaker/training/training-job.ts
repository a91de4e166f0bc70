import type {
  CreateTrainingJobRequest,
  MetricData,
  SecondaryStatus,
  SecondaryStatusTransition,
  TrainingJobStatus,
} from '@aws-sdk/client-sagemaker';
import type { Clock } from '../../../world/clock.ts';
import type { Occasion } from '../../../world/faults.ts';
import type { Checked } from '../operation.ts';
import { regional } from '../regional.ts';

export type TrainingRequest = Checked<CreateTrainingJobRequest>;

/** 24 hours, as AWS fills in. */
export const defaultStoppingCondition = { MaxRuntimeInSeconds: 86_400 };

/** A training job from its creation on. Jobs are never forgotten: AWS has no way to delete one either. */
export interface TrainingJob {
  readonly name: string;
  readonly arn: string;
  readonly request: TrainingRequest;
  readonly created: Date;
  readonly clock: Clock;
  lastModified: Date;
  status: TrainingJobStatus;
  readonly transitions: SecondaryStatusTransition[];
  /** From the first download on: the time that is billed. */
  started?: Date;
  ended?: Date;
  /** S3 URI of model.tar.gz, once uploaded. */
  artifact?: string;
  failureReason?: string;
  /** The last value of each metric by its name. */
  readonly metrics: Map<string, MetricData>;
  /** The tuning job whose child this is. */
  readonly tuningJobArn?: string;
  /** Called with each value of a metric as it is found in the log. */
  readonly onMetric?: (name: string, value: number) => void;
  /** Aborted by StopTrainingJob. */
  readonly stop: AbortController;
}

export const trainingJobs = regional<TrainingJob>('training-jobs');

/** A job is InProgress in every secondary status that is not listed here. */
const settled: Partial<Record<SecondaryStatus, TrainingJobStatus>> = {
  Completed: 'Completed',
  Failed: 'Failed',
  Stopping: 'Stopping',
  Stopped: 'Stopped',
  MaxRuntimeExceeded: 'Stopped',
};

/** Moves the job to its next secondary status and ends the one before. */
export function enter(job: TrainingJob, status: SecondaryStatus, message: string): void {
  const now = new Date(job.clock.now());
  const last = job.transitions.at(-1);
  if (last) last.EndTime = now;
  job.transitions.push({ Status: status, StartTime: now, StatusMessage: message });
  job.lastModified = now;
  // While a job is being stopped, what it still does (uploading) does not make it InProgress again.
  job.status = settled[status] ?? (job.status === 'Stopping' ? 'Stopping' : 'InProgress');
}

/** The job's last step: its end is the end of its last status too. */
export function settle(job: TrainingJob, status: SecondaryStatus, message: string): void {
  enter(job, status, message);
  const last = job.transitions.at(-1);
  if (last) last.EndTime = job.lastModified;
  job.ended = job.lastModified;
}

/** The phase that the job is in, for faults that were ordered for it. */
export function phaseOf({ name, transitions }: TrainingJob): Occasion {
  return { at: `training-job.${transitions.at(-1)?.Status}`, names: [name] };
}
