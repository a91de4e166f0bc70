/** The typed config of one mode: a union discriminated on `mode`, so that a mode sees only what it has. */

import type { Conversion } from '../data/conversion.ts';
import type { Script } from '../data/script-files.ts';
import type { DeployConfig } from './deployment.ts';
import type { EvaluateConfig } from './evaluation.ts';
import type { RegisterConfig } from './registration.ts';
import type { Tuning } from './tuning.ts';

/** What every mode has. */
export interface CommonConfig {
  readonly name: string;
  readonly region: string;
  /** Assumed by OIDC, anew whenever a session ends; absent = the SDK finds credentials. */
  readonly roleToAssume?: string | undefined;
  readonly tags: Readonly<Record<string, string>>;
  readonly wait: boolean;
  /** Minutes that this step waits; 0 = without end. */
  readonly timeoutMinutes: number;
  readonly logs: 'follow' | 'tail' | 'none';
  readonly onCancel: 'stop' | 'leave';
  /** Default `sagemaker-<region>-<account>`: resolved where it is first needed, as the account costs a call. */
  readonly bucket?: string | undefined;
  readonly prefix: string;
  /** The prefix of what runs share, as it is found by its content; absent: as `prefix`. */
  readonly contentPrefix?: string | undefined;
  /** Path to which the result JSON is written, too. */
  readonly resultFile?: string | undefined;
}

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

/** A part of an API request, with the API's own names and types; null takes a member out. */
export type RequestPart = Readonly<Record<string, unknown>>;

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

/** An input of a processing job: data on S3, or on the runner (then it is uploaded), and where the container finds it. */
export interface ProcessingInput {
  /** `s3://…`, or a local file or folder path. */
  readonly source: string;
  readonly path: string;
  /** The input of the action that gave it; absent: `inputs`, under its name. */
  readonly givenAs?: string | undefined;
}

/** An output of a processing job: where the container leaves it, and where on S3 it goes. */
export interface ProcessingOutput {
  readonly path: string;
  /** Absent: below the job's own prefix. */
  readonly uri?: string | undefined;
}

/** A script that runs instead of the image's own entry point. */
export interface ProcessingScript extends Script {
  /** What runs it in the container: `python3`, `node` or `bash`. */
  readonly command: string;
}

/** The processing job to be. */
export interface NewProcessing {
  readonly kind: 'create';
  readonly executionRoleArn: string;
  /** `sklearn`, `sklearn:1.2-1`, …, or a registry URI. */
  readonly image: string;
  /** Absent: the image's own entry point. */
  readonly script?: ProcessingScript | undefined;
  readonly arguments: readonly string[];
  readonly environmentVariables: Readonly<Record<string, string>>;
  /** At least one; the others are taken in their order where AWS has no capacity for those before. */
  readonly instanceTypes: readonly string[];
  readonly instanceCount: number;
  readonly volumeGb: number;
  readonly maxRuntimeMinutes: number;
  readonly inputs: Readonly<Record<string, ProcessingInput>>;
  readonly outputs: Readonly<Record<string, ProcessingOutput>>;
  /** Merged deep over the CreateProcessingJob request. */
  readonly request?: RequestPart | undefined;
  /** The job's exact name; one that is there already is followed. */
  readonly jobName?: string | undefined;
  readonly reuse: 'run' | 'never';
}

/** A new job, or one that another step has started and that is followed to its end. */
export type ProcessTask = NewProcessing | { readonly kind: 'attach'; readonly jobName: string };

export interface ProcessConfig extends CommonConfig {
  readonly mode: 'process';
  readonly task: ProcessTask;
}

/**
 * What is expected of one answer: at `path` of a JSON answer (dotted), or of the whole answer, at most one of `equals`, `near`,
 * `argmax` and `matches`; and how soon it must come.
 */
export interface Expectation {
  readonly path?: string | undefined;
  readonly equals?: string | number | boolean | undefined;
  readonly near?: { readonly value: number; readonly tolerance: number } | undefined;
  /** The index of the largest number. */
  readonly argmax?: number | undefined;
  /** A JavaScript regular expression. */
  readonly matches?: string | undefined;
  /** Milliseconds that the answer may take. */
  readonly latencyMs?: number | undefined;
}

/** One smoke test: a request to the endpoint and what must come back. */
export interface Case {
  readonly name: string;
  readonly body: string;
  readonly contentType: string;
  readonly accept?: string | undefined;
  readonly expect: Expectation;
}

export interface DeleteConfig extends CommonConfig {
  readonly mode: 'delete';
  readonly target:
    | { readonly kind: 'stack'; readonly stackName: string }
    | { readonly kind: 'endpoint'; readonly endpointName: string };
  /** Leave the models of a bare endpoint. */
  readonly keepModels: boolean;
}

export type Config = ProcessConfig | TrainConfig | EvaluateConfig | RegisterConfig | DeployConfig | DeleteConfig;
