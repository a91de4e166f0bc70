import { expect, test } from '@jest/globals';
import { expandMatrix } from '../../../local/workflow/expand-matrix.ts';

test('the product of the axes, without what is excluded', () => {
  expect(expandMatrix({ os: ['linux', 'mac'], n: [1, 2], exclude: [{ os: 'mac', n: 1 }] })).toEqual([
    { os: 'linux', n: 1 },
    { os: 'linux', n: 2 },
    { os: 'mac', n: 2 },
  ]);
});

test("includes extend, overwrite and add as in GitHub's own example", () => {
  const include = [
    { color: 'green' },
    { color: 'pink', animal: 'cat' },
    { fruit: 'apple', shape: 'circle' },
    { fruit: 'banana' },
    { fruit: 'banana', animal: 'cat' },
  ];
  expect(expandMatrix({ fruit: ['apple', 'pear'], animal: ['cat', 'dog'], include })).toEqual([
    { fruit: 'apple', animal: 'cat', color: 'pink', shape: 'circle' },
    { fruit: 'apple', animal: 'dog', color: 'green', shape: 'circle' },
    { fruit: 'pear', animal: 'cat', color: 'pink' },
    { fruit: 'pear', animal: 'dog', color: 'green' },
    { fruit: 'banana' },
    { fruit: 'banana', animal: 'cat' },
  ]);
});

test('a matrix of includes only', () => {
  expect(expandMatrix({ include: [{ a: 1 }, { a: 2 }] })).toEqual([{ a: 1 }, { a: 2 }]);
});

test('an axis that is no list is refused', () => {
  expect(() => expandMatrix({ n: 3 })).toThrow("matrix 'n' must be a list with values");
});
