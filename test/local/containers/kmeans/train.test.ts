import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { answerInvocation } from '../../../../local/containers/hosting/answer-invocation.ts';
import { kmeans } from '../../../../local/containers/kmeans/kmeans.ts';
import { kmeansMetrics } from '../../../../local/containers/metric-definitions.ts';
import { seededRandom } from '../../../../local/containers/random.ts';
import { denseRecord } from '../../../../src/data/record-io.ts';
import { metricsOf } from '../metrics-of.ts';
import { type JobFiles, layOutJob, trainIn } from '../training-job.ts';

const contentType = 'text/csv;label_size=0';

/** 100 rows within half a unit around each of three places that are far apart. */
const places = [
  [0, 0],
  [10, 0],
  [0, 10],
];
const rows = Array.from({ length: 300 }, (_, index) => {
  const random = seededRandom(index);
  return (places[index % 3] ?? []).map((coordinate) => coordinate + random() - 0.5);
});
const csv = rows.map((row) => row.join(',')).join('\n');
const hyperparameters = { k: '3', feature_dim: '2' };

function job(changes: Record<string, string> = {}, train: string | Buffer = csv, type = contentType): JobFiles {
  return {
    hyperparameters: { ...hyperparameters, ...changes },
    channels: {
      train: { contentType: type, files: { 'a.csv': train } },
      test: { contentType, files: { 'a.csv': csv } },
    },
  };
}

const measure = (files: JobFiles) => metricsOf(files, kmeans, kmeansMetrics);

/** Mean of the squares of two coordinates that are even in ±½. */
const distanceWithinCluster = 2 / 12;

describe('kmeans', () => {
  test.each([
    ['random', {}],
    ['kmeans++', { init_method: 'kmeans++' }],
    ['batches that fade', { mini_batch_size: '50', half_life_time_size: '100', epochs: '3' }],
    ['no extra centers', { extra_center_factor: '1', init_method: 'kmeans++', local_lloyd_num_trials: '1' }],
  ])('three heaps are found: %s', async (_, changes) => {
    const metrics = await measure(job(changes));
    expect(metrics['test:msd']?.[0]).toBeLessThan(distanceWithinCluster * 1.3);
    expect(metrics['train:msd']).toEqual(metrics['test:msd']);
  });

  test('the metrics asked for are reported on the test channel', async () => {
    const metrics = await measure(job({ eval_metrics: '["msd","ssd"]', epochs: '2' }));
    expect(metrics['test:ssd']?.[0]).toBeCloseTo((metrics['test:msd']?.[0] ?? 0) * rows.length, 6);
    expect(metrics['train:progress']).toEqual([50, 100]);
  });

  test('RecordIO and CSV with a label give the same model as CSV without', async () => {
    const recordIo = Buffer.concat(rows.map((values) => denseRecord({ values })));
    const labelled = rows.map((row) => ['7', ...row].join(',')).join('\n');
    const expected = (await measure(job()))['train:msd']?.[0];
    const others = [
      await measure(job({}, recordIo, 'application/x-recordio-protobuf')),
      await measure(job({}, labelled, 'text/csv')),
    ];
    for (const metrics of others) expect(metrics['train:msd']?.[0]).toBeCloseTo(expected ?? 0, 4);
  });

  test('an endpoint answers the closest cluster and how far it is, as JSON and as CSV', async () => {
    using laidOut = layOutJob(job());
    await trainIn(laidOut.baseDir, kmeans);
    const model = kmeans.loadModel(join(laidOut.baseDir, 'model'));
    const ask = (accept: string) =>
      answerInvocation(model, { contentType: 'text/csv', accept, body: Buffer.from('0,0\n10,0\n10,3') }).body;

    const { predictions } = JSON.parse(ask('')) as {
      predictions: { closest_cluster: number; distance_to_cluster: number }[];
    };
    expect(predictions[0]?.closest_cluster).not.toBe(predictions[1]?.closest_cluster);
    expect(predictions[2]?.closest_cluster).toBe(predictions[1]?.closest_cluster);
    expect(predictions[2]?.distance_to_cluster).toBeCloseTo(3, 0);
    expect(ask('text/csv')).toMatch(/^(\d\.0,[\d.e-]+\n){3}$/);
  });

  test.each<[string, JobFiles, string]>([
    ['no k', { ...job(), hyperparameters: { feature_dim: '2' } }, 'Missing required hyperparameter: k'],
    ['a typo', job({ clusters: '3' }), 'Extraneous hyperparameter found: clusters'],
    ['more clusters than rows', job({ k: '301' }), 'k is 301, and there are only 300 rows'],
    ['another width', job({ feature_dim: '3' }), "Feature shape mismatch in channel 'train', expected: 3, got 2"],
    ['a metric that is not there', job({ eval_metrics: '["rmse"]' }), 'eval_metrics: ["rmse"] is not in'],
    ['libsvm', job({}, '1 0:1', 'text/libsvm'), "Content type 'text/libsvm' of channel 'train' is not in"],
  ])('%s is refused', async (_, files, message) => {
    using laidOut = layOutJob(files);
    await expect(trainIn(laidOut.baseDir, kmeans)).rejects.toThrow(message);
  });
});
