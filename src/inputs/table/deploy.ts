import type { Input, InputGroup } from './input.ts';

const planned = (description: string, kind: Input['kind'] = { type: 'text' }) =>
  ({ description, kind, modes: [], later: ['deploy'] }) as const satisfies Input;

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
  template: planned("The user's own CloudFormation template."),
  parameters: planned('Parameters of the template.', { type: 'lines' }),
  capabilities: planned('Capabilities that the template needs.', { type: 'list' }),
  serving: planned('How the model is served.'),
  'serverless-memory-mb': planned('Memory of a serverless endpoint.'),
  'serverless-max-concurrency': planned('Concurrency of a serverless endpoint.'),
  autoscaling: planned('Automatic scaling of the endpoint.', { type: 'lines' }),
  'data-capture-percent': planned('Share of the requests that is captured.'),
  'data-capture-uri': planned('S3 URI for captured requests.'),
  traffic: planned('How traffic moves to the new model.', { type: 'lines' }),
  alarms: planned('Alarms that roll a deployment back.', { type: 'lines' }),
  api: planned('Public HTTPS API in front of the endpoint.'),
  'on-failure': planned('What is done after a failed case.'),
  execute: planned('Execute the change set.'),
  ephemeral: planned('Delete the stack at the end of the job.'),
} as const satisfies InputGroup;
