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
    description: 'Labelled rows to score against an endpoint.',
    kind: { type: 'text' },
    modes: [],
    later: ['evaluate'],
  },
  candidates: {
    description:
      'Result files of `train` or `evaluate` steps (a pattern such as `results/*.json`), of which the best by `select` is the model under evaluation.',
    kind: { type: 'text' },
    modes: ['evaluate'],
  },
  'label-column': {
    description: 'Column of the label in the test data.',
    kind: { type: 'integer', min: 0 },
    modes: [],
    later: ['evaluate'],
  },
  'content-type': {
    description: 'Content type of the test data.',
    kind: { type: 'text' },
    modes: [],
    later: ['evaluate'],
  },
  problem: {
    description: 'Kind of problem.',
    kind: { type: 'choice', values: [], later: ['regression', 'binary', 'multiclass'] },
    modes: [],
    later: ['evaluate'],
  },
  'prediction-path': {
    description: "Where in the endpoint's answer the prediction is.",
    kind: { type: 'text' },
    modes: [],
    later: ['evaluate'],
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
