import type { InputGroup } from './input.ts';

/** Machines and time. The limits are those of CreateTrainingJob: 16 TB of disk, 28 days. */
export const compute = {
  'instance-type': {
    description: 'SageMaker instance type, for example `ml.m5.xlarge`.',
    kind: { type: 'text', format: 'instance-type' },
    modes: ['train', 'deploy'],
    later: ['process', 'evaluate'],
    default: 'ml.m5.large',
  },
  'instance-count': {
    description: 'Number of instances.',
    kind: { type: 'integer', min: 1 },
    modes: ['train', 'deploy'],
    later: ['process', 'evaluate'],
    default: '1',
  },
  'volume-gb': {
    description: 'Size of the training volume in GB.',
    kind: { type: 'integer', min: 1, max: 16_384, unit: 'GB' },
    modes: ['train'],
    later: ['process', 'evaluate'],
    default: '30',
  },
  'max-runtime-minutes': {
    description: 'Minutes after which SageMaker itself stops the job.',
    kind: { type: 'integer', min: 1, max: 40_320, unit: 'minutes' },
    modes: ['train'],
    later: ['process', 'evaluate'],
    default: '1440',
  },
  spot: {
    description: 'Train on spot capacity.',
    kind: { type: 'flag' },
    modes: [],
    later: ['process', 'train', 'evaluate'],
  },
  'max-wait-minutes': {
    description: 'Minutes that a spot job may take, waiting included.',
    kind: { type: 'integer', min: 1, unit: 'minutes' },
    modes: [],
    later: ['process', 'train', 'evaluate'],
  },
  'keep-alive-minutes': {
    description: 'Minutes that the instances stay warm for the next job.',
    kind: { type: 'integer', min: 0, max: 360, unit: 'minutes' },
    modes: [],
    later: ['process', 'train', 'evaluate'],
  },
  request: {
    description: 'Merged deep over the API request.',
    kind: { type: 'lines' },
    modes: [],
    later: ['process', 'train', 'evaluate'],
  },
} as const satisfies InputGroup;
