/** The typed config of mode train. */

import type { Conversion } from '../../data/conversion.ts';
import type { Script } from '../../data/script-files.ts';
import type { CommonConfig } from './common.ts';
import type { RequestPart } from './request-part.ts';
import type { Tuning } from './tuning.ts';

/** One channel of a training job: data on S3, or on the runner (then it is uploaded). */
export interface Channel {
  /** `s3://…`, or the path of a local file, a folder, or a pattern of files. */
  readonly source: string;
  readonly contentType?: string | undefined;
  readonly inputMode?: 'File' | 'FastFile' | 'Pipe' | undefined;
  /** Absent: FullyReplicated, every instance gets all of it. */
  readonly distribution?: 'FullyReplicated' | 'ShardedByS3Key' | undefined;
  readonly compression?: 'None' | 'Gzip' | undefined;
  /** How local files are rewritten before they are uploaded. */
  readonly conversion?: Conversion | undefined;
}

/** The training job to be. */
export interface NewTraining {
  readonly kind: 'create';
  readonly executionRoleArn: string;
  /** `xgboost`, `xgboost:1.7-1`, `linear-learner`, or a registry URI. */
  readonly image: string;
  /** The user's own code, which the image runs. */
  readonly script?: Script | undefined;
  readonly environmentVariables: Readonly<Record<string, string>>;
  /** At least one; the others are taken in their order where AWS has no capacity for those before. */
  readonly instanceTypes: readonly string[];
  readonly instanceCount: number;
  readonly volumeGb: number;
  readonly maxRuntimeMinutes: number;
  /** Spot capacity, and how long a job on it may take, waiting included. */
  readonly spot?: { readonly maxWaitMinutes: number } | undefined;
  /** S3 URI that `/opt/ml/checkpoints` is kept in step with. */
  readonly checkpointUri?: string | undefined;
  readonly keepAliveMinutes?: number | undefined;
  /** Merged deep over the CreateTrainingJob request; that of a search is in its `tuning`. */
  readonly request?: RequestPart | undefined;
  readonly channels: Readonly<Record<string, Channel>>;
  readonly hyperparameters: Readonly<Record<string, string>>;
  /** Present: the best hyperparameters are searched, each trial a training job. */
  readonly tuning?: Tuning | undefined;
  /** Metric name → regular expression in Python's flavour; absent = the algorithm's own. */
  readonly metricDefinitions?: Readonly<Record<string, string>> | undefined;
  /** The job's exact name; one that is there already is followed. */
  readonly jobName?: string | undefined;
  readonly reuse: 'run' | 'content' | 'never';
}

/** A new job, or one (a training job, or a tuning job) that another step has started and that is followed to its end. */
export type TrainTask =
  | NewTraining
  | { readonly kind: 'attach'; readonly jobName: string; readonly isTuning?: boolean | undefined };

export interface TrainConfig extends CommonConfig {
  readonly mode: 'train';
  readonly task: TrainTask;
}
