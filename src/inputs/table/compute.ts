import type { InputGroup } from './input.ts';

/** Machines and time. The limits are those of CreateTrainingJob: 16 TB of disk, 28 days. */
export const compute = {
  'instance-type': {
    description:
      'SageMaker instance type, for example `ml.m5.xlarge`. In `process`, `train` and `evaluate` also a list: where AWS has no capacity for one, the next is taken.',
    kind: { type: 'list', format: 'instance-type' },
    modes: ['process', 'train', 'evaluate', 'deploy'],
    default: 'ml.m5.large',
  },
  'instance-count': {
    description: 'Number of instances.',
    kind: { type: 'integer', min: 1 },
    modes: ['process', 'train', 'evaluate', 'deploy'],
    default: '1',
  },
  'volume-gb': {
    description: 'Size of the training volume in GB.',
    kind: { type: 'integer', min: 1, max: 16_384, unit: 'GB' },
    modes: ['process', 'train', 'evaluate'],
    default: '30',
  },
  'max-runtime-minutes': {
    description: 'Minutes after which SageMaker itself stops the job.',
    kind: { type: 'integer', min: 1, max: 40_320, unit: 'minutes' },
    modes: ['process', 'train', 'evaluate'],
    default: '1440',
  },
  spot: {
    description: 'Train on spot capacity: cheaper, may be interrupted.',
    kind: { type: 'flag' },
    modes: ['train'],
    default: 'false',
  },
  'max-wait-minutes': {
    description: 'Minutes that a spot job may take, waiting for capacity included. At least `max-runtime-minutes`.',
    kind: { type: 'integer', min: 1, unit: 'minutes' },
    modes: ['train'],
    defaultNote: '`max-runtime-minutes`',
  },
  'keep-alive-minutes': {
    description: 'Minutes that the instances stay warm, and are billed, for the next job (warm pool).',
    kind: { type: 'integer', min: 0, max: 360, unit: 'minutes' },
    modes: ['train'],
  },
  request: {
    description:
      "Part of the API request (YAML map, AWS's own names), merged deep over what the other inputs make of it: every field of `CreateTrainingJob` (with `tuning`, `CreateHyperParameterTuningJob`) and `CreateProcessingJob` is within reach. For example `VpcConfig: {…}`.",
    kind: { type: 'request' },
    modes: ['process', 'train', 'evaluate'],
  },
} as const satisfies InputGroup;
