import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connectAws } from '../../src/aws/clients.ts';
import { workingBucket } from '../../src/data/bucket.ts';
import { commonContentType, contentTypeOf } from '../../src/data/content-type.ts';
import { localFiles } from '../../src/data/local-files.ts';
import { uploadFiles } from '../../src/data/upload.ts';
import { Cancelled } from '../../src/errors.ts';
import { useLocalAws } from '../local-aws.ts';

const { aws } = useLocalAws();
let folder: string;
const never = new AbortController().signal;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'upload-test-'));
  mkdirSync(join(folder, 'data', 'part 2'), { recursive: true });
  writeFileSync(join(folder, 'data', 'a.csv'), '1,2\n');
  writeFileSync(join(folder, 'data', 'part 2', 'b.CSV'), '3,4\n');
  writeFileSync(join(folder, 'data', 'part 2', 'notes'), 'no suffix');
  symlinkSync(join(folder, 'data', 'a.csv'), join(folder, 'data', 'linked.csv'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function connect() {
  return connectAws({ region: 'us-east-1', forcePathStyle: true });
}

describe('localFiles', () => {
  test('finds the files of a folder, those in folders and behind links too', async () => {
    const files = await localFiles(join(folder, 'data'));
    expect(files.map(({ key, size }) => [key, size])).toEqual([
      ['a.csv', 4],
      ['linked.csv', 4],
      ['part 2/b.CSV', 4],
      ['part 2/notes', 9],
    ]);
  });

  test('is the file itself for a file, and nothing where nothing is', async () => {
    const path = join(folder, 'data', 'a.csv');
    expect(await localFiles(path)).toEqual([{ path, key: 'a.csv', size: 4 }]);
    expect(await localFiles(join(folder, 'nowhere'))).toEqual([]);
    expect(await localFiles(join(path, 'below a file'))).toEqual([]);
  });
});

describe('content types', () => {
  test('come from the suffix', () => {
    expect(contentTypeOf('s3://bucket/train/rows.csv')).toBe('text/csv');
    expect(contentTypeOf('rows.PARQUET')).toBe('application/x-parquet');
    expect(contentTypeOf('s3://bucket/train/')).toBeUndefined();
  });

  test('belong to a channel only where all its files agree', () => {
    expect(commonContentType(['a.csv', 'b.CSV'])).toBe('text/csv');
    expect(commonContentType(['a.csv', 'b.parquet'])).toBeUndefined();
    expect(commonContentType(['a.csv', 'README'])).toBeUndefined();
  });
});

describe('uploadFiles', () => {
  test('puts every file below the prefix, with its type', async () => {
    const bucket = await workingBucket(connect(), 'upload-here', never);
    const uri = await uploadFiles(connect(), await localFiles(join(folder, 'data')), {
      bucket,
      prefix: 'iris/1/train',
      signal: never,
    });
    expect(uri).toBe('s3://upload-here/iris/1/train/');
    const objects = aws().world.objects.list('upload-here', 'iris/1/train/');
    expect(objects.map(({ key, contentType }) => [key, contentType])).toEqual([
      ['iris/1/train/a.csv', 'text/csv'],
      ['iris/1/train/linked.csv', 'text/csv'],
      ['iris/1/train/part 2/b.CSV', 'text/csv'],
      ['iris/1/train/part 2/notes', expect.anything()],
    ]);
    expect(aws().world.objects.read('upload-here', 'iris/1/train/part 2/b.CSV').toString()).toBe('3,4\n');
  });

  test('stops with the reason of the signal', async () => {
    const files = await localFiles(join(folder, 'data'));
    const signal = AbortSignal.abort(new Cancelled('SIGINT'));
    const upload = uploadFiles(connect(), files, { bucket: 'upload-here', prefix: 'late', signal });
    await expect(upload).rejects.toBeInstanceOf(Cancelled);
  });
});
