import type { InputGroup } from './input.ts';

/** The stack and the endpoint; delete takes them by the same names. */
export const deploy = {
  'stack-name': {
    description: 'CloudFormation stack that holds the endpoint.',
    kind: { type: 'text', format: 'stack-name' },
    modes: ['deploy', 'delete'],
    requiredBy: ['deploy'],
  },
  'endpoint-name': {
    description:
      'Name of the endpoint: `deploy` serves under it, `evaluate` asks it about `test-data`, `delete` deletes an endpoint that has no stack.',
    kind: { type: 'text', format: 'resource-name' },
    modes: ['evaluate', 'deploy', 'delete'],
    defaultNote: "for `deploy` the stack's name",
  },
  'cloudformation-role-arn': {
    description: 'ARN of the IAM role with which CloudFormation works on the stack.',
    kind: { type: 'text', format: 'role-arn' },
    modes: ['deploy'],
    defaultNote: "the workflow's own permissions",
  },
  cases: {
    description:
      'Smoke tests of the endpoint (YAML list, or the path of a file with it): `body` or `body-file`, and `expect` with `equals`, `near`, `argmax` or `matches`, and `latency` (milliseconds). One that fails makes the step red.',
    kind: { type: 'cases' },
    modes: ['evaluate', 'deploy'],
  },
  template: {
    description:
      'Path of your own CloudFormation template (YAML or JSON), which is deployed instead of one that is rendered for the model.',
    kind: { type: 'template' },
    modes: ['deploy'],
  },
  parameters: {
    description:
      "Parameters of `template` (YAML map), or the path of a YAML or JSON file with them, also in CodePipeline's or the AWS CLI's shape.",
    kind: { type: 'parameters' },
    modes: ['deploy'],
    defaultNote: 'what the inputs say under [known names](docs/deploy.md#your-own-template)',
  },
  capabilities: {
    description:
      'What `template` does that is to be acknowledged: `CAPABILITY_IAM`, `CAPABILITY_NAMED_IAM`, `CAPABILITY_AUTO_EXPAND`.',
    kind: { type: 'list', format: 'capability' },
    modes: ['deploy'],
  },
  serving: {
    description:
      'How the model is served: `realtime` on instances that wait, `serverless` without any, `async` from S3 to S3.',
    kind: { type: 'choice', values: ['realtime', 'serverless', 'async'] },
    modes: ['deploy'],
    default: 'realtime',
  },
  'serverless-memory-mb': {
    description: 'Memory of a serverless endpoint, in steps of 1024 MB.',
    kind: { type: 'integer', min: 1024, max: 6144, unit: 'MB' },
    modes: ['deploy'],
    default: '2048',
  },
  'serverless-max-concurrency': {
    description: 'Requests that a serverless endpoint answers at once.',
    kind: { type: 'integer', min: 1, max: 200 },
    modes: ['deploy'],
    default: '5',
  },
  autoscaling: {
    description:
      'Instances by demand (YAML map): `min` (1), `max`, and `target-invocations`: requests per minute and instance; of `serving: async` requests that wait, per instance.',
    kind: { type: 'autoscaling' },
    modes: ['deploy'],
  },
  'data-capture-percent': {
    description: 'Percent of the requests that are captured with their answers; 0 captures none.',
    kind: { type: 'integer', min: 0, max: 100, unit: 'percent' },
    modes: ['deploy'],
    default: '0',
  },
  'data-capture-uri': {
    description: 'S3 URI below which captured data goes.',
    kind: { type: 'text', format: 's3-uri' },
    modes: ['deploy'],
    defaultNote: '`<bucket>/<name>/data-capture`',
  },
  traffic: {
    description:
      'How traffic moves from the old model to the new one: `all-at-once`, `canary`, `linear`, or a YAML map with `type`, `step-percent` or `step-instances`, `wait-seconds`, `termination-wait-seconds`, `max-seconds`.',
    kind: { type: 'traffic' },
    modes: ['deploy'],
    defaultNote: 'all at once, without a look at alarms',
  },
  alarms: {
    description:
      'CloudWatch alarms that take an update back: `default` (made for the endpoint), `none`, names of your own, or a YAML map with the limits of those that are made (`5xx`, `4xx`, `latency-ms`) and `names`.',
    kind: { type: 'alarms' },
    modes: ['deploy'],
    defaultNote: '`default` with `traffic`, else `none`',
  },
  api: {
    description:
      'Public HTTPS API in front of the endpoint: `true`, or a YAML map with `rate` (requests per second, 10), `burst` (at once, 20; of `serving: serverless` no more than `serverless-max-concurrency`) and `key` (whether callers need an API key, false).',
    kind: { type: 'api' },
    modes: ['deploy'],
    defaultNote: '`false`',
  },
  'on-failure': {
    description:
      'What is done when the endpoint does not pass (a failed case, say) after this step has changed its stack: `rollback` deploys what was there before and proves that it answers, `delete` deletes the stack with all that it serves, also one that served well before, `keep` leaves everything as it is. A stack that was not there before is deleted by `rollback`, too.',
    kind: { type: 'choice', values: ['rollback', 'delete', 'keep'] },
    modes: ['deploy'],
    default: 'rollback',
  },
  execute: {
    description: 'Execute the change set. With `false` it is made, told and left for a person to execute.',
    kind: { type: 'flag' },
    modes: ['deploy'],
    default: 'true',
  },
  ephemeral: {
    description:
      'Delete the stack when the job ends, also after a failure or a cancel: for a preview, or an endpoint that only tests need.',
    kind: { type: 'flag' },
    modes: ['deploy'],
    default: 'false',
  },
} as const satisfies InputGroup;
