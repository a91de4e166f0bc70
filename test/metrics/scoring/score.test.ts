import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { flatMetrics } from '../../../src/metrics/scoring/estimate.ts';
import { isScored, type Scored, score } from '../../../src/metrics/scoring/score.ts';
import type { TestSet } from '../../../src/metrics/scoring/test-set.ts';

function scored(testSet: TestSet): Scored {
  const outcome = score(testSet);
  if (!isScored(outcome)) throw new Error(outcome.reason);
  return outcome;
}

const valuesOf = (testSet: TestSet) =>
  Object.fromEntries(Object.entries(scored(testSet).estimates).map(([name, { value }]) => [name, value]));

describe('metrics', () => {
  test('of a regression', () => {
    expect(valuesOf({ problem: 'regression', labels: [1, 2, 4], predictions: [1, 3, 2] })).toEqual({
      rmse: Math.sqrt(5 / 3),
      mse: 5 / 3,
      mae: 1,
      mape: 1 / 3,
      r2: expect.closeTo(-1 / 14, 12),
    });
  });

  test('of a binary problem: 0.5 counts as 1, ties count half', () => {
    const { metrics, confusionMatrix } = (() => {
      const testSet = { problem: 'binary', labels: [0, 0, 1, 1], predictions: [0.2, 0.5, 0.5, 0.75] } as const;
      return { metrics: valuesOf(testSet), confusionMatrix: scored(testSet).confusionMatrix };
    })();
    expect(metrics).toEqual({
      accuracy: 0.75,
      precision: 2 / 3,
      recall: 1,
      f1: 0.8,
      auc: 3.5 / 4,
      log_loss: expect.closeTo(-(Math.log(0.8) + 2 * Math.log(0.5) + Math.log(0.75)) / 4, 12),
    });
    expect(confusionMatrix).toEqual({
      labels: ['0', '1'],
      counts: [
        [1, 1],
        [0, 2],
      ],
    });
  });

  test('of classes, whose numbers may be written in several ways, in their order', () => {
    const testSet = {
      problem: 'multiclass',
      labels: ['2', '10', '10', 'x'],
      predictions: [2, 10, '2.0', ' x'],
    } as const;
    expect(valuesOf(testSet)).toEqual({ accuracy: 0.75, f1_macro: expect.closeTo(7 / 9, 12), f1_weighted: 0.75 });
    expect(scored(testSet).confusionMatrix).toEqual({
      labels: ['2', '10', 'x'],
      counts: [
        [1, 0, 0],
        [1, 1, 0],
        [0, 0, 1],
      ],
    });
  });

  test('classes that only look alike stay apart', () => {
    const testSet = { problem: 'multiclass', labels: ['1.10', '007'], predictions: ['1.1', '7'] } as const;
    expect(valuesOf(testSet)['accuracy']).toBe(0);
  });

  test('of labels that are all alike, but for their rounding', () => {
    const constant = (predictions: number[]) =>
      valuesOf({ problem: 'regression', labels: [0.1, 0.1, 0.1], predictions });
    expect(constant([0.1, 0.1, 0.1])['r2']).toBe(1);
    expect(constant([0.1, 0.2, 0.1])['r2']).toBe(0);
  });
});

describe('what rows do not define is left out, and a note says why', () => {
  test.each<[string, TestSet, string, string]>([
    [
      'auc of one class',
      { problem: 'binary', labels: [1, 1], predictions: [0.2, 0.9] },
      'auc',
      'auc is left out: all labels are 1',
    ],
    [
      'log_loss of what is no probability',
      { problem: 'binary', labels: [0, 1], predictions: [-0.1, 0.9] },
      'log_loss',
      'log_loss is left out: some predictions are no probabilities, but outside 0 … 1; the threshold stays 0.5',
    ],
    [
      'r2 of a row',
      { problem: 'regression', labels: [1], predictions: [2] },
      'r2',
      'r2 is left out: it needs two rows',
    ],
    [
      'an error too large for its square',
      { problem: 'regression', labels: [1e200, 1], predictions: [1, 1] },
      'mse',
      'mse is left out: it is not a finite number',
    ],
  ])('%s', (_, testSet, metric, note) => {
    const { estimates, notes } = scored(testSet);
    expect(Object.keys(estimates)).not.toContain(metric);
    expect(notes).toContain(note);
  });

  test('a matrix of more classes than anybody reads', () => {
    const labels = Array.from({ length: 1000 }, (_, row) => row / 7);
    const { confusionMatrix, notes, estimates } = scored({ problem: 'multiclass', labels, predictions: labels });
    expect(confusionMatrix).toBeUndefined();
    expect(notes).toEqual(['the confusion matrix is left out: there are 1000 classes, more than 50']);
    expect(estimates['accuracy']?.value).toBe(1);
  });
});

describe('what cannot be scored is refused, with its row', () => {
  test.each<[TestSet, number | undefined, string]>([
    [
      { problem: 'regression', labels: [1, Number.NaN], predictions: [1, 2] },
      2,
      'row 2: the label is NaN, not a finite number',
    ],
    [
      { problem: 'regression', labels: [1, 2, 3], predictions: [1, 2, Number.NEGATIVE_INFINITY] },
      3,
      'row 3: the prediction is -Infinity, not a finite number',
    ],
    [{ problem: 'binary', labels: [0, 1, -1], predictions: [0, 0, 0] }, 3, 'row 3: the label is -1, not 0 or 1'],
    [
      { problem: 'binary', labels: [0], predictions: [Number.NaN] },
      1,
      'row 1: the prediction is NaN, not a finite number',
    ],
    [{ problem: 'multiclass', labels: ['a', ' '], predictions: ['a', 'a'] }, 2, 'row 2: the label is " ", not a class'],
    [{ problem: 'multiclass', labels: ['a'], predictions: ['nan'] }, 1, 'row 1: the prediction is "nan", not a class'],
    [
      { problem: 'multiclass', labels: [Number.POSITIVE_INFINITY], predictions: [1] },
      1,
      'row 1: the label is Infinity, not a class',
    ],
    [{ problem: 'regression', labels: [1, 2], predictions: [1] }, undefined, 'there are 2 labels and 1 predictions'],
    [{ problem: 'binary', labels: [], predictions: [] }, undefined, 'there is no row to score'],
  ])('%j', (testSet, row, reason) => {
    expect(score(testSet)).toEqual(row === undefined ? { reason } : { row, reason });
  });
});

describe('intervals', () => {
  test('are the same each time', () => {
    const testSet = { problem: 'regression', labels: [1, 2, 3, 4], predictions: [1.5, 2, 2, 4] } as const;
    expect(scored(testSet)).toEqual(scored(testSet));
  });

  test('stay the same from version to version: a gate on them is a promise', () => {
    const testSet = {
      problem: 'binary',
      labels: [0, 0, 0, 1, 1, 1],
      predictions: [0.1, 0.6, 0.3, 0.4, 0.8, 0.7],
    } as const;
    expect(flatMetrics(scored(testSet).estimates)).toMatchInlineSnapshot(`
{
  "accuracy": 0.6666666666666666,
  "accuracy.lower": 0.3333333333333333,
  "accuracy.upper": 1,
  "auc": 0.8888888888888888,
  "auc.lower": 0.5,
  "auc.upper": 1,
  "f1": 0.6666666666666666,
  "f1.lower": 0,
  "f1.upper": 1,
  "log_loss": 0.4790725697663018,
  "log_loss.lower": 0.20876249769419222,
  "log_loss.upper": 0.7297521358956809,
  "precision": 0.6666666666666666,
  "precision.lower": 0,
  "precision.upper": 1,
  "recall": 0.6666666666666666,
  "recall.lower": 0,
  "recall.upper": 1,
}
`);
  });

  test('hold the true value nineteen times in twenty', () => {
    let seed = 7;
    const random = () => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return seed / 2 ** 32;
    };
    const samples = Array.from({ length: 200 }, () => {
      const labels = Array.from({ length: 100 }, () => 1);
      const predictions = labels.map(() => Number(random() < 0.8));
      const { lower = 1, upper = 0 } =
        scored({ problem: 'multiclass', labels, predictions }).estimates['accuracy'] ?? {};
      return lower <= 0.8 && 0.8 <= upper;
    });
    const held = samples.filter(Boolean).length / samples.length;
    expect(held).toBeGreaterThan(0.9);
    expect(held).toBeLessThan(0.99);
  });

  test('ten right rows of ten do not prove 80 %', () => {
    const labels = [0, 1, 0, 1, 0, 1, 0, 1, 0, 1];
    const { accuracy, precision, recall, f1, auc } = scored({
      problem: 'binary',
      labels,
      predictions: labels,
    }).estimates;
    expect(accuracy).toMatchObject({ value: 1, lower: expect.closeTo(0.7225, 4), upper: 1, standardDeviation: 0 });
    // Of five rows each.
    for (const metric of [precision, recall, f1, auc]) expect(metric?.lower).toBeCloseTo(0.5655, 4);
  });

  test('ten wrong rows of ten do not prove that nothing is right', () => {
    const labels = Array.from({ length: 10 }, () => 'a');
    const { accuracy } = scored({ problem: 'multiclass', labels, predictions: labels.map(() => 'b') }).estimates;
    expect(accuracy).toMatchObject({ value: 0, lower: 0, upper: expect.closeTo(0.2775, 4) });
  });

  test('of a single row there are none', () => {
    const { estimates } = scored({ problem: 'binary', labels: [1], predictions: [0.9] });
    expect(flatMetrics(estimates)).toEqual({ accuracy: 1, precision: 1, recall: 1, f1: 1, log_loss: -Math.log(0.9) });
  });

  test('of auc leave out the samples of one class; with one row in a hundred of it, a third', () => {
    const labels = Array.from({ length: 100 }, (_, row) => Number(row === 50));
    const { auc } = scored({ problem: 'binary', labels, predictions: labels.map((_, row) => row / 100) }).estimates;
    expect(auc?.value).toBeCloseTo(50 / 99, 12);
    expect(auc?.lower).toBeGreaterThan(0.3);
    expect(auc?.upper).toBeLessThan(0.7);
  });

  test('hold the value itself, are in their order, and finite, whatever the rows', () => {
    const rows = fc.array(fc.tuple(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })), {
      minLength: 2,
      maxLength: 30,
    });
    fc.assert(
      fc.property(rows, (pairs) => {
        const labels = pairs.map(([label]) => label);
        const predictions = pairs.map(([, prediction]) => prediction);
        for (const { value, lower = value, upper = value } of Object.values(
          scored({ problem: 'binary', labels, predictions }).estimates,
        )) {
          expect(Number.isFinite(value) && lower <= upper).toBe(true);
        }
      }),
      { numRuns: 30, seed: 4 },
    );
  });
});

test('a hundred thousand rows take as many resamples as there is time for', () => {
  const labels = new Float64Array(100_000).map((_, row) => (row * 7919) % 1000);
  const predictions = labels.map((label, row) => label + ((row * 104_729) % 100) - 50);
  const { estimates } = scored({ problem: 'regression', labels, predictions });
  const { value = 0, lower = 0, upper = 0 } = estimates['rmse'] ?? {};
  expect(upper - lower).toBeLessThan(value / 50);
});
