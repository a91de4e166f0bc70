import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { connectAws } from '../../src/aws/clients.ts';
import type { CommonConfig } from '../../src/inputs/config/common.ts';
import type { NewProcessing, ProcessConfig } from '../../src/inputs/config/process.ts';
import { systemClock } from '../../src/waiting/clock.ts';
import { useLocalAws } from '../local-aws.ts';
import { type TestRunOptions, testRun } from '../run-fixture.ts';

type Overrides = Partial<Omit<NewProcessing, 'kind'> & CommonConfig>;

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

const TASK: NewProcessing = {
  kind: 'create',
  executionRoleArn: 'arn:aws:iam::123456789012:role/sagemaker',
  image: '123456789012.dkr.ecr.us-east-1.amazonaws.com/prepare:1',
  arguments: [],
  environmentVariables: {},
  instanceTypes: ['ml.m5.large'],
  instanceCount: 1,
  volumeGb: 30,
  maxRuntimeMinutes: 60,
  inputs: {},
  outputs: {},
  reuse: 'run',
};

/** As the inputs come when `from` is the result of a step that did not wait. */
export function attachConfig(jobName: string): ProcessConfig {
  return { ...COMMON, mode: 'process', task: { kind: 'attach', jobName } };
}

/** Every test is a workflow run of its own, and so has names of its own. The clock is quick, as real processes work. */
export function processRun(options: TestRunOptions = {}) {
  const workflow = { runId: `run-${++runs}`, ...options.workflow };
  const aws = connectAws({ region: 'us-east-1', forcePathStyle: true });
  return testRun({ aws, clock: systemClock(0.01), ...options, workflow });
}
let runs = 0;

/** Splits rows into `train` and `test`, with nothing but Python's own library. */
const SPLIT = `
import csv, os, sys
base = '/opt/ml/processing'
rows = list(csv.reader(open(base + '/input/raw/rows.csv')))
cut = int(len(rows) * (1 - float(sys.argv[sys.argv.index('--test-share') + 1])))
for name, part in (('train', rows[:cut]), ('test', rows[cut:])):
    with open(base + '/output/' + name + '/rows.csv', 'w', newline='') as file:
        csv.writer(file, lineterminator='\\n').writerows(part)
open('/opt/ml/output/message', 'w').write('%d rows' % len(rows))
print(os.environ.get('GREETING', 'hello'))
`;

/** The same outside of Python: counts rows. */
const COUNT = `
import { readFileSync, writeFileSync } from 'node:fs';
const rows = readFileSync('/opt/ml/processing/input/raw/rows.csv', 'utf8').trim().split('\\n');
writeFileSync('/opt/ml/processing/output/count/count.json', JSON.stringify({ rows: rows.length }));
`;

const SCRIPTS = {
  'split.py': SPLIT,
  'count.mjs': COUNT,
  'fail.py': 'import sys\nopen("/opt/ml/output/message", "w").write("no label")\nprint("column 4?")\nsys.exit(3)\n',
  'idle.py': 'import time\nprint("idle", flush=True)\ntime.sleep(600)\n',
};

/** A local AWS, and a folder with ten rows and scripts to process them. */
export function useProcessing() {
  const { aws } = useLocalAws();
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'process-test-'));
    writeFileSync(join(folder, 'rows.csv'), Array.from({ length: 10 }, (_, row) => `${row % 2},${row}\n`).join(''));
    for (const [name, text] of Object.entries(SCRIPTS)) writeFileSync(join(folder, name), text);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const script = (entryPoint: keyof typeof SCRIPTS) => ({
    command: entryPoint.endsWith('.py') ? 'python3' : 'node',
    folder,
    entryPoint,
    alone: true,
  });
  return {
    aws,
    script,
    /** Splits the ten rows, 8 to 2, unless told otherwise. */
    config: (overrides: Overrides = {}): ProcessConfig => {
      const task: NewProcessing = {
        ...TASK,
        script: script('split.py'),
        arguments: ['--test-share', '0.2'],
        inputs: { raw: { source: join(folder, 'rows.csv'), path: '/opt/ml/processing/input/raw' } },
        outputs: {
          train: { path: '/opt/ml/processing/output/train' },
          test: { path: '/opt/ml/processing/output/test' },
        },
      };
      return { ...COMMON, ...overrides, mode: 'process', task: { ...task, ...overrides } };
    },
    /** The inputs of the requests of an operation that concern one job. */
    requests: (operation: string, jobName: string): Record<string, unknown>[] =>
      aws()
        .requests()
        .filter((request) => request.operation === operation)
        .map(({ input }) => input as Record<string, unknown>)
        .filter((input) => input['ProcessingJobName'] === jobName),
    /** The text behind an S3 URI. */
    textAt: (uri: string): string => {
      const [, bucket = '', key = ''] = /^s3:\/\/([^/]+)\/(.*)$/.exec(uri) ?? [];
      return aws().world.objects.read(bucket, key).toString();
    },
  };
}
