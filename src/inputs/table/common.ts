import { AVAILABLE_MODES, type InputGroup, MODES } from './input.ts';

export const common = {
  mode: {
    description: 'What this step does: `process`, `train`, `evaluate`, `register`, `deploy` or `delete`.',
    kind: { type: 'choice', values: AVAILABLE_MODES, later: ['pipeline'] },
    modes: AVAILABLE_MODES,
    requiredBy: AVAILABLE_MODES,
    onlyInWith: true,
  },
  config: {
    description: 'Path of a YAML file with inputs for several steps, for example `mlops.yml`. What `with:` says wins.',
    kind: { type: 'text' },
    modes: AVAILABLE_MODES,
    onlyInWith: true,
  },
  environment: {
    description: 'Section of `environments:` in the config file that applies, for example `qa` or `prod`.',
    kind: { type: 'text' },
    modes: AVAILABLE_MODES,
    onlyInWith: true,
  },
  from: {
    description:
      'The `result` output of an earlier step (such as `needs.train.outputs.result`), or the path of a result file. It fills in what this mode would otherwise need.',
    kind: { type: 'text' },
    modes: AVAILABLE_MODES,
    onlyInWith: true,
  },
  name: {
    description: 'What the names of jobs and the S3 prefix begin with.',
    kind: { type: 'text', format: 'name' },
    modes: AVAILABLE_MODES,
    defaultNote: "the repository's name",
  },
  region: {
    description: 'AWS region, for example `eu-west-1`.',
    kind: { type: 'text', format: 'region' },
    modes: AVAILABLE_MODES,
    defaultNote: '`AWS_REGION`, else `AWS_DEFAULT_REGION`',
  },
  'role-to-assume': {
    description:
      'ARN of the IAM role that this step assumes by OIDC, and again whenever its session ends, however long the step waits. The job needs `permissions: id-token: write`.',
    kind: { type: 'text', format: 'role-arn' },
    modes: AVAILABLE_MODES,
    defaultNote: 'the credentials that an earlier step configured',
  },
  'execution-role-arn': {
    description: 'ARN of the IAM role that SageMaker itself assumes to read data, write models and serve.',
    kind: { type: 'text', format: 'role-arn' },
    modes: AVAILABLE_MODES,
    requiredBy: ['process', 'train'],
    defaultNote: 'for `deploy` a role that the stack makes',
  },
  bucket: {
    description: 'S3 bucket for uploaded data and trained models; created if absent.',
    kind: { type: 'text', format: 'bucket' },
    modes: AVAILABLE_MODES,
    defaultNote: '`sagemaker-<region>-<account>`',
  },
  prefix: {
    description:
      'S3 key prefix of everything that this run writes. Data that runs share, because it is found by its content, is below `<name>` by default.',
    kind: { type: 'text', format: 'key-prefix' },
    modes: AVAILABLE_MODES,
    defaultNote: '`<name>/<run id>`',
  },
  tags: {
    description:
      'Tags (YAML map) for everything that is created. `github:repository`, `github:sha`, `github:ref`, `github:run-id` and `github:workflow` are always added.',
    // AWS takes 50 tags, and five are ours.
    kind: {
      type: 'map',
      maxEntries: 45,
      maxKey: 128,
      maxValue: 256,
      key: '(?!aws:)[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+',
      keyAccepts: 'a key of letters, digits, spaces and _ . : / = + - @ that does not begin with aws:',
    },
    modes: AVAILABLE_MODES,
  },
  wait: {
    description:
      'Wait for the end. With `false` the status is `InProgress`; a later step can attach to a job, and a stack goes on by itself.',
    kind: { type: 'flag' },
    modes: AVAILABLE_MODES,
    default: 'true',
  },
  'timeout-minutes': {
    description: 'Minutes to wait, 0 for no end. When they run out the step is red; what runs is left running.',
    kind: { type: 'integer', min: 0, unit: 'minutes' },
    modes: AVAILABLE_MODES,
    default: '340',
  },
  logs: {
    description: "The container's log: `follow` prints it live, `tail` its last lines after a failure, `none` nothing.",
    kind: { type: 'choice', values: ['follow', 'tail', 'none'] },
    modes: AVAILABLE_MODES,
    default: 'follow',
  },
  'on-cancel': {
    description: 'When the workflow run is cancelled: `stop` what this step started, or `leave` it running.',
    kind: { type: 'choice', values: ['stop', 'leave'] },
    modes: AVAILABLE_MODES,
    default: 'stop',
  },
  'dry-run': {
    description: 'Show what would be done, and do nothing: `deploy` prints the template and writes it to a file.',
    kind: { type: 'flag' },
    modes: ['deploy'],
    later: MODES.filter((mode) => mode !== 'deploy'),
    default: 'false',
  },
  comment: {
    description: 'Write the report as a comment on the pull request.',
    kind: { type: 'flag' },
    modes: [],
    later: MODES,
  },
  'github-token': {
    description:
      'Token with which `deploy` shows its deployment under the `environment` on GitHub, where the job has `permissions: deployments: write`.',
    kind: { type: 'text' },
    modes: AVAILABLE_MODES,
    expression: 'github.token',
    onlyInWith: true,
  },
  'result-file': {
    description: 'Path of a file to which the `result` output is written, too.',
    kind: { type: 'text' },
    modes: AVAILABLE_MODES,
  },
  'job-index': {
    description: 'Internal: which leg of a matrix this is, so that every leg has names of its own. Leave it alone.',
    kind: { type: 'text' },
    modes: AVAILABLE_MODES,
    expression: 'strategy.job-index',
    onlyInWith: true,
  },
} as const satisfies InputGroup;
