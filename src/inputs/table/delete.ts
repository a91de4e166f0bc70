import type { InputGroup } from './input.ts';

export const remove = {
  'keep-models': {
    description:
      'Leave the models of a bare endpoint; with `stack-name` it is refused, as a stack takes its models along.',
    kind: { type: 'flag' },
    modes: ['delete'],
    default: 'false',
  },
} as const satisfies InputGroup;
