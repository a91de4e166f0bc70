import { CustomerError } from '../customer-error.ts';
import { Hyperparameters } from '../hyperparameters.ts';
import { isApplicable, metricNames } from './metrics.ts';
import { isMulticlass, type ObjectiveName, objectiveNames } from './objectives.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html, the part that the local container honours. */
export interface BoosterParameters {
  readonly rounds: number;
  readonly objective: ObjectiveName;
  /** 0 unless the objective has classes. */
  readonly classes: number;
  /** Where boosting starts, in the space of predictions; undefined = to be estimated from the labels. */
  readonly baseScore: number | undefined;
  readonly seed: number;
  readonly evalMetrics: readonly string[];
  readonly earlyStoppingRounds: number | undefined;
  readonly scalePosWeight: number;
  readonly tree: TreeParameters;
}

export interface TreeParameters {
  readonly eta: number;
  readonly gamma: number;
  /** 0 = no limit. */
  readonly maxDepth: number;
  readonly minChildWeight: number;
  /** 0 = no limit. */
  readonly maxDeltaStep: number;
  readonly lambda: number;
  readonly alpha: number;
  readonly maxBins: number;
  readonly subsample: number;
  readonly columnsByTree: number;
  readonly columnsByLevel: number;
  readonly columnsByNode: number;
}

/** They change how fast or how verbosely the real container works, or concern boosters that are refused anyway. */
const withoutEffect = [
  'deterministic_histogram',
  'device',
  'dsplit',
  'lambda_bias',
  'normalize_type',
  'nthread',
  'one_drop',
  'predictor',
  'rate_drop',
  'refresh_leaf',
  'sample_type',
  'sampling_method',
  'save_model_on_termination',
  'sketch_eps',
  'skip_drop',
  'tree_method',
  'verbosity',
];

/** They change what is learned, so another value than the default cannot be passed over in silence. */
const onlyByDefault: Readonly<Record<string, string>> = {
  booster: 'gbtree',
  csv_weights: '0',
  grow_policy: 'depthwise',
  interaction_constraints: '',
  max_leaves: '0',
  monotone_constraints: '',
  num_parallel_tree: '1',
  process_type: 'default',
  updater: '',
};

/** Throws CustomerError for what the real container would refuse and for what the local one cannot do. */
export function readParameters(values: Readonly<Record<string, string>>, version?: string): BoosterParameters {
  const read = new Hyperparameters(values);
  const rounds = read.integer('num_round', { min: 1 });
  const objective = read.choice('objective', objectiveNames) ?? 'reg:squarederror';
  const parameters = {
    objective,
    classes: readClasses(read, objective),
    baseScore: read.number('base_score') ?? defaultBaseScore(version),
    seed: read.integer('seed') ?? 0,
    evalMetrics: readMetrics(read, objective),
    earlyStoppingRounds: read.integer('early_stopping_rounds', { min: 1 }),
    scalePosWeight: read.number('scale_pos_weight', { above: 0 }) ?? 1,
    tree: readTreeParameters(read),
  };
  refuseWhatIsNotImplemented(read);
  read.given(withoutEffect);
  return { rounds: read.conclude({ num_round: rounds }).num_round, ...parameters };
}

/** From 2.0 on xgboost starts at what the labels suggest; before, and in the image of 2018 with the tag `1`, at one half. */
function defaultBaseScore(version: string | undefined): number | undefined {
  return version !== undefined && Number.parseInt(version, 10) < 2 ? 0.5 : undefined;
}

function readTreeParameters(read: Hyperparameters): TreeParameters {
  const share = { above: 0, max: 1 };
  return {
    eta: read.number('eta', { min: 0, max: 1 }) ?? 0.3,
    gamma: read.number('gamma', { min: 0 }) ?? 0,
    maxDepth: read.integer('max_depth', { min: 0 }) ?? 6,
    minChildWeight: read.number('min_child_weight', { min: 0 }) ?? 1,
    maxDeltaStep: read.number('max_delta_step', { min: 0 }) ?? 0,
    lambda: read.number('lambda', { min: 0 }) ?? 1,
    alpha: read.number('alpha', { min: 0 }) ?? 0,
    maxBins: read.integer('max_bin', { min: 2, max: 65_534 }) ?? 256,
    subsample: read.number('subsample', share) ?? 1,
    columnsByTree: read.number('colsample_bytree', share) ?? 1,
    columnsByLevel: read.number('colsample_bylevel', share) ?? 1,
    columnsByNode: read.number('colsample_bynode', share) ?? 1,
  };
}

function readClasses(read: Hyperparameters, objective: ObjectiveName): number {
  const classes = read.integer('num_class', { min: 2 });
  if (!isMulticlass(objective)) return 0;
  if (classes === undefined)
    throw new CustomerError("Require input for parameter 'num_class' for multi-classification");
  return classes;
}

/** A comma-separated list; empty means the objective's own. */
function readMetrics(read: Hyperparameters, objective: ObjectiveName): string[] {
  const metrics = (read.text('eval_metric') ?? '')
    .split(',')
    .map((metric) => metric.trim())
    .filter((metric) => metric !== '');
  const unknown = metrics.find((metric) => !metricNames.includes(metric));
  if (unknown !== undefined) {
    throw new CustomerError(
      `Hyperparameter eval_metric: ${unknown} is not in [${metricNames.join(', ')}] of the local xgboost`,
    );
  }
  const unfit = metrics.find((metric) => !isApplicable(metric, isMulticlass(objective)));
  if (unfit !== undefined) throw new CustomerError(`Metric '${unfit}' cannot be applied to objective ${objective}.`);
  return metrics;
}

function refuseWhatIsNotImplemented(read: Hyperparameters): void {
  for (const [name, fallback] of Object.entries(onlyByDefault)) {
    const value = read.text(name) ?? fallback;
    if (value !== fallback) {
      throw new CustomerError(`Hyperparameter ${name}: ${value} is not implemented by the local xgboost`);
    }
  }
}
