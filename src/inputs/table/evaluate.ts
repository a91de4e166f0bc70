import type { InputGroup } from './input.ts';

export const evaluate = {
  'training-job': {
    description: 'Name of the training job whose final metrics are judged.',
    kind: { type: 'text', format: 'resource-name' },
    modes: ['evaluate'],
    defaultNote: 'the job of `from`',
  },
  report: {
    description:
      'JSON report with metrics, a local path or S3 URI: `evaluate` judges it, and gates name its numbers by dotted paths; `register` makes it the report of the version.',
    kind: { type: 'text' },
    modes: ['evaluate', 'register'],
    defaultNote: '`register`: the report of `from`, else one made of the metrics',
  },
  gates: {
    description:
      'Conditions, one per line, that the metrics must meet: `validation:rmse <= 4.5`. `#` starts a comment. A missing metric fails.',
    kind: { type: 'gates' },
    modes: ['evaluate'],
  },
  'fail-on-gate': {
    description: 'Whether a gate that is not met makes the step red; the `passed` output tells in any case.',
    kind: { type: 'flag' },
    modes: ['evaluate'],
    default: 'true',
  },
  'test-data': {
    description:
      'Test set, a local path or S3 URI: `endpoint-name` is asked about each of its labelled rows, or the script of `entry-point` finds it in `/opt/ml/processing/test`.',
    kind: { type: 'text' },
    modes: ['evaluate'],
  },
  candidates: {
    description:
      'Result files of `train` or `evaluate` steps (a pattern such as `results/*.json`), of which the best by `select` is the model under evaluation.',
    kind: { type: 'text' },
    modes: ['evaluate'],
  },
  'label-column': {
    description:
      'Where the label is in the rows of `test-data`, and is taken out before they are sent: an index from 0 (-1 is the last), the name in a header, or the name in JSON objects.',
    kind: { type: 'text' },
    modes: ['evaluate'],
    default: '0',
  },
  'content-type': {
    description: 'What the rows of `test-data` are, and are sent to `endpoint-name` as.',
    kind: { type: 'choice', values: ['text/csv', 'application/jsonlines'] },
    modes: ['evaluate'],
    defaultNote: '`application/jsonlines` for `.jsonl`, else `text/csv`',
  },
  problem: {
    description: 'What `endpoint-name` predicts, which decides on the metrics: see [Metrics](docs/metrics.md).',
    kind: { type: 'choice', values: ['regression', 'binary', 'multiclass'] },
    modes: ['evaluate'],
    defaultNote: 'told from labels and answers',
  },
  'prediction-path': {
    description:
      "Where in the endpoint's answer the predictions are, with dots: `predictions.score`; a column of CSV by its index.",
    kind: { type: 'text' },
    modes: ['evaluate'],
    defaultNote: "where SageMaker's own containers put them",
  },
  champion: {
    description:
      'Model package group (name or ARN) whose latest Approved version the model is compared with: `rmse <= champion * 1.02`. As a YAML map with `model-package-group` and `endpoint-name`, that endpoint answers the same `test-data`.',
    kind: { type: 'champion' },
    modes: ['evaluate'],
  },
  select: {
    description:
      'By what the best of the `candidates` is found: `max accuracy`, `min validation:rmse`; where the name of the metric tells the direction, the name alone. The same value goes to the one that cost less.',
    kind: { type: 'selection' },
    modes: ['evaluate'],
  },
} as const satisfies InputGroup;
