import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { factorizationMachines } from '../../../../local/containers/factorization-machines/factorization-machines.ts';
import { answerInvocation } from '../../../../local/containers/hosting/answer-invocation.ts';
import { factorizationMachineMetrics } from '../../../../local/containers/metric-definitions.ts';
import { seededRandom } from '../../../../local/containers/random.ts';
import { denseRecord, sparseRecord } from '../../../../src/data/record-io.ts';
import { metricsOf } from '../metrics-of.ts';
import { type JobFiles, layOutJob, trainIn } from '../training-job.ts';

const contentType = 'application/x-recordio-protobuf';
const people = 20;
const films = 20;
const width = people + films;

/** Even people like even films and odd ones odd films: nothing that a sum of weights could tell. */
const likes = (person: number, film: number) => Number(person % 2 === film % 2);

/** Every pair of person and film, in any order: three of four to train on. */
const pairs = Array.from({ length: people * films }, (_, index) => ({
  person: Math.floor(index / films),
  film: index % films,
  draw: seededRandom(index)(),
}));
const train = recordsOf(pairs.filter(({ draw }) => draw < 0.75));
const heldOut = recordsOf(pairs.filter(({ draw }) => draw >= 0.75));

function recordsOf(some: typeof pairs, labelOf = likes): Buffer {
  const keysOf = ({ person, film }: { person: number; film: number }) => [person, people + film];
  return Buffer.concat(
    some.map((pair) =>
      sparseRecord({ label: labelOf(pair.person, pair.film), values: [1, 1], keys: keysOf(pair) }, width),
    ),
  );
}

const hyperparameters = {
  feature_dim: String(width),
  num_factors: '4',
  predictor_type: 'binary_classifier',
  epochs: '40',
  mini_batch_size: '20',
  factors_lr: '0.05',
  factors_init_sigma: '0.1',
  bias_lr: '0.01',
};

function job(changes: Record<string, string> = {}, data: Record<string, Buffer> = { train, test: heldOut }): JobFiles {
  const channels = Object.entries(data).map(([name, bytes]) => [name, { contentType, files: { 'a.rec': bytes } }]);
  return { hyperparameters: { ...hyperparameters, ...changes }, channels: Object.fromEntries(channels) };
}

const measure = (files: JobFiles) => metricsOf(files, factorizationMachines, factorizationMachineMetrics);

async function trained(files: JobFiles) {
  using laidOut = layOutJob(files);
  await trainIn(laidOut.baseDir, factorizationMachines);
  return factorizationMachines.loadModel(join(laidOut.baseDir, 'model'));
}

describe('factorization-machines', () => {
  test('a classifier learns what only pairs of features tell', async () => {
    const metrics = await measure(job());
    expect(metrics['test:binary_classification_accuracy']?.[0]).toBeGreaterThan(0.95);
    expect(metrics['test:binary_f_beta']?.[0]).toBeGreaterThan(0.95);
    expect(metrics['test:binary_classification_cross_entropy']?.[0]).toBeLessThan(0.2);
  });

  test('every epoch is reported, and its first batch', async () => {
    const metrics = await measure(job({ epochs: '4' }));
    expect(metrics['train:progress']).toEqual([25, 50, 75, 100]);
    expect(metrics['train:binary_classification_accuracy:epoch']).toHaveLength(4);
    expect(metrics['train:binary_classification_accuracy']).toHaveLength(4);
  });

  test('a regressor finds a sum of products', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => {
      const random = seededRandom(index);
      const [a, b] = [random(), random()];
      return denseRecord({ label: 3 * a - b + 2 * a * b, values: [a, b] });
    });
    const files = job(
      { predictor_type: 'regressor', feature_dim: '2', linear_lr: '0.05', bias_wd: '0', linear_wd: '0', epochs: '100' },
      { train: Buffer.concat(rows), test: Buffer.concat(rows) },
    );
    const metrics = await measure(files);
    expect(metrics['test:rmse']?.[0]).toBeLessThan(0.05);
    expect(Object.keys(metrics)).toEqual(
      expect.arrayContaining(['test:mse', 'test:absolute_loss', 'train:rmse:epoch']),
    );
  });

  test('the same job gives the same model', async () => {
    expect(await measure(job({ epochs: '2' }))).toEqual(await measure(job({ epochs: '2' })));
  });

  test('an endpoint answers score and label to sparse JSON', async () => {
    const features = (keys: number[]) => ({ data: { features: { keys, shape: [width], values: [1, 1] } } });
    const body = JSON.stringify({ instances: [features([2, people + 4]), features([2, people + 5])] });
    const answer = answerInvocation(await trained(job()), {
      contentType: 'application/json',
      accept: '',
      body: Buffer.from(body),
    });
    expect(answer.contentType).toBe('application/json');
    const { predictions } = JSON.parse(answer.body) as { predictions: { score: number; predicted_label: number }[] };
    expect(predictions.map(({ predicted_label }) => predicted_label)).toEqual([1, 0]);
    expect(predictions[0]?.score).toBeGreaterThan(0.5);
  });

  test('a regressor answers the score alone, to RecordIO too; CSV is nothing it writes', async () => {
    const model = await trained(job({ predictor_type: 'regressor', epochs: '1' }));
    const body = sparseRecord({ values: [1], keys: [3] }, width);
    expect(JSON.parse(answerInvocation(model, { contentType, accept: '', body }).body)).toEqual({
      predictions: [{ score: expect.any(Number) }],
    });
    expect(answerInvocation(model, { contentType, accept: 'text/csv', body }).status).toBe(406);
  });

  test.each<[string, JobFiles, string]>([
    [
      'nothing that it needs',
      { ...job(), hyperparameters: { num_factor: '3' } },
      'Missing required hyperparameter: feature_dim; Missing required hyperparameter: num_factors; Missing required hyperparameter: predictor_type; Extraneous hyperparameter found: num_factor',
    ],
    ['more columns than feature_dim', job({ feature_dim: '10' }), 'feature_dim is 10, the data has 40'],
    [
      'CSV',
      { hyperparameters, channels: { train: { contentType: 'text/csv', files: { 'a.csv': '1,2' } } } },
      "Content type 'text/csv' of channel 'train' is not in [application/x-recordio-protobuf]",
    ],
    [
      'a file that is no RecordIO',
      job({}, { train: Buffer.from('1,2,3,4,5,6') }),
      "no RecordIO magic number at byte 0 of file 'a.rec'",
    ],
    ['a label that is no class', job({}, { train: recordsOf(pairs, () => 5) }), 'must be 0 or 1'],
    ['no training data', job({}, { test: heldOut }), "Input channel 'train' is required"],
    ['an empty channel', job({}, { train: Buffer.alloc(0) }), "Channel 'train' has no data"],
    ['learning rates that diverge', job({ predictor_type: 'regressor', factors_lr: '1e200' }), 'Training diverged'],
  ])('%s is refused', async (_, files, message) => {
    using laidOut = layOutJob(files);
    await expect(trainIn(laidOut.baseDir, factorizationMachines)).rejects.toThrow(message);
  });
});
