/** A metric that SageMaker reads from log lines: the regular expression is Python's and its first group is the value. */
export interface MetricDefinition {
  readonly Name: string;
  readonly Regex: string;
}

/** Everything that the xgboost container can be asked to evaluate, as the service lists it; the local one computes a part (see xgboost/metrics.ts). */
const xgboostMetricNames = [
  'accuracy',
  'auc',
  'aucpr',
  'balanced_accuracy',
  'error',
  'f1',
  'f1_binary',
  'f1_macro',
  'logloss',
  'mae',
  'mape',
  'merror',
  'mlogloss',
  'mse',
  'precision',
  'r2',
  'recall',
  'rmse',
  'rmsle',
];

/** https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost-tuning.html; a tab in the log arrives as the four characters `#011`. */
export const xgboostMetrics: readonly MetricDefinition[] = ['train', 'validation'].flatMap((channel) =>
  xgboostMetricNames.map((metric) => ({
    Name: `${channel}:${metric}`,
    Regex: `.*\\[[0-9]+\\].*#011${channel}-${metric}:([-+]?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?).*`,
  })),
);

/** What Amazon's first-party algorithms have in common. */
const firstPartyProgress: readonly MetricDefinition[] = [
  { Name: 'train:progress', Regex: '#progress_metric: host=\\S+, completed (\\S+) %' },
  { Name: 'train:throughput', Regex: '#throughput_metric: host=\\S+, train throughput=(\\S+) records/second' },
];

/** Metrics of a finished linear-learner, as [name in SageMaker, its text in the log line]. */
const linearLearnerFinalMetrics = [
  ['objective_loss:final', '\\S+_objective <loss>'],
  ['mse', 'mse <loss>'],
  ['rmse', 'rmse <loss>'],
  ['absolute_loss', 'absolute_loss <loss>'],
  ['binary_classification_accuracy', 'binary_classification_accuracy <score>'],
  ['binary_f_beta', 'binary_f_\\S+ <score>'],
  ['precision', 'precision <score>'],
  ['recall', 'recall <score>'],
  ['roc_auc_score', 'roc_auc_score <score>'],
  ['multiclass_accuracy', 'multiclass_accuracy <score>'],
  ['multiclass_top_k_accuracy', 'multiclass_top_k_accuracy_\\S+ <score>'],
  ['dcg', 'dcg <score>'],
  ['macro_precision', 'macro_precision <score>'],
  ['macro_recall', 'macro_recall <score>'],
  ['macro_f_beta', 'macro_f_\\S+ <score>'],
] as const;

/** The test channel is only ever scored once, so its final loss has the plain name. */
function linearLearnerMetricName(channel: string, metric: string): string {
  return channel === 'test' && metric === 'objective_loss:final' ? 'test:objective_loss' : `${channel}:${metric}`;
}

/** https://docs.aws.amazon.com/sagemaker/latest/dg/linear-learner-tuning.html */
export const linearLearnerMetrics: readonly MetricDefinition[] = [
  ...firstPartyProgress,
  ...['train', 'validation'].map((channel) => ({
    Name: `${channel}:objective_loss`,
    Regex: `#quality_metric: host=\\S+, epoch=\\S+, ${channel} \\S+_objective <loss>=(\\S+)`,
  })),
  ...['train', 'validation', 'test'].flatMap((channel) =>
    linearLearnerFinalMetrics.map(([metric, text]) => ({
      Name: linearLearnerMetricName(channel, metric),
      Regex: `#quality_metric: host=\\S+, ${channel} ${text}=(\\S+)`,
    })),
  ),
];

/** Metrics of factorization machines, as [name in SageMaker, its text in the log line]. */
const factorizationMachineMetricTexts = [
  ['rmse', 'rmse <loss>'],
  ['mse', 'mse <loss>'],
  ['absolute_loss', 'absolute_loss <loss>'],
  ['binary_classification_accuracy', 'binary_classification_accuracy <score>'],
  ['binary_classification_cross_entropy', 'binary_classification_cross_entropy <loss>'],
  ['binary_f_beta', 'binary_f_\\S+ <score>'],
] as const;

/**
 * Those of the test channel: https://docs.aws.amazon.com/sagemaker/latest/dg/fm-tuning.html. The names of the training ones are
 * those that the service gives to algorithms of the same family.
 */
export const factorizationMachineMetrics: readonly MetricDefinition[] = [
  ...firstPartyProgress,
  ...factorizationMachineMetricTexts.flatMap(([metric, text]) => [
    { Name: `train:${metric}:epoch`, Regex: `#quality_metric: host=\\S+, epoch=\\S+, train ${text}=(\\S+)` },
    { Name: `train:${metric}`, Regex: `#quality_metric: host=\\S+, epoch=\\S+, batch=\\S+ train ${text}=(\\S+)` },
    { Name: `test:${metric}`, Regex: `#quality_metric: host=\\S+, test ${text}=(\\S+)` },
  ]),
];

/** https://docs.aws.amazon.com/sagemaker/latest/dg/k-means-tuning.html */
export const kmeansMetrics: readonly MetricDefinition[] = [
  ...firstPartyProgress,
  ...['train', 'test'].flatMap((channel) =>
    ['msd', 'ssd'].map((metric) => ({
      Name: `${channel}:${metric}`,
      Regex: `#quality_metric: host=\\S+, ${channel} ${metric} <loss>=(\\S+)`,
    })),
  ),
];
