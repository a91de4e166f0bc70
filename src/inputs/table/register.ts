import type { InputGroup } from './input.ts';

/** The model and its version in the registry; deploy takes its model by the same names. */
export const register = {
  'model-package-group': {
    description:
      "Model package group: `register` adds a version to it (by name, the group is created if absent; by ARN, it may be another account's), `deploy` serves its latest Approved version.",
    kind: { type: 'text', format: 'model-package-group' },
    modes: ['register', 'deploy'],
  },
  'model-package-arn': {
    description:
      'ARN of one model package version: `register` changes its approval instead of adding a version, `deploy` serves it. `deploy` needs this, `model-package-group`, `model-artifact` with `image`, or `from`.',
    kind: { type: 'text', format: 'model-package-arn' },
    modes: ['register', 'deploy'],
  },
  'model-artifact': {
    description: 'S3 URI of the `model.tar.gz`.',
    kind: { type: 'text', format: 's3-uri' },
    modes: ['evaluate', 'register', 'deploy'],
    defaultNote: 'the artifact of `from`',
  },
  'approval-status': {
    description:
      '`PendingManualApproval`, `Approved` or `Rejected`. Must be given to change the approval of an existing version.',
    kind: { type: 'choice', values: ['PendingManualApproval', 'Approved', 'Rejected'] },
    modes: ['register'],
    defaultNote: '`PendingManualApproval` for a new version',
  },
  'content-types': {
    description: 'Content types that the model takes.',
    kind: { type: 'list', format: 'mime-type' },
    modes: ['register'],
    default: 'text/csv',
  },
  'response-types': {
    description: 'Content types that the model answers with.',
    kind: { type: 'list', format: 'mime-type' },
    modes: ['register'],
    default: 'text/csv',
  },
  'inference-instance-types': {
    description: 'Instance types that the version may be served on.',
    kind: { type: 'list', format: 'instance-type' },
    modes: ['register'],
  },
  'transform-instance-types': {
    description: 'Instance types that the version may be used on for batch transform.',
    kind: { type: 'list', format: 'instance-type' },
    modes: ['register'],
  },
  description: {
    description: 'Description of the version, or the reason for the change of its approval: one line.',
    kind: { type: 'text', format: 'description' },
    modes: ['register'],
  },
  metadata: {
    description:
      "Properties of the version (YAML map), beside the model's metrics and lineage, which are always there. With `model-card` some belong to the card: `intended-uses`, `risk-rating`, ….",
    // AWS takes 50 properties, and eleven tell of the lineage.
    kind: { type: 'map', maxEntries: 39, maxKey: 128, maxValue: 256 },
    modes: ['register'],
  },
  'model-card': {
    description:
      'Give the version a model card: training, evaluation, lineage, and what `metadata` says of the intended uses.',
    kind: { type: 'flag' },
    modes: ['register'],
    default: 'false',
  },
} as const satisfies InputGroup;
