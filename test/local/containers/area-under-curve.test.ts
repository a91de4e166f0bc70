import { expect, test } from '@jest/globals';
import { areaUnderCurve } from '../../../local/containers/area-under-curve.ts';

test.each([
  ['a perfect order', [0.1, 0.2, 0.8, 0.9], [0, 0, 1, 1], 1],
  ['the reverse', [0.9, 0.8, 0.2, 0.1], [0, 0, 1, 1], 0],
  ['nothing but ties', [0.5, 0.5, 0.5, 0.5], [0, 1, 0, 1], 0.5],
  ['one pair of four wrong', [0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1], 0.75],
  ['one class only', [0.1, 0.4], [1, 1], 0.5],
])('%s', (_, scores, labels, area) => {
  expect(areaUnderCurve(Float64Array.from(scores), Float32Array.from(labels))).toBe(area);
});
