import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import {
  CreateTrainingJobCommand,
  DescribeTrainingJobCommand,
  type MetricDefinition,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connectAws } from '../../src/aws/clients.ts';
import { evaluate } from '../../src/modes/evaluate/evaluate.ts';
import { useLocalAws } from '../local-aws.ts';
import { lookAgain } from '../look-again.ts';
import { testRun } from '../run-fixture.ts';
import { evaluateConfig } from './evaluate-fixture.ts';

const IMAGE = '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:1.7-1';
const local = useLocalAws();

describe('a training job', () => {
  beforeAll(async () => {
    local.aws();
    const aws = connectAws({ region: 'us-east-1', forcePathStyle: true });
    await aws.client(S3Client).send(new CreateBucketCommand({ Bucket: 'data' }));
    const rows = Array.from({ length: 60 }, (_, row) => `${row % 2},${row % 2 === 0 ? row : -row}`).join('\n');
    await aws.client(S3Client).send(new PutObjectCommand({ Bucket: 'data', Key: 'train/train.csv', Body: rows }));
    await train('trained', 's3://data/train');
    await train('failed', 's3://data/nothing');
    await train('silent', 's3://data/train', []);
    await train('mistaken', 's3://data/train', [{ Name: 'auc', Regex: 'nobody says (.+)' }]);
  });

  test('its final metrics pass a gate, and its model travels on', async () => {
    const { run, lines } = testRun();
    const result = await evaluate(evaluateConfig({ gates: 'train:logloss < 0.6' }), run);
    expect(result).toMatchObject({
      mode: 'evaluate',
      status: 'Completed',
      passed: true,
      jobName: 'trained',
      imageUri: IMAGE,
      modelArtifact: 's3://data/out/trained/output/model.tar.gz',
      gates: [{ metric: 'train:logloss', bound: 0.6, passed: true }],
    });
    expect(lines.at(-1)).toMatch(/^✓ train:logloss < 0\.6 \(is 0\.\d+, bound 0\.6, margin 0\.\d+\)$/);
  });

  test('the version that the model is in a registry travels on, too', async () => {
    const modelPackageArn = 'arn:aws:sagemaker:us-east-1:123456789012:model-package/iris/3';
    expect(await evaluate(evaluateConfig({ modelPackageArn }), testRun().run)).toMatchObject({ modelPackageArn });
  });

  test('a gate that is not met is red with the number', async () => {
    const result = await evaluate(evaluateConfig({ gates: 'train:logloss < 0.0001' }), testRun().run);
    expect(result).toMatchObject({ status: 'GateFailed', passed: false, failure: { what: '1 of 1 gate not met' } });
    expect(result.failure?.reason).toMatch(/train:logloss < 0\.0001 \(is 0\.\d+\)/);
  });

  test('fail-on-gate: false leaves the verdict without a failure', async () => {
    const result = await evaluate(evaluateConfig({ gates: 'train:logloss < 0', failOnGate: false }), testRun().run);
    expect(result).toMatchObject({ status: 'GateFailed', passed: false });
    expect(result.failure).toBeUndefined();
  });

  test('a gate on a metric that the job does not have is red and names those it has', async () => {
    const result = await evaluate(evaluateConfig({ gates: 'validation:auc > 0.5' }), testRun().run);
    expect(result.failure?.reason).toMatch(/no such metric; there are: .*train:logloss/);
  });

  test('metrics that the training step brought are judged instead: it knows what diverged', async () => {
    const model = { jobName: 'trained', metrics: { 'train:error': 0.25 } };
    const result = await evaluate(evaluateConfig({ model, gates: 'train:logloss < 9' }), testRun().run);
    expect(result.failure?.reason).toBe('train:logloss < 9 (there is no such metric; there are: train:error)');
  });

  test('without gates it passes, and warns', async () => {
    const { run, warnings } = testRun();
    expect(await evaluate(evaluateConfig({}), run)).toMatchObject({ status: 'Completed', gates: [] });
    expect(warnings).toEqual(['no gates were given: every model passes']);
  });

  test('a failed one is refused with its reason', async () => {
    const source = { kind: 'training-job', jobName: 'failed' } as const;
    await expect(evaluate(evaluateConfig({ source }), testRun().run)).rejects.toThrow(
      /training job failed is Failed, not Completed: ClientError/,
    );
  });

  test.each([
    ['silent', /`metric-definitions`, which say how the log of your code tells/],
    ['mistaken', /^none of its 1 metric definitions found a number in its log/],
  ])('one without metrics (%s) is refused with what it lacks', async (jobName, fix) => {
    await expect(
      evaluate(evaluateConfig({ source: { kind: 'training-job', jobName } }), testRun().run),
    ).rejects.toMatchObject({
      failure: { what: `training job ${jobName} holds no metric`, fix: expect.stringMatching(fix) },
    });
  });

  test('a missing one is refused by name', async () => {
    const source = { kind: 'training-job', jobName: 'nobody' } as const;
    await expect(evaluate(evaluateConfig({ source }), testRun().run)).rejects.toThrow(
      'there is no training job nobody in us-east-1',
    );
  });
});

describe('a report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const report = (text: string) => {
    const location = join(folder, `${Math.random()}.json`);
    writeFileSync(location, text);
    return { kind: 'report', location } as const;
  };

  test('is judged by dotted paths, and the model it came with travels on', async () => {
    const source = report('{"regression_metrics": {"mse": {"value": 4.6}}}');
    const model = { modelArtifact: 's3://b/model.tar.gz', imageUri: IMAGE };
    const result = await evaluate(
      evaluateConfig({ source, model, gates: 'regression_metrics.mse.value <= 7.0' }),
      testRun().run,
    );
    expect(result).toMatchObject({ status: 'Completed', ...model, metrics: { 'regression_metrics.mse.value': 4.6 } });
  });

  test('on S3 is named in the result', async () => {
    const aws = connectAws({ region: 'us-east-1', forcePathStyle: true });
    await aws.client(S3Client).send(new CreateBucketCommand({ Bucket: 'reports' }));
    await aws.client(S3Client).send(new PutObjectCommand({ Bucket: 'reports', Key: 'e.json', Body: '{"auc": 0.9}' }));
    const source = { kind: 'report', location: 's3://reports/e.json' } as const;
    const result = await evaluate(evaluateConfig({ source, gates: 'auc > 0.8' }), testRun().run);
    expect(result).toMatchObject({ status: 'Completed', reportUri: 's3://reports/e.json' });
  });

  test.each([
    ['', /the report .* is empty$/],
    ['{}', /holds no metric/],
    ['accuracy: 0.9', /is not a JSON report/],
  ])('%j is refused', async (text, message) => {
    await expect(evaluate(evaluateConfig({ source: report(text) }), testRun().run)).rejects.toThrow(message);
  });

  test('may hold NaN: a gate on it fails, and the result stays readable for a later step', async () => {
    const source = report('{"mse": NaN, "mae": 1}');
    const result = await evaluate(evaluateConfig({ source, gates: 'mse < 2' }), testRun().run);
    expect(result).toMatchObject({ status: 'GateFailed', failure: { reason: 'mse < 2 (the metric is NaN)' } });
    expect(result.failure?.fix).toMatch(/^find out what makes mse no finite number/);
    expect(result.metrics).toEqual({ mae: 1 });
  });

  test('has no series to aggregate, which is told', async () => {
    const result = await evaluate(
      evaluateConfig({ source: report('{"mae": 1}'), gates: 'min(mae) < 2' }),
      testRun().run,
    );
    expect(result.failure?.reason).toMatch(/^min\(mae\) < 2 \(only a training job has series/);
  });

  test('that cannot be read is refused by its location', async () => {
    const source = { kind: 'report', location: 's3://nobody/e.json' } as const;
    await expect(evaluate(evaluateConfig({ source }), testRun().run)).rejects.toThrow(
      /s3:\/\/nobody\/e\.json cannot be read: .*bucket/,
    );
  });
});

async function train(name: string, data: string, MetricDefinitions?: MetricDefinition[]): Promise<void> {
  const client = connectAws({ region: 'us-east-1', forcePathStyle: true }).client(SageMakerClient);
  await client.send(
    new CreateTrainingJobCommand({
      TrainingJobName: name,
      RoleArn: 'arn:aws:iam::123456789012:role/sagemaker',
      AlgorithmSpecification: { TrainingImage: IMAGE, TrainingInputMode: 'File', MetricDefinitions },
      HyperParameters: { num_round: '5', objective: 'binary:logistic' },
      InputDataConfig: [
        {
          ChannelName: 'train',
          ContentType: 'text/csv',
          DataSource: { S3DataSource: { S3DataType: 'S3Prefix', S3Uri: data } },
        },
      ],
      OutputDataConfig: { S3OutputPath: 's3://data/out' },
      ResourceConfig: { InstanceType: 'ml.m5.large', InstanceCount: 1, VolumeSizeInGB: 5 },
      StoppingCondition: { MaxRuntimeInSeconds: 60 },
    }),
  );
  await lookAgain(
    () => client.send(new DescribeTrainingJobCommand({ TrainingJobName: name })),
    ({ TrainingJobStatus }) => TrainingJobStatus !== 'InProgress',
  );
}
