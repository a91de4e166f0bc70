import { expect, test } from '@jest/globals';
import { rankCandidates } from '../../src/metrics/leaderboard.ts';
import { leaderboardCsv } from '../../src/metrics/leaderboard-csv.ts';
import { usualDirection } from '../../src/metrics/usual-direction.ts';
import type { Candidate } from '../../src/result/evaluate.ts';

const candidate = (file: string, value?: number, more: Partial<Candidate> = {}): Candidate => ({
  file,
  status: 'Completed',
  value,
  metrics: value === undefined ? {} : { auc: value },
  ...more,
});
const files = (candidates: readonly Candidate[]) => candidates.map(({ file }) => file);

test('the most, or the least, is the best', () => {
  const candidates = [candidate('a', 0.2), candidate('b', 0.9), candidate('c', -1)];
  expect(files(rankCandidates(candidates, 'Maximize'))).toEqual(['b', 'a', 'c']);
  expect(files(rankCandidates(candidates, 'Minimize'))).toEqual(['c', 'a', 'b']);
});

test('the same value goes to the one that cost less, then to the first by name; unknown costs count as more', () => {
  const candidates = [
    candidate('d', 1),
    candidate('c', 1, { billableSeconds: 90 }),
    candidate('b', 1, { billableSeconds: 60 }),
    candidate('a', 1, { billableSeconds: 90 }),
  ];
  expect(files(rankCandidates(candidates, 'Maximize'))).toEqual(['b', 'a', 'c', 'd']);
});

test('one that cannot win is behind all others, however good', () => {
  const candidates = [candidate('z', 1, { note: 'failed' }), candidate('y', undefined, { note: 'no auc' })];
  expect(files(rankCandidates([...candidates, candidate('w', 0.1)], 'Maximize'))).toEqual(['w', 'y', 'z']);
});

test('the CSV has a column for every metric, and quotes what needs it', () => {
  const failed = candidate('r/b.json', undefined, { status: 'Failed', note: 'it said "no", twice' });
  const best = candidate('r/a.json', 0.9, { jobName: 'a-1', billableSeconds: 60, metrics: { auc: 0.9, f1: 0.8 } });
  expect(leaderboardCsv([best, failed]).split('\r\n')).toEqual([
    'rank,file,job-name,status,value,billable-seconds,note,auc,f1',
    '1,r/a.json,a-1,Completed,0.9,60,,0.9,0.8',
    ',r/b.json,,Failed,,,"it said ""no"", twice",,',
    '',
  ]);
});

test.each([
  ['validation:accuracy', 'Maximize'],
  ['accuracy.lower', 'Maximize'],
  ['f1_macro', 'Maximize'],
  ['binary_classification_metrics.auc.value', 'Maximize'],
  ['regression_metrics.rmse.value', 'Minimize'],
  ['log_loss', 'Minimize'],
  ['latency_ms.p95', 'Minimize'],
  ['neg_mean_squared_error', undefined],
  ['profit', undefined],
] as const)('%s is to go %s', (metric, direction) => {
  expect(usualDirection(metric)).toBe(direction);
});
