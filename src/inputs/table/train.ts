import type { InputGroup } from './input.ts';

export const train = {
  channels: {
    description:
      'Training data (YAML map): channel → S3 URI, local file or folder (uploaded), or `{uri, content-type, input-mode}`. For example `train: data/train.csv`.',
    kind: { type: 'channels' },
    modes: ['train'],
    requiredBy: ['train'],
  },
  hyperparameters: {
    description:
      'Hyperparameters (YAML map), handed to the algorithm as they are written. For example `num_round: 50`.',
    kind: { type: 'map', maxEntries: 100, maxKey: 256, maxValue: 2500, oneLine: true },
    modes: ['train'],
  },
  'metric-definitions': {
    description:
      "Metrics to find in the log (YAML map): name → regular expression with one group, in Python's flavour. Built-in algorithms bring their own.",
    kind: { type: 'map', maxEntries: 40, maxKey: 255, maxValue: 500, oneLine: true },
    modes: ['train'],
  },
  'checkpoint-uri': {
    description: 'S3 URI for checkpoints.',
    kind: { type: 'text', format: 's3-uri' },
    modes: [],
    later: ['train'],
  },
  tuning: {
    description: 'Hyperparameter tuning.',
    kind: { type: 'lines' },
    modes: [],
    later: ['train'],
  },
  'job-name': {
    description: 'Exact name of the training job. If a job of this name exists, the step attaches to it.',
    kind: { type: 'text', format: 'resource-name' },
    modes: ['train'],
    later: ['process'],
    defaultNote: '`<name>-train-<suffix>`',
  },
  reuse: {
    description:
      'When the workflow is run again: `run` takes up the job of the same run, `never` always trains a new one.',
    kind: { type: 'choice', values: ['run', 'never'], later: ['content'] },
    modes: ['train'],
    later: ['process'],
    default: 'run',
  },
} as const satisfies InputGroup;
