import type { InputGroup } from './input.ts';

export const pipeline = {
  'pipeline-name': {
    description: 'Name of the SageMaker pipeline.',
    kind: { type: 'text' },
    modes: [],
    later: ['pipeline'],
  },
  definition: {
    description: 'JSON file with the definition.',
    kind: { type: 'text' },
    modes: [],
    later: ['pipeline'],
  },
  'pipeline-parameters': {
    description: 'Parameters of the execution.',
    kind: { type: 'lines' },
    modes: [],
    later: ['pipeline'],
  },
  'max-parallel-steps': {
    description: 'Steps that may run at once.',
    kind: { type: 'integer', min: 1 },
    modes: [],
    later: ['pipeline'],
  },
  'execution-arn': {
    description: 'Execution to attach to.',
    kind: { type: 'text' },
    modes: [],
    later: ['pipeline'],
  },
} as const satisfies InputGroup;
