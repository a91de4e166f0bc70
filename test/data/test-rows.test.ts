import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { connectAws } from '../../src/aws/clients.ts';
import { dataFiles } from '../../src/data/data-files.ts';
import { type RowFormat, readTestRows, type TestRow } from '../../src/data/test-rows.ts';
import { useLocalAws } from '../local-aws.ts';

const local = useLocalAws();
const folder = mkdtempSync(join(tmpdir(), 'test-rows-'));
afterAll(() => rmSync(folder, { recursive: true }));

const aws = () => connectAws({ region: 'us-east-1', forcePathStyle: true });
const never = new AbortController().signal;
let number = 0;

/** Each text in a file of its own; the folder's path. */
function written(files: Readonly<Record<string, string>>): string {
  number += 1;
  const place = join(folder, String(number));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(place, name)), { recursive: true });
    writeFileSync(join(place, name), text);
  }
  return place;
}

async function rowsAt(location: string, format: Partial<RowFormat> = {}) {
  const headers: string[] = [];
  const files = await dataFiles(aws(), location, never);
  const onHeader = (file: string) => void headers.push(file);
  const rows: TestRow[] = [];
  for await (const row of readTestRows(files, { contentType: 'text/csv', label: 0, onHeader, ...format }))
    rows.push(row);
  return { rows, headers, told: rows.map(({ label, body }) => [label, body]) };
}

const csv = (text: string, label: RowFormat['label'] = 0) => rowsAt(written({ 'test.csv': text }), { label });
const jsonLines = (text: string, label: RowFormat['label'] = 'label') =>
  rowsAt(written({ 'test.jsonl': text }), { contentType: 'application/jsonlines', label });

describe('CSV', () => {
  test('the label is the first column, and not sent', async () => {
    const { rows, headers } = await csv('1,0.50,x\n0,2,"a, ""b"""\n\n');
    expect(rows).toMatchObject([
      { label: '1', body: '0.50,x', line: 1 },
      { label: '0', body: '2,"a, ""b"""', line: 2 },
    ]);
    expect(headers).toEqual([]);
  });

  test('a column is counted from the end, too', async () => {
    expect((await csv('1,2,setosa\n', -1)).told).toEqual([['setosa', '1,2']]);
  });

  test('a header of each file is left out, and names columns', async () => {
    const place = written({ 'a.csv': 'x,y,kind\n1,2,a\n', 'b.csv': 'kind,x,y\nb,3,4\n' });
    const { told, headers } = await rowsAt(place, { label: 'kind' });
    expect(told).toEqual([
      ['a', '1,2'],
      ['b', '3,4'],
    ]);
    expect(headers).toEqual([join(place, 'a.csv'), join(place, 'b.csv')]);
  });

  test('a first line without a number is a header', async () => {
    const { told, headers } = await csv('kind,x\na,1\n');
    expect(told).toEqual([['a', '1']]);
    expect(headers).toHaveLength(1);
  });

  test.each([
    ['1,2\n1,2,3\n', 0, /test\.csv, line 2: the row has 3 columns, and the first line 2$/],
    ['1,2\n', 2, /test\.csv: label-column 2 is not there: the first line has 2 columns$/],
    ['a,b\n1,2\n', 'c', /test\.csv: label-column c is not there: the first line has a, b$/],
    ['1,"2\n', 0, /test\.csv: Quote Not Closed/],
  ])('%j with label-column %j is refused', async (text, label, message) => {
    await expect(csv(text, label)).rejects.toThrow(message);
  });
});

describe('JSON Lines', () => {
  test('the label is a member of an object, or an item of a list', async () => {
    expect((await jsonLines('{"label":1,"features":[1,2]}\n\n{"features":[3],"label":"b"}')).told).toEqual([
      ['1', '{"features":[1,2]}'],
      ['b', '{"features":[3]}'],
    ]);
    expect((await jsonLines('[true,2,3]\n[null,4,5]\n', 0)).told).toEqual([
      ['1', '[2,3]'],
      ['null', '[4,5]'],
    ]);
  });

  test.each([
    ['{"label":1}\n{"y":1,"x":2}\n', 'label', /line 2: label-column label is not there: the row has y, x$/],
    ['[1,2]\n', 5, /line 1: label-column 5 is not there: the row is a list of 2$/],
    ['{"label":1}\n{"label"\n', 'label', /line 2: is not JSON$/],
    ['3\n', 0, /line 1: is neither an object nor a list$/],
  ])('%j with label-column %j is refused', async (text, label, message) => {
    await expect(jsonLines(text, label)).rejects.toThrow(message);
  });
});

describe('on S3', () => {
  const put = (key: string, text: string) => {
    const { objects } = local.aws().world;
    objects.createBucket('tests', 'us-east-1');
    objects.put('tests', key, Buffer.from(text));
  };

  test('all objects below a prefix are read, but for empty ones', async () => {
    put('parts/_SUCCESS', '');
    put('parts/1.csv', '1,2\n');
    put('parts/0.csv', '0,1\n');
    expect((await rowsAt('s3://tests/parts/')).rows.map(({ file, label }) => [file, label])).toEqual([
      ['s3://tests/parts/0.csv', '0'],
      ['s3://tests/parts/1.csv', '1'],
    ]);
  });

  test('the empty object that the console made for a folder does not hide what is in it', async () => {
    put('folder/', '');
    put('folder/0.csv', '0,1\n');
    expect((await rowsAt('s3://tests/folder/')).told).toEqual([['0', '1']]);
  });

  test('an object that is called exactly so is the only one, read in pieces', async () => {
    put('one.csv', 'é,123456789\n'.repeat(30_000));
    put('one.csv.old', '0,1\n');
    const { rows } = await rowsAt('s3://tests/one.csv');
    expect(rows).toHaveLength(30_000);
    expect(new Set(rows.map(({ label, body }) => `${label},${body}`))).toEqual(new Set(['é,123456789']));
  });
});
