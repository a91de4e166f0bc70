import type { InputGroup } from './input.ts';

export const process = {
  inputs: {
    description:
      'Data (YAML map): name → S3 URI, local file or folder (uploaded), or `{uri, path}`. The container finds it in `/opt/ml/processing/input/<name>`, unless `path` says otherwise. For example `raw: data/raw.csv`.',
    kind: { type: 'processing-inputs' },
    modes: ['process'],
  },
  outputs: {
    description:
      'Results (YAML map): name → folder in the container below `/opt/ml/processing/`, or `{path, uri}`. Its files go to `uri`, unless given to a prefix of this job. For example `train: /opt/ml/processing/output/train`; with nothing after the colon it is that folder, too.',
    kind: { type: 'processing-outputs' },
    modes: ['process'],
  },
} as const satisfies InputGroup;
