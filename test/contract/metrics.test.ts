/** scikit-learn computes the same metrics of the same test sets: what only our own definitions say is not proven. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Estimates, flatMetrics } from '../../src/metrics/scoring/estimate.ts';
import { scoreLatency } from '../../src/metrics/scoring/latency.ts';
import { createDraw } from '../../src/metrics/scoring/random.ts';
import { isScored, score } from '../../src/metrics/scoring/score.ts';
import type { TestSet } from '../../src/metrics/scoring/test-set.ts';
import { witness } from './witnesses.ts';

type Latencies = { readonly problem: 'latency'; readonly milliseconds: readonly number[] };
type Asked = TestSet | Latencies;
type Answer = Readonly<Record<string, number | null | readonly (readonly number[])[]>>;

const draw = createDraw();
const uniform = () => draw(2 ** 32) / 2 ** 32;
const column = <T>(rows: number, value: (row: number) => T): T[] =>
  Array.from({ length: rows }, (_, row) => value(row));

function randomRegression(rows: number, scale: number): TestSet {
  const labels = column(rows, () => scale * (1 + uniform()));
  return { problem: 'regression', labels, predictions: labels.map((label) => label + scale * (uniform() - 0.5)) };
}

/** Scores of so many steps only: the fewer, the more ties. */
function randomBinary(rows: number, steps: number, positives: number): TestSet {
  const labels = column(rows, () => Number(uniform() < positives));
  const predictions = labels.map((label) => Math.floor((0.3 * label + 0.7 * uniform()) * steps) / steps);
  return { problem: 'binary', labels, predictions };
}

function randomMulticlass(rows: number, names: readonly (string | number)[], hits: number): TestSet {
  const any = () => names[draw(names.length)] ?? '';
  const labels = column(rows, any);
  return { problem: 'multiclass', labels, predictions: labels.map((label) => (uniform() < hits ? label : any())) };
}

const sets: Readonly<Record<string, Asked>> = {
  ...Object.fromEntries(column(9, (n) => [`regression ${n}`, randomRegression(2 + n ** 3, 10 ** (2 * n - 8))])),
  ...Object.fromEntries(column(9, (n) => [`binary ${n}`, randomBinary(4 + n ** 3, 2 ** (n + 1), 0.1 + n / 10)])),
  ...Object.fromEntries(
    column(9, (n) => [
      `multiclass ${n}`,
      randomMulticlass(1 + n ** 3, ['c', 'a', 'b', 'ß', 'Z', 'é'].slice(0, 2 + (n % 5)), n / 9),
    ]),
  ),
  ...Object.fromEntries(
    column(5, (n) => [`latency ${n}`, { problem: 'latency', milliseconds: column(1 + n ** 4, () => 500 * uniform()) }]),
  ),
  'a regression of 20,000 rows': randomRegression(20_000, 1e3),
  'a binary problem of 20,000 rows': randomBinary(20_000, 1e6, 0.01),
  'a multiclass problem of 20,000 rows': randomMulticlass(
    20_000,
    column(200, (n) => n),
    0.7,
  ),
  'a single row': { problem: 'regression', labels: [3], predictions: [4] },
  'labels of 0': { problem: 'regression', labels: [0, 0, 2], predictions: [0, 1e-3, 2.5] },
  'constant labels, missed': { problem: 'regression', labels: [7, 7, 7], predictions: [7, 8, 6] },
  'constant labels, met': { problem: 'regression', labels: [7, 7, 7], predictions: [7, 7, 7] },
  'constant predictions': { problem: 'regression', labels: [1, 2, 4], predictions: [3, 3, 3] },
  'labels far from 0': {
    problem: 'regression',
    labels: [1e9 + 1, 1e9 + 2, 1e9 + 4],
    predictions: [1e9, 1e9 + 2, 1e9 + 5],
  },
  'negative labels': { problem: 'regression', labels: [-1, -2, 3], predictions: [1, -2.5, 2] },
  'one class of two, 0': { problem: 'binary', labels: [0, 0, 0], predictions: [0.1, 0.6, 0.2] },
  'one class of two, 1': { problem: 'binary', labels: [1, 1, 1], predictions: [0.1, 0.6, 0.2] },
  'one binary row': { problem: 'binary', labels: [1], predictions: [0.9] },
  'constant scores': { problem: 'binary', labels: [0, 1, 1, 0], predictions: [0.5, 0.5, 0.5, 0.5] },
  'nothing predicted as 1': { problem: 'binary', labels: [0, 1, 1, 0], predictions: [0.1, 0.4, 0.2, 0.3] },
  'perfect and certain scores': { problem: 'binary', labels: [0, 1, 1, 0], predictions: [0, 1, 1, 0] },
  'certain and wrong scores': { problem: 'binary', labels: [0, 1, 1, 0], predictions: [1, 0, 1, 0] },
  'scores that are no probabilities': { problem: 'binary', labels: [0, 1, 1, 0], predictions: [-3, 2, 0.2, 0.7] },
  'a class that is never predicted': { problem: 'multiclass', labels: ['a', 'b', 'c'], predictions: ['a', 'b', 'b'] },
  'a class that is no label': { problem: 'multiclass', labels: [1, 2, 10], predictions: [1, 2, 9] },
  'one class only': { problem: 'multiclass', labels: ['a', 'a'], predictions: ['a', 'a'] },
  'nothing right': { problem: 'multiclass', labels: ['a', 'b'], predictions: ['b', 'a'] },
};

let answers: readonly Answer[];
beforeAll(() => {
  const { stdout, stderr, status } = spawnSync(witness('python'), [join(import.meta.dirname, 'score.py')], {
    input: JSON.stringify(Object.values(sets)),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(stderr);
  answers = JSON.parse(stdout) as readonly Answer[];
});

function ours(asked: Asked): { readonly estimates: Estimates; readonly confusion?: unknown } {
  if (asked.problem === 'latency') return { estimates: scoreLatency(asked.milliseconds) };
  const scored = score(asked);
  if (!isScored(scored)) throw new Error(scored.reason);
  return { estimates: scored.estimates, confusion: scored.confusionMatrix?.counts };
}

test('there are more than fifty test sets', () => {
  expect(Object.keys(sets).length).toBeGreaterThan(50);
});

describe('equals scikit-learn to nine digits', () => {
  test.each(Object.keys(sets))('%s', (name) => {
    const asked = sets[name] as Asked;
    const { confusion, ...expected } = answers[Object.keys(sets).indexOf(name)] ?? {};
    const { estimates, confusion: counts } = ours(asked);
    const defined = Object.entries(expected).filter(([, value]) => value !== null);
    expect(Object.keys(estimates).sort()).toEqual(defined.map(([metric]) => metric).sort());
    for (const [metric, value] of defined) {
      const { value: own = Number.NaN } = estimates[metric] ?? {};
      expect(Math.abs(own - Number(value)) / Math.max(1, Math.abs(Number(value)))).toBeLessThan(1e-9);
    }
    if (counts !== undefined) expect(counts).toEqual(confusion);
    expect(Object.values(flatMetrics(estimates)).every(Number.isFinite)).toBe(true);
  });
});
