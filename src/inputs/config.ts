/** The typed config of one mode: a union discriminated on `mode`, so that a mode sees only what it has. */

import type { ModelReference } from '../result.ts';

/** What every mode has. */
export interface CommonConfig {
  readonly name: string;
  readonly region: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly wait: boolean;
  /** Minutes that this step waits; 0 = without end. */
  readonly timeoutMinutes: number;
  readonly logs: 'follow' | 'tail' | 'none';
  readonly onCancel: 'stop' | 'leave';
  /** Default `sagemaker-<region>-<account>`: resolved where it is first needed, as the account costs a call. */
  readonly bucket?: string;
  readonly prefix: string;
  readonly executionRoleArn?: string;
  /** Path to which the result JSON is written, too. */
  readonly resultFile?: string;
}

/** One channel of a training job: data on S3, or on the runner (then it is uploaded). */
export interface Channel {
  /** `s3://…`, or a local file or folder path. */
  readonly source: string;
  readonly contentType?: string;
  readonly inputMode?: 'File' | 'FastFile' | 'Pipe';
}

export interface TrainConfig extends CommonConfig {
  readonly mode: 'train';
  readonly executionRoleArn: string;
  /** `xgboost`, `xgboost:1.7-1`, `linear-learner`, or a registry URI. */
  readonly image: string;
  readonly environmentVariables: Readonly<Record<string, string>>;
  readonly instanceType: string;
  readonly instanceCount: number;
  readonly volumeGb: number;
  readonly maxRuntimeMinutes: number;
  readonly channels: Readonly<Record<string, Channel>>;
  readonly hyperparameters: Readonly<Record<string, string>>;
  /** Metric name → regular expression in Python's flavour; absent = the algorithm's own. */
  readonly metricDefinitions?: Readonly<Record<string, string>>;
  readonly jobName?: string;
  /**
   * `from` told of the job `jobName` that still runs: follow it, create nothing. What a new job would need (`image`,
   * `channels`, `executionRoleArn`) is empty then, where it was not given.
   */
  readonly attach?: true;
  readonly reuse: 'run' | 'never';
}

/** Where metrics come from. */
export type MetricSource =
  | { readonly kind: 'training-job'; readonly jobName: string }
  /** A JSON report, local path or `s3://…`. */
  | { readonly kind: 'report'; readonly location: string };

export interface EvaluateConfig extends CommonConfig {
  readonly mode: 'evaluate';
  readonly source: MetricSource;
  /** The lines of the `gates` input. */
  readonly gates: string;
  readonly failOnGate: boolean;
  /** The model that the metrics are of, where `from` told it: carried into the result for the steps that follow. */
  readonly model?: ModelReference;
}

export type ApprovalStatus = 'PendingManualApproval' | 'Approved' | 'Rejected';

/** A new version in a group, or the approval of one that exists. */
export type RegisterTask =
  | {
      readonly kind: 'create';
      readonly modelPackageGroup: string;
      readonly modelArtifact: string;
      readonly image: string;
      readonly containerEnvironment: Readonly<Record<string, string>>;
      readonly metrics: Readonly<Record<string, number>>;
      readonly jobName?: string;
      readonly jobArn?: string;
      readonly approvalStatus: ApprovalStatus;
      readonly contentTypes: readonly string[];
      readonly responseTypes: readonly string[];
      readonly inferenceInstanceTypes: readonly string[];
      readonly transformInstanceTypes: readonly string[];
      readonly description?: string;
      readonly metadata: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'approve';
      readonly modelPackageArn: string;
      readonly approvalStatus: ApprovalStatus;
      readonly description?: string;
    };

export interface RegisterConfig extends CommonConfig {
  readonly mode: 'register';
  readonly task: RegisterTask;
}

/** The model to serve. */
export type ServedModel =
  | { readonly kind: 'package'; readonly modelPackageArn: string }
  /** The latest Approved version of the group. */
  | { readonly kind: 'group'; readonly modelPackageGroup: string }
  | {
      readonly kind: 'artifact';
      readonly modelArtifact: string;
      readonly image: string;
      readonly containerEnvironment: Readonly<Record<string, string>>;
    };

/** What is expected of one answer: at `path` of a JSON answer (dotted), or of the whole answer. Exactly one of the tests. */
export interface Expectation {
  readonly path?: string;
  readonly equals?: string | number | boolean;
  readonly near?: { readonly value: number; readonly tolerance: number };
  /** The index of the largest number. */
  readonly argmax?: number;
  /** A JavaScript regular expression. */
  readonly matches?: string;
}

/** One smoke test: a request to the endpoint and what must come back. */
export interface Case {
  readonly name: string;
  readonly body: string;
  readonly contentType: string;
  readonly accept?: string;
  readonly expect: Expectation;
}

export interface DeployConfig extends CommonConfig {
  readonly mode: 'deploy';
  readonly executionRoleArn: string;
  readonly model: ServedModel;
  readonly stackName: string;
  readonly endpointName: string;
  readonly instanceType: string;
  readonly instanceCount: number;
  readonly environmentVariables: Readonly<Record<string, string>>;
  readonly cloudformationRoleArn?: string;
  readonly cases: readonly Case[];
}

export interface DeleteConfig extends CommonConfig {
  readonly mode: 'delete';
  readonly target:
    | { readonly kind: 'stack'; readonly stackName: string }
    | { readonly kind: 'endpoint'; readonly endpointName: string };
  /** Leave the models of a bare endpoint. */
  readonly keepModels: boolean;
}

export type Config = TrainConfig | EvaluateConfig | RegisterConfig | DeployConfig | DeleteConfig;
