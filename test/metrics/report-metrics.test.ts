import { expect, test } from '@jest/globals';
import { metricsReport } from '../../src/metrics/metrics-report.ts';
import { parseReport, qualityMetrics, reportMetrics } from '../../src/metrics/report-metrics.ts';

test('every number has its dotted path as name', () => {
  const report = parseReport(
    '{"regression_metrics": {"mse": {"value": 4.6, "standard_deviation": 0.4}}, "rows": [1, 2], "model": "xgb"}',
  );
  expect(reportMetrics(report)).toEqual({
    'regression_metrics.mse.value': 4.6,
    'regression_metrics.mse.standard_deviation': 0.4,
    'rows.0': 1,
    'rows.1': 2,
  });
});

test("Python's NaN and Infinity are read as what they are", () => {
  expect(reportMetrics(parseReport('{"a": NaN, "b": [Infinity, -Infinity]}'))).toEqual({
    a: Number.NaN,
    'b.0': Number.POSITIVE_INFINITY,
    'b.1': Number.NEGATIVE_INFINITY,
  });
});

test('what is no JSON throws', () => {
  expect(() => parseReport('accuracy: 0.9')).toThrow(SyntaxError);
});

test('a bare number has no name and is no metric by one', () => {
  expect(reportMetrics(parseReport('"text"'))).toEqual({});
});

test('metrics of a model quality report are known by their own names, too', () => {
  const numbers = reportMetrics({
    regression_metrics: { mse: { value: 4.6, standard_deviation: 0.3 } },
    'validation:rmse': { value: 2.1 },
    multiclass_classification_metrics: { weighted_f1: { value: 0.9 } },
    dataset: { item_count: 10 },
  });
  expect(qualityMetrics(numbers)).toEqual({ mse: 4.6, 'validation:rmse': 2.1, f1_weighted: 0.9 });
});

test('metrics of the report that the action makes of them have the names that they had', () => {
  const metrics = { accuracy: 0.9, 'validation:rmse': 2.1, 'regression_metrics.mse.value': 4.6 };
  expect(qualityMetrics(reportMetrics(metricsReport(metrics)))).toMatchObject(metrics);
});
