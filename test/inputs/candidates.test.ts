import { expect, test } from '@jest/globals';
import type { EvaluateConfig } from '../../src/inputs/config/evaluate.ts';
import { configOf, problemsOf, withFiles } from './call.ts';

const result = (more: object = {}) =>
  JSON.stringify({ mode: 'train', status: 'Completed', version: 1, 'job-name': 'a', metrics: { auc: 0.9 }, ...more });

function candidatesOf({ source }: EvaluateConfig) {
  if (source.kind !== 'candidates') throw new Error(`the source is a ${source.kind}`);
  return source;
}

test('candidates are the result files that a pattern fits, by name', async () => {
  await withFiles({ 'r/b.json': result(), 'r/a.json': result({ 'billable-seconds': 60 }) }, async (folder) => {
    const given = { candidates: `${folder}/r/*.json`, select: 'max auc' };
    const { candidates, select } = candidatesOf(await configOf('evaluate', given));
    expect(select).toEqual({ direction: 'Maximize', metric: 'auc' });
    expect(candidates).toMatchObject([
      { file: `${folder}/r/a.json`, billableSeconds: 60, model: { jobName: 'a', metrics: { auc: 0.9 } } },
      { file: `${folder}/r/b.json` },
    ]);
    expect(candidates.map(({ obstacle }) => obstacle)).toEqual([undefined, undefined]);
  });
});

test('a red result, one in progress and one that diverged have their places, too', async () => {
  const files = {
    'a.json': result({ status: 'Failed', failure: { what: 'training job a failed' } }),
    'b.json': result({ status: 'InProgress' }),
    'c.json': result({ metrics: { auc: null, f1: 1 } }),
    'd.json': result({ mode: 'evaluate', status: 'GateFailed' }),
  };
  await withFiles(files, async (folder) => {
    const { candidates } = candidatesOf(await configOf('evaluate', { candidates: folder, select: 'auc' }));
    expect(candidates.map(({ obstacle }) => obstacle)).toEqual([
      'the train step ended as Failed (training job a failed)',
      'the train step was still in progress',
      undefined,
      undefined,
    ]);
    expect(candidates[2]?.model.metrics).toEqual({ f1: 1 });
  });
});

test('a file that is no result of a model is named', async () => {
  const files = { 'a.json': '{', 'b.json': result({ mode: 'deploy' }), 'c.json': result({ version: 99 }) };
  await withFiles(files, async (folder) => {
    expect(await problemsOf({ mode: 'evaluate', candidates: folder, select: 'max auc' })).toEqual([
      `candidates (with:): ${folder}/a.json: is not the result of a train or evaluate step: it is no JSON object`,
      `candidates (with:): ${folder}/b.json: is not the result of a train or evaluate step: mode "deploy" is neither train nor evaluate`,
      `candidates (with:): ${folder}/c.json: is a result of version 99, this release of the action reads up to 1`,
    ]);
  });
});

test('a path that no file can have is one where none is', async () => {
  for (const candidates of ['a\0b', 'a'.repeat(300)]) {
    expect(await problemsOf({ mode: 'evaluate', candidates, select: 'max auc' })).toEqual([
      expect.stringContaining('candidates (with:): there is no file that '),
    ]);
  }
});

test('no file at all is a problem', async () => {
  expect(await problemsOf({ mode: 'evaluate', candidates: 'nowhere/*.json', select: 'max auc' })).toEqual([
    'candidates (with:): there is no file that "nowhere/*.json" fits: were the results downloaded?',
  ]);
});

test.each([
  ['minimize validation:rmse', { direction: 'Minimize', metric: 'validation:rmse' }],
  ['MAX profit', { direction: 'Maximize', metric: 'profit' }],
  ['rmse', { direction: 'Minimize', metric: 'rmse' }],
])('select: %s', async (select, expected) => {
  await withFiles({ 'a.json': result() }, async (folder) => {
    expect(candidatesOf(await configOf('evaluate', { candidates: folder, select })).select).toEqual(expected);
  });
});

test.each([
  [
    'profit',
    'select (with:): whether more or less of "profit" is better is not known: write "max profit" or "min profit"',
  ],
  ['best auc', 'select (with:): "best auc" is not a direction and a metric, such as "max accuracy" or "min rmse"'],
])('select: %s is refused', async (select, problem) => {
  await withFiles({ 'a.json': result() }, async (folder) => {
    expect(await problemsOf({ mode: 'evaluate', candidates: folder, select })).toEqual([problem]);
  });
});

test('candidates need select', async () => {
  await withFiles({ 'a.json': result() }, async (folder) => {
    expect(await problemsOf({ mode: 'evaluate', candidates: folder })).toEqual([
      'select: is missing: it says which of the candidates is the best, such as "max accuracy"',
    ]);
  });
});

test('the leaderboard lies beside the result file, else in the runner’s temporary folder', async () => {
  await withFiles({ 'a.json': result() }, async (folder) => {
    const given = { candidates: folder, select: 'max auc' };
    const beside = candidatesOf(await configOf('evaluate', { ...given, 'result-file': 'out/best.json' }));
    expect(beside.leaderboardFile).toBe('out/best.csv');
    expect(candidatesOf(await configOf('evaluate', given)).leaderboardFile).toMatch(/\/leaderboard-[0-9a-f]{10}\.csv$/);
  });
});
