import { expect, test } from '@jest/globals';
import { gateLine, metricLines } from '../../src/modes/evaluate/describe-evaluation.ts';

const MISSED = { gate: 'accuracy >= 0.9', metric: 'accuracy', operator: '>=', passed: false };

test('metrics are told in as many digits as a person reads', () => {
  const metrics = { accuracy: 0.92105263157894735, 'accuracy.lower': 0.83333333333333337, 'accuracy.upper': 1 };
  expect(metricLines(metrics, { accuracy: 2 / 3 })).toEqual(['accuracy = 0.921053 (0.833333–1), champion 0.666667']);
});

test('so are gates', () => {
  const outcome = { ...MISSED, value: 2 / 3, bound: 0.9, margin: 2 / 3 - 0.9 };
  expect(gateLine(outcome)).toBe('✗ accuracy >= 0.9 (is 0.666667, bound 0.9, margin -0.233333)');
});

test('but for a value that rounding would make its bound', () => {
  const outcome = { ...MISSED, value: 0.89999999, bound: 0.9, margin: 0.89999999 - 0.9 };
  expect(gateLine(outcome)).toBe('✗ accuracy >= 0.9 (is 0.89999999, bound 0.9, margin -1e-8)');
});
