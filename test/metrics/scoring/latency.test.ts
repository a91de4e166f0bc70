import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { flatMetrics } from '../../../src/metrics/scoring/estimate.ts';
import { scoreLatency } from '../../../src/metrics/scoring/latency.ts';

test('percentiles of what requests took, in any order', () => {
  const metrics = flatMetrics(scoreLatency([40, 10, 30, 20]));
  expect(metrics).toMatchObject({
    'latency_ms.p50': 25,
    'latency_ms.p95': 38.5,
    'latency_ms.p99': expect.closeTo(39.7, 12),
  });
  expect(Object.keys(metrics)).toEqual(
    ['p50', 'p95', 'p99'].flatMap((name) => ['', '.lower', '.upper'].map((end) => `latency_ms.${name}${end}`)),
  );
});

test('a single request has percentiles without intervals, none has nothing', () => {
  expect(flatMetrics(scoreLatency([7]))).toEqual({ 'latency_ms.p50': 7, 'latency_ms.p95': 7, 'latency_ms.p99': 7 });
  expect(scoreLatency([])).toEqual({});
});

test('they and their intervals lie within what was measured, in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 2, maxLength: 40 }), (times) => {
      const estimates = Object.values(scoreLatency(times));
      const bounds = estimates.map(({ lower = Number.NaN, upper = Number.NaN }) => [lower, upper]);
      expect(bounds.flat().every((bound) => bound >= Math.min(...times) && bound <= Math.max(...times))).toBe(true);
      const values = estimates.map(({ value }) => value);
      expect(values).toEqual(values.toSorted((a, b) => a - b));
    }),
    { numRuns: 50, seed: 4 },
  );
});

test('a time that is none is a defect', () => {
  expect(() => scoreLatency([1, Number.NaN])).toThrow(RangeError);
});
