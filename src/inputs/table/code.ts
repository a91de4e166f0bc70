import type { InputGroup } from './input.ts';

/** Which container, and what runs in it. */
export const code = {
  image: {
    description:
      'Built-in algorithm with an optional version (`xgboost`, `xgboost:1.7-1`, `linear-learner`), or the full URI of a registry image.',
    kind: { type: 'text', format: 'image' },
    modes: ['train', 'register', 'deploy'],
    later: ['process', 'evaluate'],
    requiredBy: ['train'],
  },
  'entry-point': {
    description: 'Script that the container runs.',
    kind: { type: 'text' },
    modes: [],
    later: ['process', 'train', 'evaluate', 'register', 'deploy'],
  },
  'source-dir': {
    description: 'Folder that is packed and brought into the container.',
    kind: { type: 'text' },
    modes: [],
    later: ['process', 'train', 'evaluate', 'register', 'deploy'],
  },
  arguments: {
    description: 'Arguments of the container.',
    kind: { type: 'list' },
    modes: [],
    later: ['process', 'train', 'evaluate', 'register', 'deploy'],
  },
  'environment-variables': {
    description: 'Environment variables of the container (YAML map).',
    kind: { type: 'map', maxEntries: 100, maxKey: 512, maxValue: 512, key: '[a-zA-Z_][a-zA-Z0-9_]*', secret: true },
    modes: ['train', 'register', 'deploy'],
    later: ['process', 'evaluate'],
  },
} as const satisfies InputGroup;
