import type { Champion } from './champion.ts';
import type { Failure } from './errors.ts';

/** How a mode ended. Green are only Completed, InProgress, NoChanges, Planned, and GateFailed with `fail-on-gate: false`. */
export type Status =
  | 'Completed'
  | 'InProgress'
  | 'Failed'
  | 'Stopped'
  | 'TimedOut'
  | 'GateFailed'
  | 'NoChanges'
  | 'RolledBack'
  | 'Planned';

/** One stretch of a job's or deployment's life, as AWS names it (`Starting`, `Downloading`, `Training`, …). */
export interface Phase {
  readonly name: string;
  readonly seconds: number;
}

/** A metric's values in the order in which the training log printed them; of a long training, 500 at even distances. */
export type MetricSeries = Readonly<Record<string, readonly number[]>>;
export type Metrics = Readonly<Record<string, number>>;

interface Outcome {
  readonly status: Status;
  /** The AWS console's page of what this step made. */
  readonly consoleUrl?: string | undefined;
  readonly phases?: readonly Phase[] | undefined;
  /** Present exactly when the step is red. */
  readonly failure?: Failure | undefined;
}

/** A trained model as it travels from step to step: what `from` fills in for the modes that follow. */
export interface ModelReference {
  /** S3 URI of model.tar.gz. */
  readonly modelArtifact?: string | undefined;
  /** S3 URI of the model.tar.gz that this one was made of, with code to serve with. */
  readonly repackedFrom?: string | undefined;
  readonly imageUri?: string | undefined;
  /** Environment variables that the serving container needs. */
  readonly containerEnvironment?: Readonly<Record<string, string>> | undefined;
  /** Name and ARN of the training job that made the model. */
  readonly jobName?: string | undefined;
  readonly jobArn?: string | undefined;
  readonly metrics?: Metrics | undefined;
}

export interface ProcessResult extends Outcome {
  readonly mode: 'process';
  readonly jobName: string;
  readonly jobArn?: string | undefined;
  readonly imageUri?: string | undefined;
  readonly instanceType?: string | undefined;
  readonly instanceCount?: number | undefined;
  /** Output name → S3 URI of the folder with its files; absent unless the job has completed. */
  readonly outputs?: Readonly<Record<string, string>> | undefined;
  /** Instance types that this step asked for before, and AWS had no capacity for. */
  readonly unavailableInstanceTypes?: readonly string[] | undefined;
  /** What the container wrote to `/opt/ml/output/message`. */
  readonly exitMessage?: string | undefined;
}

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

/** One gate, judged. `margin` is how far the value lies on the right side of the bound (negative: the wrong one). */
export interface GateOutcome {
  /** The line as the user wrote it. */
  readonly gate: string;
  readonly metric: string;
  readonly operator: string;
  /** Absent when the metric is missing or not a finite number. */
  readonly value?: number | undefined;
  readonly bound?: number | undefined;
  readonly margin?: number | undefined;
  /** The champion's value of the same metric, where there is one. */
  readonly champion?: number | undefined;
  readonly passed: boolean;
  /** Why it failed or passed, where the numbers do not say it. */
  readonly note?: string | undefined;
}

export interface EvaluateResult extends Outcome, ModelReference {
  readonly mode: 'evaluate';
  /** The version that the model is in a registry, where `from` told of one: it is handed on. */
  readonly modelPackageArn?: string | undefined;
  readonly passed: boolean;
  readonly gates: readonly GateOutcome[];
  /** Name and ARN of the processing job in which a script has measured the model. */
  readonly evaluationJob?: string | undefined;
  readonly evaluationJobArn?: string | undefined;
  /** What that script wrote to `/opt/ml/output/message`. */
  readonly exitMessage?: string | undefined;
  /** S3 URI of the report, when the source was a report on S3. */
  readonly reportUri?: string | undefined;
  /** The version that the model was compared with; absent where the group has no other Approved one, or none was asked for. */
  readonly championArn?: string | undefined;
  readonly champion?: Champion | undefined;
  /** What an endpoint made of a test set. */
  readonly scoring?: Scoring | undefined;
  readonly cases?: readonly CaseOutcome[] | undefined;
  /** How it was picked: `max accuracy`. */
  readonly select?: string | undefined;
  /** The result of the candidate that was picked, as its file has it. */
  readonly winner?: Readonly<Record<string, unknown>> | undefined;
  /** All candidates, best first. */
  readonly leaderboard?: readonly Candidate[] | undefined;
  /** Path of the same table as CSV. */
  readonly leaderboardFile?: string | undefined;
}

export type Problem = 'regression' | 'binary' | 'multiclass';

/** A test set, asked of an endpoint row by row. */
export interface Scoring {
  readonly endpointName: string;
  readonly problem: Problem;
  readonly rows: number;
  readonly requests: number;
  readonly seconds: number;
  /** Labels in their order, and counts: a row for each true label, a column for each predicted one. */
  readonly confusionMatrix?: ConfusionMatrix | undefined;
}

export interface ConfusionMatrix {
  readonly labels: readonly string[];
  readonly counts: readonly (readonly number[])[];
}

/** One result file among those that a winner is picked from. */
export interface Candidate {
  /** Path of the result file. */
  readonly file: string;
  readonly jobName?: string | undefined;
  readonly status: string;
  /** The metric that is selected by; absent where the candidate has none: it cannot win. */
  readonly value?: number | undefined;
  readonly metrics: Metrics;
  readonly billableSeconds?: number | undefined;
  /** Why it cannot win. */
  readonly note?: string | undefined;
}

export interface RegisterResult extends Outcome, ModelReference {
  readonly mode: 'register';
  readonly modelPackageGroup?: string | undefined;
  readonly modelPackageArn?: string | undefined;
  readonly modelPackageVersion?: number | undefined;
  readonly approvalStatus?: string | undefined;
  /** S3 URI of the version's model quality report. */
  readonly reportUri?: string | undefined;
}

/** One resource change of a change set. */
export interface Change {
  readonly action: 'Add' | 'Modify' | 'Remove' | 'Import' | 'Dynamic';
  readonly logicalId: string;
  readonly type: string;
  readonly replacement?: 'True' | 'False' | 'Conditional' | undefined;
  readonly reasons?: readonly string[] | undefined;
}

/** One smoke-test case, asked of the endpoint. */
export interface CaseOutcome {
  readonly name: string;
  readonly passed: boolean;
  /** The endpoint's answer, cut to a readable length. */
  readonly answer?: string | undefined;
  readonly expected: string;
  readonly milliseconds?: number | undefined;
  readonly note?: string | undefined;
}

export interface DeployResult extends Outcome, ModelReference {
  readonly mode: 'deploy';
  readonly stackName: string;
  readonly stackId?: string | undefined;
  readonly stackOutputs?: Readonly<Record<string, string>> | undefined;
  readonly changes?: readonly Change[] | undefined;
  /** Of a deployment that is only planned: the path of its template, and the ARN of its change set where one was made. */
  readonly templateFile?: string | undefined;
  readonly changeSetId?: string | undefined;
  readonly changed?: boolean | undefined;
  readonly endpointName?: string | undefined;
  readonly endpointArn?: string | undefined;
  /** Where a public API takes requests. */
  readonly apiUrl?: string | undefined;
  readonly modelPackageArn?: string | undefined;
  readonly cases?: readonly CaseOutcome[] | undefined;
}

export interface DeleteResult extends Outcome {
  readonly mode: 'delete';
  readonly stackName?: string | undefined;
  readonly stackId?: string | undefined;
  readonly endpointName?: string | undefined;
  /** Kind and name of what was deleted, in order: `endpoint/iris`. */
  readonly deleted: readonly string[];
  /** What stays and why. */
  readonly kept?: readonly string[] | undefined;
  readonly changed: boolean;
}

/** What a mode found out. Written as the action's outputs, its `result` JSON, the job summary. */
export type Result = ProcessResult | TrainResult | EvaluateResult | RegisterResult | DeployResult | DeleteResult;

/** The version of the `result` JSON's shape. */
export const RESULT_VERSION = 1;
