import { expect, test } from '@jest/globals';
import { createPatience } from '../../../local/containers/patience.ts';

test('the best state is kept and waiting ends after so many rounds without progress', () => {
  const patience = createPatience<string>({ rounds: 2, tolerance: 0 });
  const verdicts = (
    [
      ['a', 3],
      ['b', 1],
      ['c', 2],
      ['d', Number.NaN],
    ] as const
  ).map(([state, loss]) => {
    patience.observe(state, loss);
    return patience.isExhausted();
  });
  expect(verdicts).toEqual([false, false, false, true]);
  expect(patience.best()).toBe('b');
});

test('a gain below the tolerance is better but no progress', () => {
  const patience = createPatience<string>({ rounds: 1, tolerance: 0.1 });
  patience.observe('a', -1);
  patience.observe('b', -1.05);
  expect(patience.isExhausted()).toBe(true);
  expect(patience.best()).toBe('b');
});
