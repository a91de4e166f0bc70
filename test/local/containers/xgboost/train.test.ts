import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { xgboostMetrics } from '../../../../local/containers/metric-definitions.ts';
import { xgboost } from '../../../../local/containers/xgboost/xgboost.ts';
import { csvExamples } from '../examples.ts';
import { type JobFiles, layOutJob, trainIn } from '../training-job.ts';

const contentType = 'text/csv';
const step = csvExamples(400, 3, ([a = 0, b = 0], random) => (a > 0.5 ? 10 : 0) + b * 2 + random() * 0.01);
const xor = csvExamples(400, 3, ([a = 0, b = 0]) => Number(a > 0.5 !== b > 0.5));
const thirds = csvExamples(300, 2, ([a = 0]) => Math.floor(a * 3));

function job(hyperparameters: Record<string, string>, train: string, validation?: string): JobFiles {
  return {
    hyperparameters: { num_round: '20', ...hyperparameters },
    channels: {
      train: { contentType, files: { 'part-1.csv': train } },
      ...(validation !== undefined && { validation: { contentType, files: { 'v.csv': validation } } }),
    },
  };
}

/** Trains and returns the values of one metric, found by its definition as the service finds it. */
async function series(files: JobFiles, metric: string): Promise<number[]> {
  using laidOut = layOutJob(files);
  const lines = await trainIn(laidOut.baseDir, xgboost);
  const regex = new RegExp(xgboostMetrics.find(({ Name }) => Name === metric)?.Regex ?? '(never)');
  return lines.flatMap((line) => regex.exec(line)?.[1] ?? []).map(Number);
}

describe('xgboost', () => {
  test('regression learns a step and a slope, round by round', async () => {
    const rmse = await series(job({ eta: '0.5' }, step, step), 'validation:rmse');
    expect(rmse).toHaveLength(20);
    expect(rmse.at(-1)).toBeLessThan(0.1);
    expect(rmse).toEqual([...rmse].sort((a, b) => b - a));
  });

  test('binary classification learns what no single feature tells', async () => {
    const files = job({ objective: 'binary:logistic', eval_metric: 'auc,error' }, xor, xor);
    expect((await series(files, 'validation:error')).at(-1)).toBeLessThan(0.02);
    expect((await series(files, 'train:auc')).at(-1)).toBeGreaterThan(0.99);
  });

  test.each(['multi:softmax', 'multi:softprob'])('%s tells classes apart', async (objective) => {
    const error = await series(job({ objective, num_class: '3', eval_metric: 'merror' }, thirds), 'train:merror');
    expect(error.at(-1)).toBe(0);
  });

  test.each([
    ['reg:squarederror', 'rmse'],
    ['binary:logistic', 'logloss'],
  ])('%s reports %s when nothing else is asked for', async (objective, metric) => {
    expect(await series(job({ objective }, xor), `train:${metric}`)).toHaveLength(20);
  });

  test('a missing value is sent where it does least harm', async () => {
    const rule = csvExamples(300, 2, ([a = 0]) => Number(a > 0.5)).replaceAll(/^1,[\d.]+/gm, '1,');
    const error = await series(job({ objective: 'binary:logistic', eval_metric: 'error' }, rule), 'train:error');
    expect(error.at(-1)).toBe(0);
  });

  test('the same seed gives the same rounds, another seed others', async () => {
    const withSeed = (seed: string) =>
      series(job({ subsample: '0.5', colsample_bytree: '0.7', seed }, step), 'train:rmse');
    const [first, again, other] = [await withSeed('1'), await withSeed('1'), await withSeed('2')];
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  test('early stopping ends in time and keeps the best round', async () => {
    const noise = csvExamples(60, 3, (_, random) => random());
    const files = job(
      { num_round: '200', early_stopping_rounds: '3' },
      noise,
      csvExamples(50, 3, (_, random) => random()),
    );
    using laidOut = layOutJob(files);
    const rounds = (await trainIn(laidOut.baseDir, xgboost)).filter((line) => line.includes('#011'));
    const losses = rounds.map((line) => Number(line.split('validation-rmse:')[1]));
    const best = losses.indexOf(Math.min(...losses));
    expect(rounds).toHaveLength(best + 1 + 3);
    const model = JSON.parse(readFileSync(join(laidOut.baseDir, 'model/xgboost-model'), 'utf8'));
    expect(model.learner.gradient_booster.model.trees).toHaveLength(best + 1);
  });

  test('stopped after the first round, it leaves the model so far', async () => {
    using laidOut = layOutJob(job({ num_round: '1000' }, step));
    const lines = await trainIn(laidOut.baseDir, xgboost, AbortSignal.abort());
    expect(lines.filter((line) => line.includes('#011'))).toHaveLength(1);
    expect(xgboost.loadModel(join(laidOut.baseDir, 'model')).columns).toBe(3);
  });

  test('a default that is spelled out, and what only concerns speed, is accepted', async () => {
    const harmless = { booster: 'gbtree', csv_weights: '0', tree_method: 'hist', nthread: '4' };
    expect(await series(job(harmless, step), 'train:rmse')).toHaveLength(20);
  });

  test('every file of a channel counts, nested ones too, and hidden ones do not', async () => {
    const files = { 'a.csv': step, 'deep/er/b.csv': step, '.marker': 'no data' };
    using laidOut = layOutJob({ hyperparameters: { num_round: '1' }, channels: { train: { contentType, files } } });
    expect((await trainIn(laidOut.baseDir, xgboost)).join('\n')).toContain('Train matrix has 800 rows and 3 columns');
  });

  test('libsvm is what a channel holds that does not say', async () => {
    const files = { 'a.libsvm': '1 0:5 1:1\n0 0:1\n1 0:6\n0 0:2 1:1' };
    using laidOut = layOutJob({ hyperparameters: { num_round: '1' }, channels: { train: { files } } });
    expect((await trainIn(laidOut.baseDir, xgboost)).join('\n')).toContain('Train matrix has 4 rows and 2 columns');
  });

  test.each<[string, JobFiles, string]>([
    ['no num_round', job({ num_round: 'auto' }, step), 'Missing required hyperparameter: num_round'],
    ['a typo', job({ max_deph: '3' }, step), 'Extraneous hyperparameter found: max_deph'],
    [
      'a typo in what is required',
      { ...job({}, step), hyperparameters: { num_roundd: '3' } },
      'Missing required hyperparameter: num_round; Extraneous hyperparameter found: num_roundd',
    ],
    ['a value out of range', job({ eta: '2' }, step), 'Hyperparameter eta: 2 is not in [0, 1]'],
    [
      'text labels',
      job({}, 'setosa,1,2'),
      "Non-numeric value 'setosa' found in line 1, column 1: 'setosa,1,2' (only numbers are accepted, and no header line) of file 'part-1.csv'",
    ],
    ['no num_class', job({ objective: 'multi:softmax' }, thirds), "Require input for parameter 'num_class'"],
    [
      'a class too many',
      job({ objective: 'multi:softmax', num_class: '2' }, thirds),
      'label must be in [0, num_class)',
    ],
    ['labels above 1', job({ objective: 'binary:logistic' }, step), 'label must be in [0,1] for logistic regression'],
    ['a missing label', job({}, ',1\n1,2'), 'Channel train: Label contains NaN'],
    [
      'no train channel',
      { hyperparameters: { num_round: '1' }, channels: {} },
      'Channel train: missing required channel',
    ],
    ['another booster', job({ booster: 'dart' }, step), 'booster: dart is not implemented by the local xgboost'],
    [
      'a metric of classes',
      job({ eval_metric: 'merror' }, step),
      "Metric 'merror' cannot be applied to objective reg:squarederror",
    ],
    [
      'a validation channel of another width',
      job({}, step, '1,2'),
      "Feature shape mismatch in channel 'validation', expected: 3, got 1",
    ],
    ['an unknown metric', job({ eval_metric: 'rmse,ndcg' }, step), 'eval_metric: ndcg is not in'],
  ])('%s is refused', async (_, files, message) => {
    using laidOut = layOutJob(files);
    await expect(trainIn(laidOut.baseDir, xgboost)).rejects.toThrow(message);
  });
});
