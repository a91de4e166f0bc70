import { expect, test } from '@jest/globals';
import { readParameters } from '../../../../local/containers/xgboost/parameters.ts';

test.each([
  ['1', 0.5],
  ['1.7-1', 0.5],
  ['2.1-1', undefined],
  ['3.0-5', undefined],
  ['latest', undefined],
  [undefined, undefined],
])('without base_score, version %s starts at %s, where undefined is an estimate', (version, start) => {
  expect(readParameters({ num_round: '1' }, version).baseScore).toBe(start);
  expect(readParameters({ num_round: '1', base_score: '0.25' }, version).baseScore).toBe(0.25);
});
