import type { InputGroup } from './input.ts';

export const process = {
  inputs: {
    description: 'Inputs of a processing job.',
    kind: { type: 'lines' },
    modes: [],
    later: ['process'],
  },
  outputs: {
    description: 'Outputs of a processing job.',
    kind: { type: 'lines' },
    modes: [],
    later: ['process'],
  },
} as const satisfies InputGroup;
