import type { CaseOutcome } from './case-outcome.ts';
import type { Metrics, ModelReference } from './model.ts';
import type { Outcome } from './outcome.ts';

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

/** The latest Approved version of a group, and how it measures. */
export interface Champion {
  readonly modelPackageArn: string;
  readonly modelPackageVersion?: number | undefined;
  readonly metrics: Metrics;
  /** Where its metrics were found: in the version's own metadata, in its ModelMetrics report, or by asking its endpoint; absent where it has none. */
  readonly measuredBy?: 'metadata' | 'report' | 'endpoint' | undefined;
  readonly endpointName?: string | undefined;
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
