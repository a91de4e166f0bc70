import { Hyperparameters } from '../hyperparameters.ts';

const predictorTypes = ['regressor', 'binary_classifier'] as const;
const initMethods = ['normal', 'uniform', 'constant'] as const;

/** How the bias, the linear weights or the factors begin and move. */
export interface PartParameters {
  readonly initMethod: (typeof initMethods)[number];
  /** Half the width of `uniform`, the deviation of `normal`, the value of `constant`. */
  readonly initSize: number;
  readonly learningRate: number;
  readonly weightDecay: number;
}

/** https://docs.aws.amazon.com/sagemaker/latest/dg/fact-machines-hyperparameters.html, the part that the local container honours. */
export interface FactorizationMachineParameters {
  readonly predictorType: (typeof predictorTypes)[number];
  readonly featureDim: number;
  readonly factors: number;
  readonly epochs: number;
  readonly miniBatchSize: number;
  readonly parts: { readonly bias: PartParameters; readonly linear: PartParameters; readonly factors: PartParameters };
  /** Given, known to the real container, and not heeded by the local one. */
  readonly ignored: readonly string[];
}

/** The real container's defaults. */
const defaults = {
  bias: { sigma: 0.01, learningRate: 0.1, weightDecay: 0.01 },
  linear: { sigma: 0.01, learningRate: 0.001, weightDecay: 0.001 },
  factors: { sigma: 0.001, learningRate: 0.0001, weightDecay: 0.00001 },
};

/** Fine tuning of the optimiser. */
const notHeeded = ['clip_gradient', 'eps', 'rescale_grad'];

/** Throws CustomerError for what the real container would refuse. */
export function readParameters(values: Readonly<Record<string, string>>): FactorizationMachineParameters {
  const read = new Hyperparameters(values);
  const optional = {
    epochs: read.integer('epochs', { min: 1 }) ?? 1,
    miniBatchSize: read.integer('mini_batch_size', { min: 1 }) ?? 1000,
    parts: { bias: readPart(read, 'bias'), linear: readPart(read, 'linear'), factors: readPart(read, 'factors') },
    ignored: read.given(notHeeded),
  };
  const required = read.conclude({
    feature_dim: read.integer('feature_dim', { min: 1 }),
    num_factors: read.integer('num_factors', { min: 1 }),
    predictor_type: read.choice('predictor_type', predictorTypes),
  });
  return {
    predictorType: required.predictor_type,
    featureDim: required.feature_dim,
    factors: required.num_factors,
    ...optional,
  };
}

function readPart(read: Hyperparameters, part: keyof typeof defaults): PartParameters {
  const { sigma, learningRate, weightDecay } = defaults[part];
  const initMethod = read.choice(`${part}_init_method`, initMethods) ?? 'normal';
  const sizes = {
    normal: read.number(`${part}_init_sigma`, { min: 0 }) ?? sigma,
    uniform: read.number(`${part}_init_scale`, { min: 0 }) ?? 0,
    constant: read.number(`${part}_init_value`) ?? 0,
  };
  return {
    initMethod,
    initSize: sizes[initMethod],
    learningRate: read.number(`${part}_lr`, { min: 0 }) ?? learningRate,
    weightDecay: read.number(`${part}_wd`, { min: 0 }) ?? weightDecay,
  };
}
