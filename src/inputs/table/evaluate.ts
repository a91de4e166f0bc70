import type { InputGroup } from './input.ts';

export const evaluate = {
  'training-job': {
    description: 'Name of the training job whose final metrics are judged.',
    kind: { type: 'text', format: 'resource-name' },
    modes: ['evaluate'],
    defaultNote: 'the job of `from`',
  },
  report: {
    description: 'JSON report with metrics instead, a local path or S3 URI; gates name its numbers by dotted paths.',
    kind: { type: 'text' },
    modes: ['evaluate'],
    later: ['register'],
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
    description: 'Glob of result files to choose among.',
    kind: { type: 'text' },
    modes: [],
    later: ['evaluate'],
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
    description: 'Model package group whose latest Approved version is the champion.',
    kind: { type: 'text', format: 'model-package-group' },
    modes: [],
    later: ['evaluate'],
  },
  select: {
    description: 'How the winner among candidates is found.',
    kind: { type: 'text' },
    modes: [],
    later: ['evaluate'],
  },
} as const satisfies InputGroup;
