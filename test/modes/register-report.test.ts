import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { register } from '../../src/modes/register/register.ts';
import { testRun } from '../run-fixture.ts';
import {
  answering,
  config,
  creation,
  describeVersion,
  JOB_ARN,
  put,
  readJson,
  useRegistry,
} from './register-fixture.ts';

const { callsDuring } = useRegistry();
const folder = mkdtempSync(join(tmpdir(), 'register-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function statisticsOf(arn: string | undefined) {
  return (await describeVersion(arn)).ModelMetrics?.ModelQuality?.Statistics;
}

const scored = {
  problem: 'binary',
  rows: 10,
  confusionMatrix: {
    labels: ['0', '1'],
    counts: [
      [4, 1],
      [0, 5],
    ],
  },
} as const;
const metrics = { accuracy: 0.9, 'accuracy.lower': 0.7, 'accuracy.upper': 1, 'latency_ms.p50': 12 };

describe('the report of a version', () => {
  test('is made of its metrics, and lies at a place that is made of its content', async () => {
    const { modelPackageArn, reportUri } = await register(config(creation('plain')), testRun().run);
    expect(reportUri).toMatch(/^s3:\/\/sagemaker-us-east-1-123456789012\/iris\/reports\/[0-9a-f]{64}\.json$/);
    expect(await readJson(reportUri)).toEqual({
      json: { metrics: { 'validation:merror': { value: 0.04, standard_deviation: 'NaN' } } },
      type: 'application/json',
    });
    const sha256 = /([0-9a-f]{64})\.json$/.exec(reportUri ?? '')?.[1];
    expect(await statisticsOf(modelPackageArn)).toEqual({
      ContentType: 'application/json',
      S3Uri: reportUri,
      ContentDigest: `sha256:${sha256}`,
    });
  });

  test("of a scored test set has SageMaker's own shape", async () => {
    const { reportUri } = await register(
      config(creation('scored', { metrics, evaluation: { scored } })),
      testRun().run,
    );
    expect((await readJson(reportUri)).json).toEqual({
      version: 0,
      dataset: { item_count: 10 },
      binary_classification_metrics: {
        confusion_matrix: { 0: { 0: 4, 1: 1 }, 1: { 0: 0, 1: 5 } },
        accuracy: { value: 0.9, standard_deviation: 'NaN' },
      },
    });
  });

  test('is a file that goes to S3 as it is, once', async () => {
    const text = '{"regression_metrics": {"mse": {"value": 4.6, "standard_deviation": NaN}}}\n';
    const report = write('evaluation.json', text);
    const first = await register(config(creation('file', { report })), testRun().run);
    const sha256 = createHash('sha256').update(text).digest('hex');
    expect(first.reportUri).toContain(`/reports/${sha256}.json`);
    const calls = await callsDuring(() => register(config(creation('file-again', { report })), testRun().run));
    expect(calls).not.toContain('PutObject');
  });

  test('that was given counts as content', async () => {
    const task = (text: string) => creation('given', { report: write('given.json', text) });
    await register(config(task('{"mse": 1}')), testRun().run);
    expect(await register(config(task('{"mse": 1}')), testRun().run)).toMatchObject({ modelPackageVersion: 1 });
    expect(await register(config(task('{"mse": 2}')), testRun().run)).toMatchObject({ modelPackageVersion: 2 });
  });

  test('on S3 is referred to; that of the evaluation, too, but for another one that is given', async () => {
    for (const name of ['evaluation.json', 'other.json']) await put(name, '{"mse": 1}');
    const evaluation = { reportUri: 's3://models/evaluation.json' };
    const evaluated = await register(config(creation('evaluated', { evaluation })), testRun().run);
    expect(await statisticsOf(evaluated.modelPackageArn)).toEqual({
      ContentType: 'application/json',
      S3Uri: 's3://models/evaluation.json',
    });
    const given = creation('evaluated', { evaluation, report: 's3://models/other.json' });
    expect(await register(config(given), testRun().run)).toMatchObject({ reportUri: 's3://models/other.json' });
  });

  test.each([
    ['report', 's3://nowhere/x.json', { report: 's3://nowhere/x.json' }],
    ['the report of `from`', 's3://models/gone.json', { evaluation: { reportUri: 's3://models/gone.json' } }],
  ])('that is not on S3 is refused before anything is created: %s', async (name, uri, change) => {
    let refusal: unknown;
    const calls = await callsDuring(async () => {
      refusal = await register(config(creation('lost', change)), testRun().run).catch((error: unknown) => error);
    });
    expect(refusal).toMatchObject({ failure: { what: `${name}: ${uri} cannot be read` } });
    expect(calls).toEqual(['HeadObject']);
  });

  test('that is longer than any report is not read', async () => {
    const report = write('long.json', '');
    truncateSync(report, 10_000_001);
    await expect(register(config(creation('long', { report })), testRun().run)).rejects.toMatchObject({
      failure: { what: `report: ${report} cannot be read`, reason: 'it has 10.0 MB, at most 10 MB are read' },
    });
  });

  test('that is no JSON is refused before anything is created', async () => {
    const report = write('broken.json', 'mse = 4.6');
    await expect(register(config(creation('broken', { report })), testRun().run)).rejects.toThrow(
      `report: ${report} is not a JSON report`,
    );
  });

  test('of a model that nobody measured is none', async () => {
    const { modelPackageArn, reportUri } = await register(
      config(creation('unmeasured', { metrics: {} })),
      testRun().run,
    );
    expect(reportUri).toBeUndefined();
    expect(await statisticsOf(modelPackageArn)).toBeUndefined();
  });
});

test('a model card tells of the training, the evaluation and the intended uses', async () => {
  const job = {
    TrainingJobArn: JOB_ARN,
    AlgorithmSpecification: { TrainingImage: 'example/xgboost:1' },
    HyperParameters: { num_round: '50', sagemaker_program: '"train.py"', empty: '' },
    FinalMetricDataList: [{ MetricName: 'train:merror', Value: 0.5, Timestamp: new Date(0) }],
    InputDataConfig: [{ ChannelName: 'train', DataSource: { S3DataSource: { S3Uri: 's3://models/train/' } } }],
  };
  const cardTexts = { 'intended-uses': 'flowers, nothing else', 'risk-rating': 'Low', 'business-problem': 'none' };
  const task = creation('card', { metrics, evaluation: { scored }, cardTexts, description: 'tells irises apart' });
  const { run } = testRun({ aws: answering('DescribeTrainingJob', () => job) });
  const { modelPackageArn, reportUri } = await register(config(task), run);
  const { ModelCard } = await describeVersion(modelPackageArn);
  expect(ModelCard?.ModelCardStatus).toBe('PendingReview');
  expect(JSON.parse(ModelCard?.ModelCardContent ?? '')).toMatchObject({
    model_overview: { model_creator: 'octocat', model_artifact: ['s3://models/model.tar.gz'] },
    intended_uses: {
      purpose_of_model: 'tells irises apart',
      intended_uses: 'flowers, nothing else',
      risk_rating: 'Low',
    },
    business_details: { business_problem: 'none' },
    training_details: {
      training_job_details: {
        training_arn: JOB_ARN,
        training_datasets: ['s3://models/train/'],
        training_environment: { container_image: ['example/xgboost:1'] },
        training_metrics: [{ name: 'train:merror', value: 0.5 }],
        hyper_parameters: [{ name: 'num_round', value: '50' }],
      },
    },
    evaluation_details: [
      {
        metadata: { report: reportUri },
        metric_groups: [
          { metric_data: expect.arrayContaining([{ name: 'accuracy', value: 0.9, type: 'number' }]) },
          { name: 'confusion matrix', metric_data: [{ type: 'matrix', value: scored.confusionMatrix.counts }] },
        ],
      },
    ],
    additional_information: { custom_details: { 'github:repository': 'octo/iris' } },
  });
});
