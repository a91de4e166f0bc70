import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EvaluateConfig } from '../../src/inputs/config/evaluate.ts';
import type { NewProcessing, ProcessTask } from '../../src/inputs/config/process.ts';
import { parseGates } from '../../src/metrics/gates.ts';
import { evaluate } from '../../src/modes/evaluate/evaluate.ts';
import { useLocalAws } from '../local-aws.ts';
import { processRun } from './process-fixture.ts';

const local = useLocalAws();
const folder = mkdtempSync(join(tmpdir(), 'measure-by-script-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** As in SageMaker's own examples: the model's archive, the test set, and a report with the metrics. */
const EVALUATE = `
import json, sys, tarfile
with tarfile.open('/opt/ml/processing/model/model.tar.gz') as archive:
    slope = json.load(archive.extractfile('model.json'))['slope']
rows = [list(map(float, row.split(','))) for row in open('/opt/ml/processing/test/test.csv')]
errors = [label - slope * x for label, x in rows]
report = {'regression_metrics': {'mse': {'value': sum(e * e for e in errors) / len(errors)}}}
json.dump(report, open('/opt/ml/processing/evaluation/evaluation.json', 'w'))
print('arguments', sys.argv[1:])
`;
const SCRIPTS = {
  'evaluate.py': EVALUATE,
  'forget.py': 'open("/opt/ml/processing/evaluation/report.json", "w").write("{}")\n',
  'fail.py': 'import sys\nopen("/opt/ml/output/message", "w").write("no model")\nsys.exit(3)\n',
  'mumble.py': 'open("/opt/ml/processing/evaluation/evaluation.json", "w").write("mse: 1")\n',
};
const MODEL = {
  jobName: 'iris-train-1',
  modelArtifact: 's3://models/iris/model.tar.gz',
  imageUri: 'xgboost-image',
  metrics: { 'train:rmse': 9 },
};

beforeAll(() => {
  for (const [name, text] of Object.entries(SCRIPTS)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'model.json'), '{"slope": 2}');
  writeFileSync(join(folder, 'test.csv'), '2,1\n4,2\n7,3\n');
  execFileSync('tar', ['-czf', 'model.tar.gz', 'model.json'], { cwd: folder });
  const { objects } = local.aws().world;
  objects.createBucket('models', 'us-east-1');
  objects.put('models', 'iris/model.tar.gz', readFileSync(join(folder, 'model.tar.gz')));
});

const newJob = (entryPoint: keyof typeof SCRIPTS, more: Partial<NewProcessing> = {}): NewProcessing => ({
  kind: 'create',
  executionRoleArn: 'arn:aws:iam::123456789012:role/sagemaker',
  image: 'sklearn',
  script: { command: 'python3', folder, entryPoint, alone: true },
  arguments: ['--quick'],
  environmentVariables: {},
  instanceTypes: ['ml.m5.large'],
  instanceCount: 1,
  volumeGb: 30,
  maxRuntimeMinutes: 60,
  inputs: {
    model: { source: MODEL.modelArtifact, path: '/opt/ml/processing/model', givenAs: 'model-artifact' },
    test: { source: join(folder, 'test.csv'), path: '/opt/ml/processing/test', givenAs: 'test-data' },
  },
  outputs: { evaluation: { path: '/opt/ml/processing/evaluation' } },
  reuse: 'run',
  ...more,
});

function config(task: ProcessTask, more: Partial<EvaluateConfig> = {}): EvaluateConfig {
  return {
    mode: 'evaluate',
    name: 'iris',
    region: 'us-east-1',
    tags: {},
    wait: true,
    timeoutMinutes: 10,
    logs: 'follow',
    onCancel: 'stop',
    prefix: 'iris/1001',
    source: { kind: 'script', task },
    gates: parseGates('regression_metrics.mse.value < 1').gates,
    failOnGate: true,
    model: MODEL,
    ...more,
  };
}

describe('a script in a processing job', () => {
  test('measures the model that `from` told of, which is judged by its report and travels on', async () => {
    const { run, started, lines } = processRun();
    const result = await evaluate(config(newJob('evaluate.py')), run);
    expect(result).toMatchObject({
      mode: 'evaluate',
      status: 'Completed',
      passed: true,
      jobName: 'iris-train-1',
      modelArtifact: MODEL.modelArtifact,
      imageUri: 'xgboost-image',
      evaluationJob: expect.stringMatching(/^iris-evaluate-[0-9a-f]{10}$/),
      evaluationJobArn: expect.stringContaining(':processing-job/iris-evaluate-'),
      reportUri: expect.stringMatching(/^s3:\/\/.*\/output\/evaluation\/evaluation\.json$/),
    });
    expect(result.metrics?.['regression_metrics.mse.value']).toBeCloseTo(1 / 3);
    expect(result.metrics).not.toHaveProperty('train:rmse');
    expect(started).toContainEqual(
      expect.objectContaining({ mode: 'evaluate', status: 'InProgress', evaluationJob: result.evaluationJob }),
    );
    expect(lines).toContain("[algo-1] arguments ['--quick']");
  });

  test('is left alone with wait: false, and taken up with that result', async () => {
    const first = await evaluate(config(newJob('evaluate.py'), { wait: false }), processRun().run);
    expect(first).toMatchObject({
      mode: 'evaluate',
      status: 'InProgress',
      passed: false,
      modelArtifact: MODEL.modelArtifact,
    });
    expect(first).not.toHaveProperty('metrics.train:rmse');
    const task = { kind: 'attach', jobName: first.evaluationJob ?? '' } as const;
    const second = await evaluate(config(task), processRun().run);
    expect(second).toMatchObject({ status: 'Completed', passed: true, evaluationJob: first.evaluationJob });
  });

  test('that has been run in this run of the workflow is not run again', async () => {
    const workflow = { runId: 'evaluated' };
    const first = await evaluate(config(newJob('evaluate.py')), processRun({ workflow }).run);
    const second = await evaluate(config(newJob('evaluate.py')), processRun({ workflow }).run);
    expect(second).toMatchObject({ status: 'Completed', evaluationJob: first.evaluationJob, metrics: first.metrics });
  });

  test('that ends well and writes no evaluation.json is red, says what to do, and is run again', async () => {
    const workflow = { runId: 'forgotten' };
    const result = await evaluate(config(newJob('forget.py')), processRun({ workflow }).run);
    expect(result).toMatchObject({
      status: 'Failed',
      passed: false,
      failure: {
        what: `processing job ${result.evaluationJob} completed, but there is no evaluation.json in its output evaluation`,
        fix: expect.stringContaining(
          'let the script write its metrics to /opt/ml/processing/evaluation/evaluation.json',
        ),
      },
    });
    const mended = await evaluate(config(newJob('evaluate.py')), processRun({ workflow }).run);
    expect(mended).toMatchObject({ status: 'Completed', evaluationJob: `${result.evaluationJob}-2` });
  });

  test('that fails is red with its own words', async () => {
    const result = await evaluate(config(newJob('fail.py')), processRun().run);
    expect(result).toMatchObject({
      status: 'Failed',
      exitMessage: 'no model',
      failure: { what: `processing job ${result.evaluationJob} failed` },
    });
    expect(result.metrics).toBeUndefined();
  });

  test('that writes something else than JSON is refused by the name of its report', async () => {
    await expect(evaluate(config(newJob('mumble.py')), processRun().run)).rejects.toThrow(
      /evaluation\.json is not a JSON report/,
    );
  });

  test('whose model is not there is not started', async () => {
    const inputs = {
      model: { source: 's3://models/gone.tar.gz', path: '/opt/ml/processing/model', givenAs: 'model-artifact' },
    };
    await expect(evaluate(config(newJob('evaluate.py', { inputs })), processRun().run)).rejects.toThrow(
      'model-artifact: there is nothing in S3 whose URI begins with s3://models/gone.tar.gz',
    );
  });
});
