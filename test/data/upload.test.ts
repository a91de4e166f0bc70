import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ListMultipartUploadsCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Aws, connectAws } from '../../src/aws/clients.ts';
import { workingBucket } from '../../src/data/bucket.ts';
import { commonContentType, contentTypeOf } from '../../src/data/content-type.ts';
import { localFiles } from '../../src/data/local-files.ts';
import { missingFiles } from '../../src/data/missing-files.ts';
import { uploadFiles } from '../../src/data/upload.ts';
import { Cancelled } from '../../src/errors.ts';
import { useLocalAws } from '../local-aws.ts';

interface Sending {
  readonly aws: Aws;
  readonly signal: AbortSignal;
  readonly progress: (bytes: number) => void;
}

const { aws } = useLocalAws();
let folder: string;
/** Of what is not to be found in the other one. */
let odd: string;
const never = new AbortController().signal;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'upload-test-'));
  odd = mkdtempSync(join(tmpdir(), 'upload-test-'));
  mkdirSync(join(folder, 'data', 'part 2'), { recursive: true });
  writeFileSync(join(folder, 'data', 'a.csv'), '1,2\n');
  writeFileSync(join(folder, 'data', 'part 2', 'b.CSV'), '3,4\n');
  writeFileSync(join(folder, 'data', 'part 2', 'notes'), 'no suffix');
  symlinkSync(join(folder, 'data', 'a.csv'), join(folder, 'data', 'linked.csv'));
});

afterAll(() => {
  for (const path of [folder, odd]) rmSync(path, { recursive: true, force: true });
});

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

describe('hidden files', () => {
  const keys = async (path: string) => (await localFiles(join(odd, 'hidden', path))).map(({ key }) => key);

  beforeAll(() => {
    mkdirSync(join(odd, 'hidden', '.ipynb_checkpoints'), { recursive: true });
    for (const name of ['a.csv', '.gitignore', '.ipynb_checkpoints/a.csv'])
      writeFileSync(join(odd, 'hidden', name), '1,2\n');
  });

  test('are left out of folders and patterns alike', async () => {
    expect(await keys('')).toEqual(['a.csv']);
    expect(await keys('**/*')).toEqual(['a.csv']);
  });

  test('are taken where their name is given', async () => {
    expect(await keys('.gitignore')).toEqual(['.gitignore']);
    expect(await keys('.ipynb_checkpoints')).toEqual(['a.csv']);
    expect(await keys('.ipynb*/*')).toEqual(['.ipynb_checkpoints/a.csv']);
  });
});

test('a link to a folder, whose files nobody would miss until the model is bad, is refused', async () => {
  mkdirSync(join(odd, 'linking'));
  symlinkSync(join(folder, 'data'), join(odd, 'linking', 'more'));
  await expect(localFiles(join(odd, 'linking'))).rejects.toThrow(/linking\/more" is a link to a folder/);
});

describe('a pattern', () => {
  const keys = async (pattern: string) => (await localFiles(join(folder, pattern))).map(({ key }) => key);

  test('finds files, with keys that begin where it does', async () => {
    expect(await keys('data/*.csv')).toEqual(['a.csv', 'linked.csv']);
    expect(await keys('data/{a,z}.csv')).toEqual(['a.csv']);
    expect(await keys('data/part ?/*')).toEqual(['part 2/b.CSV', 'part 2/notes']);
    expect(await keys('*/**')).toEqual(['data/a.csv', 'data/linked.csv', 'data/part 2/b.CSV', 'data/part 2/notes']);
    expect(await keys('data/*.parquet')).toEqual([]);
  });

  test('is the file itself where there is one of that name', async () => {
    writeFileSync(join(folder, 'odd[1].csv'), '');
    expect(await keys('odd[1].csv')).toEqual(['odd[1].csv']);
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

  test('tells how far it is', async () => {
    const bucket = await workingBucket(connect(), 'upload-here', never);
    const arrived: number[] = [];
    await uploadFiles(connect(), await localFiles(join(folder, 'data')), {
      bucket,
      prefix: 'told',
      signal: never,
      progress: (bytes) => void arrived.push(bytes),
    });
    expect(arrived.toSorted()).toEqual([4, 4, 4, 9]);
  });
});

test('missing is what is not there, or not whole', async () => {
  const bucket = await workingBucket(connect(), 'upload-here', never);
  const files = await localFiles(join(folder, 'data'));
  const place = { bucket, prefix: 'content/1', signal: never };
  const missing = async () => (await missingFiles(connect(), files, place)).map(({ key }) => key);
  expect(await missing()).toHaveLength(4);
  await uploadFiles(connect(), files, place);
  expect(await missing()).toEqual([]);
  aws().world.objects.delete(bucket, 'content/1/a.csv');
  aws().world.objects.put(bucket, 'content/1/part 2/notes', Buffer.from('cut'));
  expect(await missing()).toEqual(['a.csv', 'part 2/notes']);
});

describe('a file above 16 MB', () => {
  const content = randomBytes(17 * 1024 * 1024);

  /** What has been begun and neither completed nor thrown away. */
  async function unfinished() {
    return (
      await connect()
        .client(S3Client)
        .send(new ListMultipartUploadsCommand({ Bucket: 'upload-here' }))
    ).Uploads;
  }

  async function upload(prefix: string, { signal = never, progress = () => {}, aws = connect() }: Partial<Sending>) {
    const bucket = await workingBucket(aws, 'upload-here', never);
    const path = join(folder, 'large.bin');
    writeFileSync(path, content);
    return await uploadFiles(aws, await localFiles(path), { bucket, prefix, signal, progress });
  }

  test('goes in parts, and is the same over there', async () => {
    const arrived: number[] = [];
    await upload('whole', { progress: (bytes) => void arrived.push(bytes) });
    expect(arrived.toSorted((a, b) => b - a)).toEqual([8, 8, 1].map((megabytes) => megabytes * 1024 * 1024));
    expect(aws().world.objects.read('upload-here', 'whole/large.bin').equals(content)).toBe(true);
    expect(await unfinished()).toBeUndefined();
  });

  test('leaves no parts when it is cancelled half-way', async () => {
    const controller = new AbortController();
    const progress = () => controller.abort(new Cancelled('SIGINT'));
    await expect(upload('half', { signal: controller.signal, progress })).rejects.toBeInstanceOf(Cancelled);
    expect(await unfinished()).toBeUndefined();
    expect(aws().world.objects.head('upload-here', 'half/large.bin')).toBeUndefined();
  });

  test('that becomes shorter on its way is refused', async () => {
    await workingBucket(connect(), 'upload-here', never);
    const file = { path: join(folder, 'data', 'a.csv'), key: 'a.csv', size: 17 * 1024 * 1024 };
    const upload = uploadFiles(connect(), [file], { bucket: 'upload-here', prefix: 'shorter', signal: never });
    await expect(upload).rejects.toThrow(
      /a\.csv has become shorter than its 17825792 bytes while it was uploaded: let/,
    );
    expect(await unfinished()).toBeUndefined();
  });

  test('leaves no parts when one of them is refused', async () => {
    const aws = connect();
    aws.client(S3Client).middlewareStack.add(
      (next, { commandName }) =>
        (args) =>
          commandName === 'UploadPartCommand' && (args.input as { PartNumber?: number }).PartNumber === 2
            ? Promise.reject(new Error('refused'))
            : next(args),
      { step: 'initialize' },
    );
    await expect(upload('refused', { aws })).rejects.toThrow('refused');
    expect(await unfinished()).toBeUndefined();
  });
});
