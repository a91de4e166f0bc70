import { CustomerError } from '../customer-error.ts';
import { Hyperparameters, required } from '../hyperparameters.ts';
import { type ThresholdCriterion, thresholdCriteria } from './choose-threshold.ts';

const predictorTypes = ['regressor', 'binary_classifier', 'multiclass_classifier'] as const;
export type PredictorType = (typeof predictorTypes)[number];

/** https://docs.aws.amazon.com/sagemaker/latest/dg/ll_hyperparameters.html, the part that the local container honours. */
export interface LinearLearnerParameters {
  readonly predictorType: PredictorType;
  /** Outputs of the model: the number of classes of a multiclass classifier, otherwise 1. */
  readonly outputs: number;
  readonly loss: 'squared_loss' | 'absolute_loss' | 'logistic' | 'softmax_loss';
  readonly featureDim: number | undefined;
  readonly epochs: number;
  readonly miniBatchSize: number;
  readonly optimizer: 'adam' | 'sgd';
  /** More than one when not given: that many models are trained side by side and the best is kept. */
  readonly learningRates: readonly number[];
  readonly wd: number;
  readonly l1: number;
  readonly useBias: boolean;
  readonly normalizeData: boolean;
  readonly normalizeLabel: boolean;
  readonly earlyStopping: { readonly patience: number; readonly tolerance: number };
  readonly accuracyTopK: number;
  readonly fBeta: number;
  readonly threshold: ThresholdCriterion;
  /** Given, known to the real container, and not heeded by the local one. */
  readonly ignored: readonly string[];
}

/** From bold to careful: on few rows a default job takes very few steps, on many rows bold ones diverge. */
const automaticLearningRates = [1, 0.3, 0.1, 0.03, 0.01, 0.001];

/** Fine tuning of the optimisation: without it the model is a little different, but of the same kind. */
const notHeeded = [
  'balance_multiclass_weights',
  'beta_1',
  'beta_2',
  'bias_lr_mult',
  'bias_wd_mult',
  'huber_delta',
  'init_bias',
  'init_method',
  'init_scale',
  'init_sigma',
  'loss_insensitivity',
  'lr_scheduler_factor',
  'lr_scheduler_minimum_lr',
  'lr_scheduler_step',
  'margin',
  'momentum',
  'num_calibration_samples',
  'num_models',
  'num_point_for_scaler',
  'positive_example_weight_mult',
  'quantile',
  'unbias_data',
  'unbias_label',
  'use_lr_scheduler',
];

const lossesOf = {
  regressor: ['squared_loss', 'absolute_loss'],
  binary_classifier: ['logistic'],
  multiclass_classifier: ['softmax_loss'],
} as const;

/** Throws CustomerError for what the real container would refuse and for losses that the local one cannot minimise. */
export function readParameters(values: Readonly<Record<string, string>>): LinearLearnerParameters {
  const read = new Hyperparameters(values);
  const given = read.choice('predictor_type', predictorTypes);
  const predictorType = given ?? 'regressor';
  const parameters = {
    outputs: readOutputs(read, predictorType),
    loss: readLoss(read, predictorType),
    featureDim: read.integer('feature_dim', { min: 1 }),
    useBias: read.flag('use_bias') ?? true,
    normalizeData: read.flag('normalize_data') ?? true,
    normalizeLabel: read.flag('normalize_label') ?? predictorType === 'regressor',
    accuracyTopK: read.integer('accuracy_top_k', { min: 1 }) ?? 3,
    fBeta: read.number('f_beta', { above: 0 }) ?? 1,
    threshold: readThreshold(read),
    ...readOptimization(read),
    ignored: read.given(notHeeded),
  };
  return { predictorType: read.conclude({ predictor_type: given }).predictor_type, ...parameters };
}

function readOptimization(read: Hyperparameters) {
  const learningRate = read.number('learning_rate', { above: 0 });
  return {
    epochs: read.integer('epochs', { min: 1 }) ?? 15,
    miniBatchSize: read.integer('mini_batch_size', { min: 1 }) ?? 1000,
    optimizer: read.choice('optimizer', ['adam', 'sgd']) ?? 'adam',
    learningRates: learningRate === undefined ? automaticLearningRates : [learningRate],
    wd: read.number('wd', { min: 0 }) ?? 0,
    l1: read.number('l1', { min: 0 }) ?? 0,
    earlyStopping: {
      patience: read.integer('early_stopping_patience', { min: 1 }) ?? 3,
      tolerance: read.number('early_stopping_tolerance', { above: 0 }) ?? 0.001,
    },
  } as const;
}

function readOutputs(read: Hyperparameters, predictorType: PredictorType): number {
  const classes = read.integer('num_classes', { min: 3, max: 1_000_000 });
  return predictorType === 'multiclass_classifier' ? required('num_classes', classes) : 1;
}

function readLoss(read: Hyperparameters, predictorType: PredictorType): LinearLearnerParameters['loss'] {
  const supported = lossesOf[predictorType];
  const wanted = read.text('loss') ?? supported[0];
  const loss = supported.find((candidate) => candidate === wanted);
  if (loss === undefined) {
    throw new CustomerError(
      `Hyperparameter loss: ${wanted} is not in [auto, ${supported.join(', ')}] of the local linear-learner for a ${predictorType}`,
    );
  }
  return loss;
}

function readThreshold(read: Hyperparameters): ThresholdCriterion {
  return {
    name: read.choice('binary_classifier_model_selection_criteria', thresholdCriteria) ?? 'accuracy',
    targetRecall: read.number('target_recall', { min: 0, max: 1 }) ?? 0.8,
    targetPrecision: read.number('target_precision', { min: 0, max: 1 }) ?? 0.8,
    beta: read.number('f_beta', { above: 0 }) ?? 1,
  };
}
