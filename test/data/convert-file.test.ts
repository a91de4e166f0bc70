import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rowOf } from '../../local/containers/data/matrix.ts';
import { parseRecordIo } from '../../local/containers/data/record-io.ts';
import type { Conversion } from '../../src/data/conversion.ts';
import { convertFile } from '../../src/data/convert-file.ts';
import { denseRecord, sparseRecord } from '../../src/data/record-io.ts';
import { UserError } from '../../src/errors.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'convert-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function convert(name: string, text: string, conversion: Partial<Conversion> = {}): Promise<Buffer> {
  const from = join(folder, name);
  const to = join(folder, 'converted');
  writeFileSync(from, text);
  const { signal } = new AbortController();
  await convertFile({ format: 'recordio-protobuf', label: 0, ...conversion, from, to, signal });
  return readFileSync(to);
}

async function records(name: string, text: string, conversion?: Partial<Conversion>) {
  const data = parseRecordIo(await convert(name, text, conversion));
  const rows = Array.from({ length: data.rows }, (_, row) => [...rowOf(data, row)]);
  return { labels: [...data.labels], rows };
}

async function problem(name: string, text: string, conversion?: Partial<Conversion>): Promise<string> {
  const error: unknown = await convert(name, text, conversion).catch((thrown: unknown) => thrown);
  if (!(error instanceof UserError)) throw new Error('no UserError', { cause: error });
  return error.message.replace(join(folder, name), name);
}

describe('a table becomes RecordIO-protobuf', () => {
  test('with the label in the first column, in the last, or by its name in the header', async () => {
    const expected = {
      labels: [1, 0],
      rows: [
        [2.5, 3],
        [4, 5],
      ],
    };
    expect(await records('a.csv', '1,2.5,3\n0,4,5\n')).toEqual(expected);
    expect(await records('a.csv', '2.5,3,1\r\n4,5,0', { label: -1 })).toEqual(expected);
    expect(await records('a.tsv', '\uFEFF"width"\tkind\tlength\n2.5\t1\t3\n\n4\t0\t5\n', { label: 'kind' })).toEqual(
      expected,
    );
  });

  test('without labels', async () => {
    const { labels, rows } = await records('a.csv', '1,2\n3,4\n', { label: 'none' });
    expect(labels).toEqual([Number.NaN, Number.NaN]);
    expect(rows).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test('sparse: zeros are left out, and the width is told', async () => {
    const text = '1,0,3,0\n0,0,0,0\n';
    const { labels, rows } = await records('a.csv', text, { format: 'recordio-protobuf-sparse' });
    expect(labels).toEqual([1, 0]);
    expect(rows).toEqual([
      [Number.NaN, 3, Number.NaN],
      [Number.NaN, Number.NaN, Number.NaN],
    ]);
  });

  test('of more rows than one chunk holds', async () => {
    const text = Array.from({ length: 20_000 }, (_, row) => `${row % 2},${row},0.5\n`).join('');
    const { labels, rows } = await records('large.csv', text);
    expect(labels).toHaveLength(20_000);
    expect(rows.at(-1)).toEqual([19_999, 0.5]);
  });
});

describe('libsvm', () => {
  const text = '+1 0:2.5 3:1 # a comment\n\n-1 2:4\n';

  test('becomes sparse records, its indices as they are', async () => {
    const { labels, rows } = await records('a.libsvm', text, { format: 'recordio-protobuf-sparse', featureDim: 5 });
    expect(labels).toEqual([1, -1]);
    expect(rows.map((row) => row.map((value) => (Number.isNaN(value) ? 0 : value)))).toEqual([
      [2.5, 0, 0, 1, 0],
      [0, 0, 4, 0, 0],
    ]);
  });

  test('becomes dense records and CSV, filled up with zeros', async () => {
    expect((await records('a.svm', text, { featureDim: 4 })).rows).toEqual([
      [2.5, 0, 0, 1],
      [0, 0, 4, 0],
    ]);
    expect(String(await convert('a.svm', text, { format: 'csv', featureDim: 4 }))).toBe('1,2.5,0,0,1\n-1,0,0,4,0\n');
  });
});

test('CSV becomes CSV with the label first, without a header, with its missing values', async () => {
  const text = 'width,length,kind\n0.10,,1\n2,3,0\n';
  expect(String(await convert('a.csv', text, { format: 'csv', label: 'kind' }))).toBe('1,0.1,\n0,2,3\n');
});

test.each<[string, string, Partial<Conversion>, string]>([
  [
    'a.csv',
    '1,2\n0,setosa\n',
    {},
    'a.csv, line 2: "setosa" is not a number of 32 bits: encode its column as numbers, or leave it out',
  ],
  [
    'a.csv',
    '1,2\n0,\n',
    {},
    'a.csv, line 2: "" is not a number of 32 bits: encode its column as numbers, or leave it out',
  ],
  [
    'a.csv',
    '1,1e39\n',
    {},
    'a.csv, line 1: "1e39" is not a number of 32 bits: encode its column as numbers, or leave it out',
  ],
  ['a.csv', '1,2\n1,2,3\n', {}, 'a.csv: Invalid Record Length: expect 2, got 3 on line 2'],
  ['a.csv', 'a,b\n1,2\n', { label: 'c' }, 'a.csv: label-column c is not there: the first line has a, b'],
  ['a.csv', '1,2\n', { label: 2 }, 'a.csv: label-column 2 is not there: the first line has 2 columns'],
  [
    'a.csv',
    '1,2,3\n',
    { featureDim: 3 },
    'a.csv has 2 features, but feature-dim is 3: leave it out, a table tells it itself',
  ],
  ['a.csv', 'a,b\n', {}, 'a.csv has no rows: leave it out, or give it some below its header'],
  ['a.txt', '1,2\n', {}, 'a.txt: only .csv, .tsv, .libsvm and .svm files can be converted to recordio-protobuf'],
  ['a.svm', '1 0:1\n', {}, 'a.svm: rows of libsvm do not tell how wide they are: give feature-dim'],
  ['a.svm', '1 0:1\n1 x\n', { featureDim: 2 }, 'a.svm, line 2: "x" is not <index>:<value>'],
  [
    'a.svm',
    '1 2:1\n',
    { featureDim: 2 },
    'a.svm, line 1: index 2 is not below feature-dim 2 (indices count from 0 here: where yours begin at 1, feature-dim is one more)',
  ],
])('%s with %j and %j is refused: the file, the line, the reason', async (name, text, conversion, expected) => {
  expect(await problem(name, text, conversion)).toBe(expected);
});

test('a file that is not there is an error of the system', async () => {
  const { signal } = new AbortController();
  const there = { format: 'csv', label: 0, featureDim: 1, to: join(folder, 'x'), signal } as const;
  for (const name of ['nowhere.csv', 'nowhere.svm'])
    await expect(convertFile({ ...there, from: join(folder, name) })).rejects.toMatchObject({ code: 'ENOENT' });
});

describe('every record is read back as it was', () => {
  const float = fc.float({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

  test('dense', () => {
    const examples = fc.array(fc.record({ label: float, values: fc.array(float, { minLength: 3, maxLength: 3 }) }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(examples, (all) => {
        const data = parseRecordIo(Buffer.concat(all.map(denseRecord)));
        expect([...data.labels]).toEqual(all.map(({ label }) => label));
        expect([...data.values]).toEqual(all.flatMap(({ values }) => values));
      }),
    );
  });

  test('sparse', () => {
    const keys = fc.uniqueArray(fc.nat({ max: 999 }), { maxLength: 40 });
    fc.assert(
      fc.property(keys, float, fc.infiniteStream(float), (keys, label, stream) => {
        const values = keys.map(() => stream.next().value);
        const data = parseRecordIo(sparseRecord({ label, keys, values }, 1000));
        expect([data.rows, data.columns, data.labels[0]]).toEqual([1, 1000, label]);
        expect(keys.map((key) => data.values[key])).toEqual(values);
        expect(data.values.filter((value) => !Number.isNaN(value))).toHaveLength(keys.length);
      }),
    );
  });
});
