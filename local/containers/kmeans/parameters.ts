import { CustomerError } from '../customer-error.ts';
import { Hyperparameters } from '../hyperparameters.ts';

const initMethods = ['random', 'kmeans++'] as const;
export type InitMethod = (typeof initMethods)[number];

const evalMetrics = ['msd', 'ssd'] as const;
export type EvalMetric = (typeof evalMetrics)[number];

/** https://docs.aws.amazon.com/sagemaker/latest/dg/k-means-api-config.html */
export interface KmeansParameters {
  readonly clusters: number;
  readonly featureDim: number;
  readonly epochs: number;
  readonly miniBatchSize: number;
  readonly evalMetrics: readonly EvalMetric[];
  /** That many times the clusters asked for are followed through the data; in the end they are joined. */
  readonly extraCenterFactor: number;
  /** After that many rows a row counts for half; 0 = it never fades. */
  readonly halfLifeRows: number;
  readonly initMethod: InitMethod;
  readonly lloyd: {
    readonly initMethod: InitMethod;
    readonly maxIterations: number;
    readonly trials: number;
    readonly tolerance: number;
  };
}

/** What `auto` is here; AWS's documentation gives no numbers. */
const automatic = { extraCenterFactor: 10, trials: 10 };

/** Throws CustomerError for what the real container would refuse. */
export function readParameters(values: Readonly<Record<string, string>>): KmeansParameters {
  const read = new Hyperparameters(values);
  const optional = {
    epochs: read.integer('epochs', { min: 1 }) ?? 1,
    miniBatchSize: read.integer('mini_batch_size', { min: 1 }) ?? 5000,
    evalMetrics: readEvalMetrics(read),
    extraCenterFactor: read.integer('extra_center_factor', { min: 1 }) ?? automatic.extraCenterFactor,
    halfLifeRows: read.integer('half_life_time_size', { min: 0 }) ?? 0,
    initMethod: read.choice('init_method', initMethods) ?? 'random',
    lloyd: {
      initMethod: read.choice('local_lloyd_init_method', initMethods) ?? 'kmeans++',
      maxIterations: read.integer('local_lloyd_max_iter', { min: 1 }) ?? 300,
      trials: read.integer('local_lloyd_num_trials', { min: 1 }) ?? automatic.trials,
      tolerance: read.number('local_lloyd_tol', { min: 0, max: 1 }) ?? 0.0001,
    },
  };
  const required = read.conclude({
    feature_dim: read.integer('feature_dim', { min: 1 }),
    k: read.integer('k', { min: 1 }),
  });
  return { clusters: required.k, featureDim: required.feature_dim, ...optional };
}

/** A JSON list in a string: `["msd","ssd"]`. */
function readEvalMetrics(read: Hyperparameters): readonly EvalMetric[] {
  const text = read.text('eval_metrics') ?? '["msd"]';
  const chosen = evalMetrics.filter((metric) => text.includes(`"${metric}"`));
  if (JSON.stringify(chosen) === text.replaceAll(/\s/g, '')) return chosen;
  throw new CustomerError(`Hyperparameter eval_metrics: ${text} is not in [["msd"], ["ssd"], ["msd","ssd"]]`);
}
