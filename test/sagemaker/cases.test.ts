import { expect, test } from '@jest/globals';
import type { Expectation } from '../../src/inputs/config/case.ts';
import { judge } from '../../src/sagemaker/cases.ts';

const passing: readonly (readonly [string, Expectation])[] = [
  ['2.0\n', { equals: 2 }],
  ['1.0', { equals: '1.0' }],
  ['setosa', { equals: 'setosa' }],
  ['"setosa"', { equals: 'setosa' }],
  ['[0]', { equals: 0 }],
  ['true', { equals: true }],
  ['{"predictions":[{"score":0.9,"predicted_label":1}]}', { path: 'predictions.0.predicted_label', equals: 1 }],
  ['{"a":{"b":null}}', { path: 'a.b', equals: 'null' }],
  ['0.731', { near: { value: 0.73, tolerance: 0.01 } }],
  ['{"score":-3}', { path: 'score', near: { value: -3, tolerance: 0 } }],
  ['0.1,0.8,0.1', { argmax: 1 }],
  ['[[0.1, 0.1, 0.8]]', { argmax: 2 }],
  ['{"probabilities":[0.9,0.1]}', { path: 'probabilities', argmax: 0 }],
  ['0.9,0.1\n0.2,0.8\n', { path: '1', argmax: 1 }],
  ['virginica,0.97', { path: '0', equals: 'virginica' }],
  ['the flower is a setosa', { matches: 'setosa$' }],
  ['{"text":"hello"}', { path: 'text', matches: '^h' }],
  ['anything', { latencyMs: 200 }],
  ['2', { equals: 2, latencyMs: 200 }],
];

test.each(passing)('%j is what %j expects', (answer, expectation) => {
  expect(judge({ answer, milliseconds: 200 }, expectation)).toMatchObject({ passed: true });
});

const failing: readonly (readonly [string, Expectation, string, string])[] = [
  ['1', { equals: 2 }, '2', 'got 1'],
  ['{"a":1}', { path: 'a', equals: '2' }, '"2" at a', 'got 1'],
  ['{"a":1}', { path: 'b.c', equals: 2 }, '2 at b.c', 'the answer has nothing at b.c'],
  ['0.5', { near: { value: 0.25, tolerance: 0.1 } }, '0.25 ± 0.1', 'got 0.5, 0.25 away'],
  ['NaN', { near: { value: 0, tolerance: 1 } }, '0 ± 1', 'got NaN, which is no number'],
  ['0.1,0.8', { argmax: 0 }, 'the largest number at index 0', 'got index 1 of [0.1,0.8]'],
  ['yes', { argmax: 0 }, 'the largest number at index 0', 'got yes, which is no list of numbers'],
  ['1,2\n3,4', { argmax: 1 }, 'the largest number at index 1', 'got [[1,2],[3,4]], which is no list of numbers'],
  ['', { matches: 'a' }, 'a match of /a/', 'got '],
  ['2', { latencyMs: 200 }, 'an answer within 200 ms', 'took 201 ms'],
  ['2', { equals: 2, latencyMs: 200 }, '2, an answer within 200 ms', 'took 201 ms'],
  ['1', { equals: 2, latencyMs: 200 }, '2, an answer within 200 ms', 'got 1'],
  ['{"constructor":1}', { path: 'toString', equals: 1 }, '1 at toString', 'the answer has nothing at toString'],
];

test.each(failing)('%j is not what %j expects', (answer, expectation, expected, note) => {
  expect(judge({ answer, milliseconds: 201 }, expectation)).toEqual({ passed: false, expected, note });
});
