import { AVAILABLE_MODES, type AvailableMode } from './input.ts';

export interface Output {
  readonly description: string;
  /** The modes that write it; none: planned. An output without a value is absent, not empty. */
  readonly modes: readonly AvailableMode[];
}

/** All outputs of all modes, as they stand in action.yml and the README. */
export const outputs = {
  result: {
    description:
      'Everything below and more as JSON in one line: what `from` of a later step takes. Begins with `{"mode":…,"status":…`.',
    modes: AVAILABLE_MODES,
  },
  status: {
    description:
      '`Completed`, `InProgress`, `Failed`, `Stopped`, `TimedOut`, `GateFailed`, `NoChanges`, `RolledBack` or `Planned`.',
    modes: AVAILABLE_MODES,
  },
  'console-url': { description: 'Page of the AWS console for what this step made.', modes: AVAILABLE_MODES },
  'job-name': {
    description: 'Name of the processing job, or of the training job that made the model.',
    modes: ['process', 'train', 'evaluate', 'register', 'deploy'],
  },
  'job-arn': { description: 'ARN of that job.', modes: ['process', 'train', 'evaluate', 'register', 'deploy'] },
  'model-artifact': {
    description: 'S3 URI of the model.tar.gz.',
    modes: ['train', 'evaluate', 'register', 'deploy'],
  },
  'image-uri': {
    description: 'Registry URI of the container image.',
    modes: ['process', 'train', 'evaluate', 'register', 'deploy'],
  },
  metrics: {
    description: 'Final metrics as JSON: `{"validation:rmse":4.2}`.',
    modes: ['train', 'evaluate', 'register', 'deploy'],
  },
  'billable-seconds': { description: 'Seconds that AWS bills for the job.', modes: ['train'] },
  passed: { description: '`true` when every gate is met.', modes: ['evaluate'] },
  'report-uri': {
    description: 'S3 URI of the report: the one that was judged, or that of the version.',
    modes: ['evaluate', 'register'],
  },
  'model-package-arn': { description: 'ARN of the model package version.', modes: ['evaluate', 'register', 'deploy'] },
  'model-package-version': { description: 'Its version number in the group.', modes: ['register'] },
  'approval-status': { description: 'Its approval status.', modes: ['register'] },
  'stack-id': { description: 'ARN of the stack.', modes: ['deploy', 'delete'] },
  'stack-outputs': { description: 'Outputs of the stack as JSON.', modes: ['deploy'] },
  changes: { description: 'Resource changes of the change set as JSON.', modes: ['deploy'] },
  changed: { description: '`true` when something was changed or deleted.', modes: ['deploy', 'delete'] },
  'endpoint-name': { description: 'Name of the endpoint.', modes: ['deploy', 'delete'] },
  'endpoint-arn': { description: 'ARN of the endpoint.', modes: ['deploy'] },
  'best-training-job': {
    description:
      'Name of the training job with the best objective, when `tuning` was given; `job-name` is the tuning job.',
    modes: ['train'],
  },
  outputs: {
    description:
      'Outputs of the processing job as JSON: `{"train":"s3://…"}`. With `from`, `train` takes them as its channels.',
    modes: ['process'],
  },
  'champion-arn': {
    description: 'ARN of the model package version that the model was compared with.',
    modes: ['evaluate'],
  },
  winner: { description: 'Result of the winning candidate as JSON.', modes: ['evaluate'] },
  'api-url': { description: 'URL to which requests to the public API go.', modes: ['deploy'] },
  'pipeline-execution-arn': { description: 'ARN of the pipeline execution.', modes: [] },
} as const satisfies Readonly<Record<string, Output>>;
