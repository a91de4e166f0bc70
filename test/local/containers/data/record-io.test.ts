import { describe, expect, test } from '@jest/globals';
import { parseRecordIo } from '../../../../local/containers/data/record-io.ts';

const magic = '0a23d7ce';
const values = '0a0676616c756573'; // key = 1, "values"

/** features {1.5, 2}, label 1: written out byte by byte from the format's description. */
const dense = Buffer.from(
  `${magic}2c000000` +
    `0a16${values}120c120a0a080000c03f00000040` + // features { values: tensor { 1.5, 2 } }
    `1212${values}120812060a040000803f`, // label { values: tensor { 1 } }
  'hex',
);

/** features {50: 4} of 400, no label: 27 bytes and one of padding. */
const sparse = Buffer.from(`${magic}1b0000000a19${values}120f120d0a04000080401201321a02900300`, 'hex');

describe('RecordIO-protobuf', () => {
  test('dense records are read with their labels', () => {
    const data = parseRecordIo(Buffer.concat([dense, dense]));
    expect([data.rows, data.columns]).toEqual([2, 2]);
    expect([...data.values]).toEqual([1.5, 2, 1.5, 2]);
    expect([...data.labels]).toEqual([1, 1]);
  });

  test('a sparse record is as wide as it says, and what it leaves out is missing', () => {
    const data = parseRecordIo(Buffer.concat([sparse, sparse]));
    expect([data.rows, data.columns]).toEqual([2, 400]);
    expect(data.values[50]).toBe(4);
    expect(data.values.filter((value) => !Number.isNaN(value))).toHaveLength(2);
    expect(data.labels[0]).toBeNaN();
  });

  test('text is refused', () => {
    expect(() => parseRecordIo(Buffer.from('1,2,3,4,5'))).toThrow('no RecordIO magic number at byte 0');
  });

  test('a file that ends early is refused', () => {
    expect(() => parseRecordIo(dense.subarray(0, 20))).toThrow('RecordIO record at byte 0 is cut off');
    expect(() => parseRecordIo(dense.subarray(0, 5))).toThrow('RecordIO header cut off at byte 0');
  });
});
