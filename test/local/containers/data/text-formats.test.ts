import { describe, expect, test } from '@jest/globals';
import { parseCsv, parseLabelledCsv } from '../../../../local/containers/data/csv.ts';
import { parseJsonFeatures, parseJsonLineFeatures } from '../../../../local/containers/data/json-features.ts';
import { parseLibsvm } from '../../../../local/containers/data/libsvm.ts';

const nan = Number.NaN;

describe('CSV', () => {
  test('the first column is the label and an empty cell is missing', () => {
    const data = parseLabelledCsv('1,0.5,\r\n0,,2e1\n\n');
    expect([...data.labels]).toEqual([1, 0]);
    expect([...data.values]).toEqual([0.5, nan, nan, 20]);
    expect([data.rows, data.columns]).toEqual([2, 2]);
  });

  test('tabs and semicolons separate too', () => {
    expect([...parseCsv('1\t2').values]).toEqual([1, 2]);
    expect([...parseCsv('1;2').values]).toEqual([1, 2]);
  });

  test('text is refused with its place', () => {
    expect(() => parseCsv('1,2\nsetosa,3')).toThrow("Non-numeric value 'setosa' found in line 2, column 1: 'setosa,3'");
  });

  test('rows of different length are refused', () => {
    expect(() => parseCsv('1,2\n3')).toThrow('line 2 has 1 columns, the first line has 2');
  });

  test('a label alone is no example', () => {
    expect(() => parseLabelledCsv('1\n0')).toThrow('at least one feature');
  });
});

describe('libsvm', () => {
  test('what is not listed is missing', () => {
    const data = parseLibsvm('1 0:0.5 2:3\n0 1:2\n');
    expect([...data.labels]).toEqual([1, 0]);
    expect([...data.values]).toEqual([0.5, nan, 3, nan, 2, nan]);
  });

  test('a row to be scored may come without a label', () => {
    const data = parseLibsvm('0:0.5 1:3');
    expect([...data.values]).toEqual([0.5, 3]);
    expect(data.labels[0]).toBeNaN();
  });

  test('CSV is no libsvm', () => {
    expect(() => parseLibsvm('1,2,3')).toThrow("line 1: '1,2,3' is not a number");
  });
});

describe('JSON', () => {
  test('both forms of an instance are read', () => {
    const text = '{"instances":[{"features":[1,2]},{"data":{"features":{"values":[3,4]}}}]}';
    expect([...parseJsonFeatures(text).values]).toEqual([1, 2, 3, 4]);
  });

  test('lines are read', () => {
    expect([...parseJsonLineFeatures('{"features":[1]}\n{"features":[2]}\n').values]).toEqual([1, 2]);
  });

  test.each([
    ['{', 'not JSON'],
    ['[1, 2]', 'expected {"instances"'],
    ['{"instances":[{"features":["a"]}]}', 'instance 1 has no "features" list of numbers'],
    ['{"instances":[{"features":[1]},{"features":[1,2]}]}', 'instance 2 has 2 features, the first has 1'],
  ])('%s is refused', (text, message) => {
    expect(() => parseJsonFeatures(text)).toThrow(message);
  });
});
