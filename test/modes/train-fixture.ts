import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import type { LocalAwsOptions } from '../../local/server/start.ts';
import { connectAws } from '../../src/aws/clients.ts';
import type { CommonConfig } from '../../src/inputs/config/common.ts';
import type { NewTraining, TrainConfig } from '../../src/inputs/config/train.ts';
import { systemClock } from '../../src/waiting/clock.ts';
import { useLocalAws } from '../local-aws.ts';
import { type TestRunOptions, testRun } from '../run-fixture.ts';

/** What is different about a training: of its job or of its step. */
type Overrides = Partial<Omit<NewTraining, 'kind'> & CommonConfig>;

const COMMON: CommonConfig = {
  name: 'iris',
  region: 'us-east-1',
  tags: {},
  wait: true,
  timeoutMinutes: 10,
  logs: 'follow',
  onCancel: 'stop',
  prefix: 'iris/1001',
};

const TASK: NewTraining = {
  kind: 'create',
  executionRoleArn: 'arn:aws:iam::123456789012:role/sagemaker',
  image: 'xgboost',
  environmentVariables: {},
  instanceTypes: ['ml.m5.large'],
  instanceCount: 1,
  volumeGb: 30,
  maxRuntimeMinutes: 60,
  channels: { train: { source: 's3://bucket/train/' } },
  hyperparameters: { objective: 'binary:logistic', num_round: '5' },
  reuse: 'run',
};

/** A small xgboost training of data that is on S3. */
export function trainConfig(overrides: Overrides = {}): TrainConfig {
  return { ...COMMON, ...overrides, mode: 'train', task: { ...TASK, ...overrides } };
}

/** As the inputs come when `from` is the result of a step that did not wait. */
export function attachConfig(jobName: string): TrainConfig {
  return { ...COMMON, mode: 'train', task: { kind: 'attach', jobName } };
}

/** Long enough to be met while it runs. */
export const LONG = { objective: 'binary:logistic', num_round: '100000' };

/** Every test is a workflow run of its own, and so has names of its own. The clock is quick, as real processes train. */
export function trainingRun(options: TestRunOptions = {}) {
  const workflow = { runId: `run-${++runs}`, ...options.workflow };
  const aws = connectAws({ region: 'us-east-1', forcePathStyle: true });
  return testRun({ aws, clock: systemClock(0.01), ...options, workflow });
}
let runs = 0;

/** A local AWS, and a folder with data for a binary classifier. */
export function useTraining(options: LocalAwsOptions = {}) {
  const { aws } = useLocalAws(options);
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'train-test-'));
    const rows = Array.from({ length: 60 }, (_, row) => `${row % 2},${(row % 2) + row / 100},${row % 7}`);
    writeFileSync(join(folder, 'train.csv'), rows.join('\n'));
    writeFileSync(join(folder, 'labels-as-text.csv'), rows.map((row) => row.replace(/^./, 'setosa')).join('\n'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const channel = (file: string) => ({ train: { source: join(folder, file) } });
  return {
    aws,
    channel,
    config: (overrides: Overrides = {}) => trainConfig({ channels: channel('train.csv'), ...overrides }),
    /** The inputs of the requests of an operation that concern one job. */
    requests(operation: string, jobName: string): Record<string, unknown>[] {
      const all = aws()
        .requests()
        .filter((request) => request.operation === operation);
      const inputs = all.map(({ input }) => input as Record<string, unknown>);
      return inputs.filter((input) => input['TrainingJobName'] === jobName);
    },
  };
}
