import { expect, test } from '@jest/globals';
import { withIntervals } from '../../src/metrics/intervals.ts';

test('a metric and the limits of its interval are one', () => {
  expect(withIntervals({ accuracy: 0.93, 'accuracy.lower': 0.88, 'accuracy.upper': 0.97, rmse: 4 })).toEqual([
    { name: 'accuracy', value: 0.93, interval: { lower: 0.88, upper: 0.97 } },
    { name: 'rmse', value: 4, interval: undefined },
  ]);
});

test('limits without a metric between them, or one without the other, stay what they are', () => {
  const metrics = { 'price.lower': 1, 'price.upper': 2, depth: 3, 'depth.lower': 2, '.lower': 1 };
  expect(withIntervals(metrics).map(({ name }) => name)).toEqual(Object.keys(metrics));
});
