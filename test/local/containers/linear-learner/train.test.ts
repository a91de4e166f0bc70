import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { toMatrix } from '../../../../local/containers/data/matrix.ts';
import { linearLearner } from '../../../../local/containers/linear-learner/linear-learner.ts';
import { linearLearnerMetrics } from '../../../../local/containers/metric-definitions.ts';
import { csvExamples } from '../examples.ts';
import { metricsOf as trainAndMeasure } from '../metrics-of.ts';
import { type JobFiles, layOutJob, trainIn } from '../training-job.ts';

const contentType = 'text/csv';
const line = csvExamples(300, 2, ([a = 0, b = 0]) => 100 + 30 * a - 20 * b);
const halves = csvExamples(300, 2, ([a = 0, b = 0]) => Number(a + b > 1));
const thirds = csvExamples(300, 2, ([a = 0]) => Math.floor(a * 3));

function job(hyperparameters: Record<string, string>, train: string, others: Record<string, string> = {}): JobFiles {
  const channels = Object.entries({ train, ...others }).map(([name, text]) => [
    name,
    { contentType, files: { 'a.csv': text } },
  ]);
  return { hyperparameters, channels: Object.fromEntries(channels) };
}

const metricsOf = (files: JobFiles) => trainAndMeasure(files, linearLearner, linearLearnerMetrics);

describe('linear-learner', () => {
  test('a regressor finds a plane', async () => {
    const files = job({ predictor_type: 'regressor', mini_batch_size: '20', epochs: '60' }, line, { test: line });
    const metrics = await metricsOf(files);
    expect(metrics['test:rmse']?.[0]).toBeLessThan(0.5);
    expect(metrics['test:mse']?.[0]).toBeCloseTo((metrics['test:rmse']?.[0] ?? 0) ** 2, 8);
    expect(Object.keys(metrics)).toEqual(expect.arrayContaining(['train:absolute_loss', 'test:objective_loss']));
  });

  test('a default job of few rows is good enough for a first look', async () => {
    const metrics = await metricsOf(job({ predictor_type: 'binary_classifier' }, halves, { validation: halves }));
    expect(metrics['validation:binary_classification_accuracy']?.[0]).toBeGreaterThan(0.95);
    expect(metrics['validation:roc_auc_score']?.[0]).toBeGreaterThan(0.98);
    expect(metrics['validation:objective_loss']?.length).toBe(metrics['train:objective_loss']?.length);
  });

  test('a multiclass classifier reports its scores', async () => {
    const files = job(
      { predictor_type: 'multiclass_classifier', num_classes: '3', mini_batch_size: '10', epochs: '60' },
      thirds,
    );
    const metrics = await metricsOf(files);
    expect(metrics['train:multiclass_accuracy']?.[0]).toBeGreaterThan(0.95);
    expect(metrics['train:multiclass_top_k_accuracy']?.[0]).toBe(1);
    expect(metrics['train:macro_f_beta']?.[0]).toBeGreaterThan(0.95);
    expect(metrics['train:dcg']?.[0]).toBeGreaterThan(0.95);
  });

  test('progress is reported and ends at 100 % unless waiting is no use', async () => {
    const files = job({ predictor_type: 'regressor', epochs: '4', learning_rate: '0.01' }, line);
    expect((await metricsOf(files))['train:progress']).toEqual([25, 50, 75, 100]);
  });

  test('the same job gives the same model', async () => {
    const files = job({ predictor_type: 'regressor', mini_batch_size: '50' }, line);
    expect(await metricsOf(files)).toEqual(await metricsOf(files));
  });

  test.each(['sgd', 'adam'])('%s learns without normalisation too', async (optimizer) => {
    const files = job(
      {
        predictor_type: 'regressor',
        normalize_data: 'false',
        normalize_label: 'false',
        optimizer,
        learning_rate: '0.1',
        mini_batch_size: '10',
        epochs: '50',
        early_stopping_patience: '50',
      },
      csvExamples(300, 2, ([a = 0, b = 0]) => 1 + a - b),
    );
    expect((await metricsOf(files))['train:mse']?.[0]).toBeLessThan(0.001);
  });

  test('regularisation shrinks the weights', async () => {
    const spread = async (wd: string) => {
      using laidOut = layOutJob(
        job({ predictor_type: 'regressor', mini_batch_size: '20', learning_rate: '0.1', wd }, line),
      );
      await trainIn(laidOut.baseDir, linearLearner);
      const model = linearLearner.loadModel(join(laidOut.baseDir, 'model'));
      const [low, high] = model
        .predict(
          toMatrix(
            [
              [0, 0],
              [1, 0],
            ],
            2,
          ),
        )
        .map(({ score }) => Number(score));
      return (high ?? 0) - (low ?? 0);
    };
    expect(await spread('5')).toBeLessThan((await spread('0')) / 2);
  });

  test('what is known to AWS and not heeded here is said in the log', async () => {
    using laidOut = layOutJob(job({ predictor_type: 'regressor', num_models: '32' }, line));
    expect((await trainIn(laidOut.baseDir, linearLearner)).join('\n')).toMatch(/WARNING.*not heeded.*num_models/);
  });

  test('rows that do not fill a batch are trained on, with a warning', async () => {
    using small = layOutJob(job({ predictor_type: 'regressor' }, line));
    expect((await trainIn(small.baseDir, linearLearner)).join('\n')).toMatch(
      /WARNING.*mini_batch_size \(1000\).*are 300/,
    );
    using enough = layOutJob(job({ predictor_type: 'regressor', mini_batch_size: '300' }, line));
    expect((await trainIn(enough.baseDir, linearLearner)).join('\n')).not.toContain('WARNING');
  });

  test.each<[string, JobFiles, string]>([
    ['no predictor_type', job({}, line), 'Missing required hyperparameter: predictor_type'],
    [
      'no num_classes',
      job({ predictor_type: 'multiclass_classifier' }, thirds),
      'Missing required hyperparameter: num_classes',
    ],
    ['a typo', job({ predictor_type: 'regressor', epoch: '3' }, line), 'Extraneous hyperparameter found: epoch'],
    [
      'a loss that is not there',
      job({ predictor_type: 'regressor', loss: 'huber_loss' }, line),
      'huber_loss is not in [auto, squared_loss',
    ],
    [
      'text labels',
      job({ predictor_type: 'regressor' }, 'setosa,1'),
      "Unable to read data channel 'train'. Requested content-type is 'text/csv'.",
    ],
    [
      'a label that is no class',
      job({ predictor_type: 'binary_classifier' }, '2,1\n0,2'),
      "Label 2 in channel 'train': labels of a binary_classifier must be 0 or 1.",
    ],
    [
      'another width than feature_dim',
      job({ predictor_type: 'regressor', feature_dim: '1' }, line),
      "Feature shape mismatch in channel 'train', expected: 1, got 2",
    ],
    [
      'CSV that is said to be RecordIO by saying nothing',
      { hyperparameters: { predictor_type: 'regressor' }, channels: { train: { files: { 'a.csv': line } } } },
      'no RecordIO magic number at byte 0',
    ],
    [
      'a learning rate that diverges',
      job({ predictor_type: 'regressor', optimizer: 'sgd', learning_rate: '1e200' }, line),
      'Training diverged',
    ],
  ])('%s is refused', async (_, files, message) => {
    using laidOut = layOutJob(files);
    await expect(trainIn(laidOut.baseDir, linearLearner)).rejects.toThrow(message);
  });
});
