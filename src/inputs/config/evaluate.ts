/** The typed config of mode evaluate. */

import type { Gate } from '../../metrics/gates.ts';
import type { Direction } from '../../metrics/leaderboard.ts';
import type { MetricSeries, ModelReference } from '../../result/model.ts';
import type { Case } from './case.ts';
import type { CommonConfig } from './common.ts';
import type { ProcessTask } from './process.ts';
import type { TestData } from './test-data.ts';

/** Where metrics come from. */
export type MetricSource =
  | { readonly kind: 'training-job'; readonly jobName: string }
  /** A JSON report, local path or `s3://…`. */
  | { readonly kind: 'report'; readonly location: string }
  | EndpointSource
  | CaseSource
  | ScriptSource
  | CandidateSource;

/** A script that measures the model in a processing job, and writes what it finds to `evaluation.json`. */
export interface ScriptSource {
  readonly kind: 'script';
  readonly task: ProcessTask;
}

/** An endpoint, and the labelled rows that it is asked about. */
export interface EndpointSource {
  readonly kind: 'endpoint';
  readonly endpointName: string;
  readonly testData: TestData;
}

/** An endpoint that is asked the cases and nothing else: it has no metrics. */
export interface CaseSource {
  readonly kind: 'cases';
  readonly endpointName: string;
}

/** Results of earlier steps, of which the best is the model under evaluation. */
export interface CandidateSource {
  readonly kind: 'candidates';
  readonly candidates: readonly CandidateResult[];
  readonly select: Selection;
  /** Path of the leaderboard as CSV. */
  readonly leaderboardFile: string;
}

/** By which metric, and which way, a winner is found. */
export interface Selection {
  readonly direction: Direction;
  readonly metric: string;
}

/** A result file, as far as a winner is picked by it. */
export interface CandidateResult {
  readonly file: string;
  readonly status: string;
  /** Why nothing is made of it, half a sentence; undefined where it may win. */
  readonly obstacle?: string | undefined;
  readonly model: ModelReference;
  readonly billableSeconds?: number | undefined;
  /** All of it, as the file has it. */
  readonly result: Readonly<Record<string, unknown>>;
}

/** Whom the model is compared with. */
export interface ChampionSource {
  /** Name or ARN of the group whose latest Approved version it is. */
  readonly modelPackageGroup: string;
  /** The endpoint that serves it: it is asked the same test set as the model. */
  readonly endpointName?: string | undefined;
}

export interface EvaluateConfig extends CommonConfig {
  readonly mode: 'evaluate';
  readonly source: MetricSource;
  readonly gates: readonly Gate[];
  readonly failOnGate: boolean;
  /** What the endpoint of the source is asked besides; one that fails counts as a gate that is not met. */
  readonly cases?: readonly Case[] | undefined;
  /** The model that the metrics are of, where `from` told it: carried into the result for the steps that follow. */
  readonly model?: ModelReference | undefined;
  /** The same model's version in a registry, where `from` told it. */
  readonly modelPackageArn?: string | undefined;
  /** The series of that model's training job, as far as a result carries them. */
  readonly series?: MetricSeries | undefined;
  readonly champion?: ChampionSource | undefined;
}
