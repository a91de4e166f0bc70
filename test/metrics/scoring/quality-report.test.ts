import { expect, test } from '@jest/globals';
import { reportMetrics } from '../../../src/metrics/report-metrics.ts';
import { type QualityReport, qualityReport } from '../../../src/metrics/scoring/quality-report.ts';
import { isScored, score } from '../../../src/metrics/scoring/score.ts';
import type { TestSet } from '../../../src/metrics/scoring/test-set.ts';

function report(testSet: TestSet): QualityReport {
  const outcome = score(testSet);
  if (!isScored(outcome)) throw new Error(outcome.reason);
  return qualityReport(outcome);
}

const metric = (value: number) => ({ value, standard_deviation: expect.any(Number) });

test('of a regression', () => {
  expect(report({ problem: 'regression', labels: [1, 2, 4], predictions: [1, 3, 2] })).toEqual({
    version: 0,
    dataset: { item_count: 3 },
    regression_metrics: {
      rmse: metric(Math.sqrt(5 / 3)),
      mse: metric(5 / 3),
      mae: metric(1),
      mape: metric(1 / 3),
      r2: metric(expect.closeTo(-1 / 14, 12) as unknown as number),
    },
  });
});

test("of a binary problem, in the example of AWS's page: true class, then predicted class", () => {
  const labels = [0, 0, 0, 1];
  const { binary_classification_metrics: metrics } = report({ problem: 'binary', labels, predictions: [0, 1, 1, 1] });
  expect(metrics).toMatchObject({
    confusion_matrix: { '0': { '0': 1, '1': 2 }, '1': { '0': 0, '1': 1 } },
    recall: metric(1),
    precision: metric(1 / 3),
    accuracy: metric(0.5),
    f1: metric(0.5),
    auc: metric(2 / 3),
  });
});

test("of classes, under SageMaker's names", () => {
  const testSet = {
    problem: 'multiclass',
    labels: ['a', 'b', '__proto__'],
    predictions: ['a', 'a', '__proto__'],
  } as const;
  const { multiclass_classification_metrics: metrics } = report(testSet);
  expect(Object.keys(metrics ?? {})).toEqual(['confusion_matrix', 'accuracy', 'macro_f1', 'weighted_f1']);
  expect(JSON.stringify(metrics?.['confusion_matrix'])).toBe(
    '{"__proto__":{"__proto__":1,"a":0,"b":0},"a":{"__proto__":0,"a":1,"b":0},"b":{"__proto__":0,"a":1,"b":0}}',
  );
});

test('a single row has no deviation, which SageMaker writes as a text; a gate reads the value by its path', () => {
  const written = report({ problem: 'regression', labels: [3], predictions: [4] });
  expect(written.regression_metrics?.['mae']).toEqual({ value: 1, standard_deviation: 'NaN' });
  expect(reportMetrics(JSON.parse(JSON.stringify(written)))).toMatchObject({ 'regression_metrics.mae.value': 1 });
});
