import type { InputGroup } from './input.ts';

export const train = {
  channels: {
    description:
      'Training data (YAML map): channel → S3 URI; local file, folder or pattern of files (uploaded); or a map with `uri`, `content-type`, `format`, …. For example `train: data/train.csv`.',
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
      "Metrics to find in the log (YAML map): name → regular expression whose first group is the value, in Python's flavour. Built-in algorithms bring their own.",
    kind: { type: 'map', maxEntries: 40, maxKey: 255, maxValue: 500, oneLine: true, regex: true },
    modes: ['train'],
  },
  'checkpoint-uri': {
    description:
      'S3 URI with which SageMaker keeps `/opt/ml/checkpoints` in step: a spot job that was interrupted goes on from there.',
    kind: { type: 'text', format: 's3-uri' },
    modes: ['train'],
  },
  tuning: {
    description:
      'Search for the best hyperparameters (YAML map): `objective` (`maximize validation:accuracy`), `ranges` (`max_depth: 3..9`), `strategy`, `max-jobs`, `max-parallel`, `early-stopping`, `seed`. A tuning job then takes the place of the training job.',
    kind: { type: 'tuning' },
    modes: ['train'],
  },
  'job-name': {
    description: 'Exact name of the training or processing job. If a job of this name exists, the step attaches to it.',
    kind: { type: 'text', format: 'resource-name' },
    modes: ['process', 'train', 'evaluate'],
    defaultNote: '`<name>-<mode>-<suffix>`',
  },
  reuse: {
    description:
      'When the workflow is run again: `run` takes up the job of the same run, `content` the job of any run with the same data, image and settings, `never` always trains a new one.',
    kind: { type: 'choice', values: ['run', 'content', 'never'] },
    modes: ['process', 'train', 'evaluate'],
    default: 'run',
  },
} as const satisfies InputGroup;
