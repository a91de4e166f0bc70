import type { InputGroup } from './input.ts';

/** Which container, and what runs in it. */
export const code = {
  image: {
    description:
      'Built-in algorithm or framework with an optional version (`xgboost`, `xgboost:1.7-1`, `linear-learner`, `sklearn`, `pytorch:2.8`, …: see docs/images.md), or the full URI of a registry image.',
    kind: { type: 'text', format: 'image' },
    modes: ['process', 'train', 'evaluate', 'register', 'deploy'],
    requiredBy: ['process', 'train'],
  },
  'entry-point': {
    description:
      'Script that the container runs: a path in `source-dir`, else one of the workspace. For `register` and `deploy` the script that serves a model artifact.',
    kind: { type: 'text' },
    modes: ['process', 'train', 'evaluate', 'register', 'deploy'],
  },
  'source-dir': {
    description:
      'Folder that comes into the container with the script; for `train`, `register` and `deploy` without what its `.sagemakerignore` names.',
    kind: { type: 'text' },
    modes: ['process', 'train', 'evaluate', 'register', 'deploy'],
  },
  arguments: {
    description:
      'Arguments of the script or container: a YAML list, or one line of them, separated by spaces. For example `--test-share 0.2`.',
    kind: { type: 'arguments' },
    modes: ['process', 'evaluate'],
  },
  'environment-variables': {
    description: 'Environment variables of the container (YAML map).',
    kind: {
      type: 'map',
      maxEntries: 100,
      maxKey: 512,
      maxValue: 512,
      key: '[a-zA-Z_][a-zA-Z0-9_]*',
      keyAccepts: 'a name of letters, digits and underscores that begins with no digit',
      secret: true,
    },
    modes: ['process', 'train', 'evaluate', 'register', 'deploy'],
  },
} as const satisfies InputGroup;
