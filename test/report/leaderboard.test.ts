import { expect, test } from '@jest/globals';
import { toSummary } from '../../src/report/summary.ts';
import type { TunedJob } from '../../src/result/train.ts';
import { trained } from './result.ts';

const job = (number: number, more: Partial<TunedJob> = {}): TunedJob => ({
  name: `iris-train-01234-00${number}`,
  status: 'Completed',
  objective: number / 3,
  hyperparameters: { eta: '0.12345678901234567', booster: 'gb|tree' },
  seconds: 61,
  ...more,
});
const tuning = { objective: 'minimize validation:merror', strategy: 'Bayesian', counts: { Completed: 2, Failed: 1 } };

test('a search shows its training jobs, best first, with what was searched', () => {
  const failed = { name: 'iris-train-01234-003', status: 'Failed', hyperparameters: { eta: '1' } };
  const leaderboard = [job(1), job(2), failed];
  const summary = toSummary({ ...trained, bestTrainingJob: job(1).name, tuning: { ...tuning, leaderboard } });
  expect(summary).toContain(
    '### ✅ tuning job iris-train-0123456789 completed: iris-train-01234-001 is the best of 3 training jobs',
  );
  expect(summary).toContain('| Best training job | `iris-train-01234-001` |');
  expect(summary).toContain(`|  | Training job | minimize validation:merror | eta | booster | Time | Status |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | \`iris-train-01234-001\` | 0.333333 | 0.123457 | gb\\|tree | 1 min 1 s | Completed |
| 2 | \`iris-train-01234-002\` | 0.666667 | 0.123457 | gb\\|tree | 1 min 1 s | Completed |
| 3 | \`iris-train-01234-003\` | – | 1 |  |  | Failed |`);
});

test('a long search shows the best of it, and says so', () => {
  const leaderboard = Array.from({ length: 30 }, (_, index) => job(index));
  const summary = toSummary({ ...trained, tuning: { ...tuning, counts: { Completed: 30 }, leaderboard } });
  expect(summary).toContain('| 20 | ');
  expect(summary).not.toContain('| 21 | ');
  expect(summary).toContain('_10 more are not shown._');
});

test('candidates stand in their order, the metric that was selected by in front, and why some cannot win', () => {
  const summary = toSummary({
    mode: 'evaluate',
    status: 'Completed',
    passed: true,
    gates: [],
    metrics: { auc: 0.9, f1: 0.8 },
    select: 'max auc',
    leaderboard: [
      {
        file: 'results/b.json',
        jobName: 'iris-train-b',
        status: 'Completed',
        value: 0.9,
        metrics: { f1: 0.8, auc: 0.9 },
        billableSeconds: 61,
      },
      { file: 'results/a.json', status: 'Failed', metrics: {}, note: 'the train step ended as Failed' },
    ],
  });
  expect(summary).toContain('### ✅ results/b.json is the best of 2 candidates, metrics read, no gates given');
  expect(summary).toContain(`|  | Candidate | Job | max auc | f1 | Billable time | Status |  |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | \`results/b.json\` | \`iris-train-b\` | 0.9 | 0.8 | 1 min 1 s | Completed |  |
| ❌ | \`results/a.json\` |  | – | – |  | Failed | the train step ended as Failed |`);
});
