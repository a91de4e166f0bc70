/**
 * What AWS documents as tunable of its own algorithms: the metrics that a search may have as its objective, and the type that
 * a range of each hyperparameter must have. The pages are "Tune a … Model" of the developer guide, for example
 * https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost-tuning.html. Data: an algorithm that is not here is AWS's to judge.
 */
export interface TunableAlgorithm {
  readonly metrics: readonly string[];
  readonly integer: readonly string[];
  readonly continuous: readonly string[];
  readonly categorical: readonly string[];
}

const of = (dataset: string, names: readonly string[]) => names.map((name) => `${dataset}:${name}`);

const LINEAR_METRICS = [
  'absolute_loss',
  'binary_classification_accuracy',
  'binary_f_beta',
  'dcg',
  'macro_f_beta',
  'macro_precision',
  'macro_recall',
  'mse',
  'multiclass_accuracy',
  'multiclass_top_k_accuracy',
  'objective_loss',
  'precision',
  'recall',
  'roc_auc_score',
];

/** By the repository of the training image. */
export const TUNABLE_ALGORITHMS: ReadonlyMap<string, TunableAlgorithm> = new Map([
  [
    'sagemaker-xgboost',
    {
      metrics: of('validation', [
        ...['accuracy', 'auc', 'error', 'f1', 'logloss', 'mae', 'map', 'merror', 'mlogloss', 'mse', 'ndcg', 'rmse'],
        // Of newer images, and xgboost's own `eval_metric`s.
        ...['aucpr', 'balanced_accuracy', 'mape', 'mphe', 'precision', 'r2', 'recall', 'rmsle'],
      ]),
      integer: ['max_delta_step', 'max_depth', 'num_round'],
      continuous: [
        'alpha',
        'colsample_bylevel',
        'colsample_bynode',
        'colsample_bytree',
        'eta',
        'gamma',
        'lambda',
        'min_child_weight',
        'subsample',
      ],
      categorical: [],
    },
  ],
  [
    'linear-learner',
    {
      metrics: [...of('test', LINEAR_METRICS), ...of('validation', LINEAR_METRICS)],
      integer: ['mini_batch_size'],
      continuous: ['l1', 'learning_rate', 'positive_example_weight_mult', 'wd'],
      categorical: ['use_bias'],
    },
  ],
  [
    'factorization-machines',
    {
      metrics: of('test', [
        'binary_classification_accuracy',
        'binary_classification_cross_entropy',
        'binary_f_beta',
        'rmse',
      ]),
      integer: ['epochs', 'mini_batch_size'],
      continuous: ['bias', 'factors', 'linear'].flatMap((part) =>
        ['init_scale', 'init_sigma', 'init_value', 'lr', 'wd'].map((rest) => `${part}_${rest}`),
      ),
      categorical: [],
    },
  ],
  [
    'kmeans',
    {
      metrics: of('test', ['msd', 'ssd']),
      integer: ['epochs', 'extra_center_factor', 'mini_batch_size'],
      continuous: [],
      categorical: ['init_method'],
    },
  ],
  [
    'knn',
    {
      metrics: of('test', ['accuracy', 'mse']),
      integer: ['k', 'sample_size'],
      continuous: [],
      categorical: [],
    },
  ],
]);
