import type { MetricSeries, ModelReference } from './model.ts';
import type { Outcome } from './outcome.ts';

export interface TrainResult extends Outcome, ModelReference {
  readonly mode: 'train';
  readonly jobName: string;
  readonly jobArn?: string | undefined;
  readonly instanceType?: string | undefined;
  readonly instanceCount?: number | undefined;
  readonly series?: MetricSeries | undefined;
  readonly trainingSeconds?: number | undefined;
  readonly billableSeconds?: number | undefined;
  /** Of a job on spot capacity: how many percent of the training time are not billed. */
  readonly spotSavingPercent?: number | undefined;
  /** Instance types that this step asked for before, and AWS had no capacity for. */
  readonly unavailableInstanceTypes?: readonly string[] | undefined;
  /** Name and ARN of the tuning job's best training job: what made the model. `jobName` then is the tuning job's. */
  readonly bestTrainingJob?: string | undefined;
  readonly bestTrainingJobArn?: string | undefined;
  readonly tuning?: TuningOutcome | undefined;
}

/** What a search for hyperparameters came to. */
export interface TuningOutcome {
  /** `maximize validation:accuracy`. */
  readonly objective: string;
  readonly strategy: string;
  /** Training jobs by their status. */
  readonly counts: Readonly<Record<string, number>>;
  /** Best first, at most 100 of them. */
  readonly leaderboard: readonly TunedJob[];
}

/** One training job of a tuning job. */
export interface TunedJob {
  readonly name: string;
  readonly status: string;
  /** The objective's final value; absent where it was not reported. */
  readonly objective?: number | undefined;
  /** Those that were searched. */
  readonly hyperparameters: Readonly<Record<string, string>>;
  /** Of training. */
  readonly seconds?: number | undefined;
  readonly failureReason?: string | undefined;
}
