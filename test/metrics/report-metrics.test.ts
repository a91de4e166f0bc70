import { expect, test } from '@jest/globals';
import { parseReport, reportMetrics } from '../../src/metrics/report-metrics.ts';

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
