import type { RequestPart } from './request-part.ts';

/** One hyperparameter to search. Numbers are kept as they were written, which is how SageMaker takes them. */
export type TuningRange =
  | {
      readonly kind: 'integer' | 'continuous';
      readonly min: string;
      readonly max: string;
      readonly scaling: 'Auto' | 'Linear' | 'Logarithmic' | 'ReverseLogarithmic';
    }
  | { readonly kind: 'categorical'; readonly values: readonly string[] };

/** What a tuning job is to be optimised by. */
export interface Objective {
  readonly direction: 'Maximize' | 'Minimize';
  readonly metric: string;
}

/** The search for the best hyperparameters. https://docs.aws.amazon.com/sagemaker/latest/dg/automatic-model-tuning.html */
export interface Tuning {
  readonly objective: Objective;
  readonly strategy: 'Bayesian' | 'Random' | 'Grid' | 'Hyperband';
  readonly ranges: Readonly<Record<string, TuningRange>>;
  /** Training jobs in all; of a grid, the number of its combinations. */
  readonly maxJobs: number;
  /** Training jobs at a time. */
  readonly maxParallel: number;
  readonly earlyStopping: boolean;
  readonly seed?: number | undefined;
  /** Hyperband's bounds of what one training job may use, in its own unit, usually epochs. */
  readonly minResource?: number | undefined;
  readonly maxResource?: number | undefined;
  /** Merged deep over the CreateHyperParameterTuningJob request. */
  readonly request?: RequestPart | undefined;
}
