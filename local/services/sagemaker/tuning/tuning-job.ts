import type {
  CreateHyperParameterTuningJobRequest,
  HyperParameterTuningJobObjective,
  HyperParameterTuningJobStatus,
  ObjectiveStatus,
} from '@aws-sdk/client-sagemaker';
import type { Checked } from '../operation.ts';
import { regional } from '../regional.ts';
import type { TrainingJob } from '../training/training-job.ts';

export type TuningRequest = Checked<CreateHyperParameterTuningJobRequest>;

/** What a request asks for, once it is known to be whole. */
export interface TuningPlan {
  readonly config: TuningRequest['HyperParameterTuningJobConfig'];
  readonly definition: NonNullable<TuningRequest['TrainingJobDefinition']>;
  readonly objective: Checked<HyperParameterTuningJobObjective>;
}

/** One training job of a tuning job. */
export interface Child {
  readonly job: TrainingJob;
  /** The hyperparameters that were searched, without the static ones. */
  readonly tuned: Readonly<Record<string, string>>;
  /** The values of the objective in the order of the log. */
  readonly course: readonly number[];
}

/** A tuning job from its creation on. Like training jobs, they are never forgotten here. */
export interface TuningJob {
  readonly name: string;
  readonly arn: string;
  readonly plan: TuningPlan;
  readonly created: Date;
  lastModified: Date;
  status: HyperParameterTuningJobStatus;
  ended?: Date;
  failureReason?: string;
  /** In the order in which they were started. */
  readonly children: Child[];
  /** Aborted by StopHyperParameterTuningJob. */
  readonly stop: AbortController;
}

export const tuningJobs = regional<TuningJob>('tuning-jobs');

export function enter(job: TuningJob, status: HyperParameterTuningJobStatus): void {
  job.status = status;
  job.lastModified = new Date();
  if (status !== 'InProgress' && status !== 'Stopping') job.ended = job.lastModified;
}

/** The last value that the child reported, which is the one that counts. */
export function finalValue({ course }: Child): number | undefined {
  return course.at(-1);
}

/** A child's objective is settled with the child. */
export function objectiveStatusOf(child: Child): ObjectiveStatus {
  if (child.job.ended === undefined) return 'Pending';
  return finalValue(child) === undefined || child.job.status === 'Failed' ? 'Failed' : 'Succeeded';
}

/** Of two values, whether the first is the better one. */
export function isBetter({ plan }: TuningJob, value: number, other: number): boolean {
  return plan.objective.Type === 'Maximize' ? value > other : value < other;
}

/** The completed child with the best objective, the earliest of equals. */
export function bestChild(job: TuningJob): Child | undefined {
  return job.children.reduce<Child | undefined>((best, child) => {
    const value = finalValue(child);
    if (child.job.status !== 'Completed' || value === undefined) return best;
    return best === undefined || isBetter(job, value, finalValue(best) ?? value) ? child : best;
  }, undefined);
}
