import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  DeleteObjectsCommand,
  GetBucketLocationCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  ListPartsCommand,
  PutBucketPolicyCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  paginateListObjectsV2,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type LocalAws, startLocalAws } from '../../../local/server/start.ts';
import { clientSettings } from '../server/client-settings.ts';

let aws: LocalAws;
let s3: S3Client;
let buckets = 0;
let Bucket: string;

beforeAll(async () => {
  aws = await startLocalAws();
  s3 = new S3Client(clientSettings(aws.url));
});

beforeEach(async () => {
  buckets += 1;
  Bucket = `bucket-${buckets}`;
  await s3.send(new CreateBucketCommand({ Bucket }));
});

afterAll(async () => {
  s3.destroy();
  await aws.close();
});

const put = (Key: string, Body: string | Uint8Array = 'content') =>
  s3.send(new PutObjectCommand({ Bucket, Key, Body }));
const get = async (Key: string) => (await s3.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToString();

describe('buckets', () => {
  test('are listed with the others', async () => {
    const { Buckets } = await s3.send(new ListBucketsCommand({}));
    expect(Buckets?.map(({ Name }) => Name)).toContain(Bucket);
  });

  test('know their region', async () => {
    const here = await s3.send(new GetBucketLocationCommand({ Bucket }));
    expect(here.LocationConstraint).toBeFalsy();
    const ireland = new S3Client(clientSettings(aws.url, 'eu-west-1'));
    await ireland.send(new CreateBucketCommand({ Bucket: 'ireland' }));
    expect(await ireland.send(new GetBucketLocationCommand({ Bucket: 'ireland' }))).toMatchObject({
      LocationConstraint: 'eu-west-1',
    });
    await expect(ireland.send(new CreateBucketCommand({ Bucket: 'ireland' }))).rejects.toMatchObject({
      name: 'BucketAlreadyOwnedByYou',
    });
    ireland.destroy();
  });

  test('refuse names that S3 refuses', async () => {
    await expect(s3.send(new CreateBucketCommand({ Bucket: 'No_Good' }))).rejects.toMatchObject({
      name: 'InvalidBucketName',
    });
  });

  test('are deleted only when empty', async () => {
    await put('a');
    await expect(s3.send(new DeleteBucketCommand({ Bucket }))).rejects.toMatchObject({ name: 'BucketNotEmpty' });
    await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'a' }] } }));
    await s3.send(new DeleteBucketCommand({ Bucket }));
    expect(aws.world.objects.bucketExists(Bucket)).toBe(false);
  });

  test('do not take what the local S3 has not for a bucket of that name', async () => {
    await expect(s3.send(new PutBucketPolicyCommand({ Bucket, Policy: '{}' }))).rejects.toMatchObject({
      name: 'NotImplemented',
    });
  });
});

describe('objects', () => {
  test.each(['plain.csv', 'a/b c/é&<>"\'+%.txt', '../../escape', 'line\rbreak', '😀'])(
    'come back under the key %j',
    async (Key) => {
      await put(Key, `content of ${Key}`);
      expect(await get(Key)).toBe(`content of ${Key}`);
      const { Contents } = await s3.send(new ListObjectsV2Command({ Bucket }));
      expect(Contents?.map((object) => object.Key)).toEqual([Key]);
      expect(aws.world.objects.head(Bucket, Key)?.path.startsWith(aws.world.dataDir)).toBe(true);
    },
  );

  test('keep type, metadata, encoding and tags', async () => {
    await s3.send(
      new PutObjectCommand({
        Bucket,
        Key: 'a',
        Body: 'x',
        ContentType: 'text/csv',
        ContentEncoding: 'gzip',
        Metadata: { origin: 'test' },
        Tagging: 'team=ml',
      }),
    );
    expect(await s3.send(new HeadObjectCommand({ Bucket, Key: 'a' }))).toMatchObject({
      ContentLength: 1,
      ContentType: 'text/csv',
      ContentEncoding: 'gzip',
      Metadata: { origin: 'test' },
      ETag: `"${createHash('md5').update('x').digest('hex')}"`,
    });
    expect(await s3.send(new GetObjectTaggingCommand({ Bucket, Key: 'a' }))).toMatchObject({
      TagSet: [{ Key: 'team', Value: 'ml' }],
    });
  });

  test('arrive in chunks from a stream, without the framing', async () => {
    const Body = Readable.from([Buffer.from('one,'), Buffer.from('two')]);
    await s3.send(new PutObjectCommand({ Bucket, Key: 'a', Body, ContentLength: 7 }));
    const { Body: content, ContentEncoding } = await s3.send(new GetObjectCommand({ Bucket, Key: 'a' }));
    expect(await content?.transformToString()).toBe('one,two');
    expect(ContentEncoding).toBeUndefined();
  });

  test.each([
    { ChecksumCRC32: 'AAAAAA==' },
    { ChecksumCRC32C: 'AAAAAA==' },
    { ContentMD5: 'AAAAAAAAAAAAAAAAAAAAAA==' },
  ])('are refused with a wrong checksum: %j', async (checksum) => {
    const wrong = new PutObjectCommand({ Bucket, Key: 'a', Body: 'x', ...checksum });
    await expect(s3.send(wrong)).rejects.toMatchObject({ name: 'BadDigest' });
  });

  test.each(['CRC32', 'CRC32C', 'SHA1', 'SHA256'] as const)('are accepted with a right %s and say it', async (name) => {
    await s3.send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'content', ChecksumAlgorithm: name }));
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'a', ChecksumMode: 'ENABLED' }));
    expect(head[`Checksum${name}`]).toMatch(/=$/);
    expect(await get('a')).toBe('content');
  });

  test.each([
    ['bytes=2-4', '234', 'bytes 2-4/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-2', '89', 'bytes 8-9/10'],
  ])('are read in part: %s', async (Range, expected, ContentRange) => {
    await put('digits', '0123456789');
    const part = await s3.send(new GetObjectCommand({ Bucket, Key: 'digits', Range }));
    expect(part).toMatchObject({ ContentRange, ContentLength: expected.length });
    expect(await part.Body?.transformToString()).toBe(expected);
  });

  test('meet conditions', async () => {
    const { ETag = '' } = await put('a');
    const rejected = (command: GetObjectCommand | PutObjectCommand) => {
      return expect(s3.send(command as GetObjectCommand)).rejects;
    };
    await rejected(new GetObjectCommand({ Bucket, Key: 'a', IfNoneMatch: ETag })).toMatchObject({
      $metadata: { httpStatusCode: 304 },
    });
    await rejected(new GetObjectCommand({ Bucket, Key: 'a', IfMatch: '"other"' })).toMatchObject({
      name: 'PreconditionFailed',
    });
    await rejected(new PutObjectCommand({ Bucket, Key: 'a', Body: 'x', IfNoneMatch: '*' })).toMatchObject({
      name: 'PreconditionFailed',
    });
  });

  test('are copied with what belongs to them', async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key: 'a b?', Body: 'x', Metadata: { origin: 'test' } }));
    await s3.send(new CopyObjectCommand({ Bucket, Key: 'c', CopySource: encodeURIComponent(`${Bucket}/a b?`) }));
    expect(await s3.send(new HeadObjectCommand({ Bucket, Key: 'c' }))).toMatchObject({ Metadata: { origin: 'test' } });
    expect(await get('c')).toBe('x');
  });

  test('are deleted by the thousand, whatever their keys', async () => {
    const Objects = Array.from({ length: 1000 }, (_, index) => ({ Key: `<${index}> & \r\n "é"` }));
    for (const { Key } of Objects) aws.world.objects.put(Bucket, Key, Buffer.from('x'));
    const { Deleted } = await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
    expect(Deleted).toEqual(Objects);
    expect(aws.world.objects.list(Bucket, '')).toEqual([]);
  });

  test('are tagged anew', async () => {
    await put('a');
    const Tagging = { TagSet: [{ Key: 'x', Value: '1' }] };
    await s3.send(new PutObjectTaggingCommand({ Bucket, Key: 'a', Tagging }));
    expect(await s3.send(new GetObjectTaggingCommand({ Bucket, Key: 'a' }))).toMatchObject(Tagging);
  });

  test('that are missing are NoSuchKey for GET and NotFound for HEAD', async () => {
    await expect(get('missing')).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(s3.send(new HeadObjectCommand({ Bucket, Key: 'missing' }))).rejects.toMatchObject({
      name: 'NotFound',
    });
    await expect(s3.send(new GetObjectCommand({ Bucket: 'missing', Key: 'a' }))).rejects.toMatchObject({
      name: 'NoSuchBucket',
    });
  });
});

describe('lists', () => {
  const keys = ['a/1', 'a/2', 'b/', 'b/3', 'c', 'd', 'Z', '\uFFFD', '😀'];

  beforeEach(async () => {
    for (const key of keys) await put(key);
  });

  test('sort by the bytes of UTF-8', async () => {
    const { Contents } = await s3.send(new ListObjectsV2Command({ Bucket }));
    expect(Contents?.map(({ Key }) => Key)).toEqual(['Z', ...keys.filter((key) => key !== 'Z')]);
  });

  test('roll up by delimiter and page by two, prefixes counted once', async () => {
    const pages: string[][] = [];
    for await (const page of paginateListObjectsV2({ client: s3, pageSize: 2 }, { Bucket, Delimiter: '/' })) {
      const prefixes = page.CommonPrefixes?.map(({ Prefix }) => Prefix) ?? [];
      pages.push([...prefixes, ...(page.Contents?.map(({ Key }) => Key) ?? [])].map(String).sort());
    }
    expect(pages).toEqual([['Z', 'a/'], ['b/', 'c'], ['d', '\uFFFD'], ['😀']]);
  });

  test('start below a prefix and after a key', async () => {
    const { Contents, KeyCount } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'a/', StartAfter: 'a/1' }));
    expect(Contents?.map(({ Key }) => Key)).toEqual(['a/2']);
    expect(KeyCount).toBe(1);
  });

  test('of version 1 go on with a marker', async () => {
    const first = await s3.send(new ListObjectsCommand({ Bucket, Delimiter: '/', MaxKeys: 2 }));
    expect(first).toMatchObject({ IsTruncated: true, NextMarker: 'a/' });
    const second = await s3.send(new ListObjectsCommand({ Bucket, Delimiter: '/', Marker: 'a/', MaxKeys: 2 }));
    expect(second.CommonPrefixes).toEqual([{ Prefix: 'b/' }]);
    expect(second.Contents?.map(({ Key }) => Key)).toEqual(['c']);
  });

  test('encode keys as URLs when asked', async () => {
    await put('a b/é');
    const { Contents } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'a b/', EncodingType: 'url' }));
    expect(Contents?.map(({ Key }) => Key)).toEqual(['a%20b/%C3%A9']);
  });
});

describe('multipart uploads', () => {
  const begin = async (Key: string) => {
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key, ContentType: 'text/plain' }));
    return { Bucket, Key, UploadId };
  };
  const part = async (upload: Awaited<ReturnType<typeof begin>>, PartNumber: number, Body: Buffer) => {
    const { ETag } = await s3.send(new UploadPartCommand({ ...upload, PartNumber, Body }));
    return { ETag, PartNumber };
  };

  test('become one object, whose ETag counts the parts', async () => {
    const upload = await begin('big');
    const [head, tail] = [Buffer.alloc(5 * 1024 * 1024, 'a'), Buffer.from('end')];
    const Parts = [await part(upload, 1, head), await part(upload, 2, tail)];
    expect((await s3.send(new ListPartsCommand(upload))).Parts).toHaveLength(2);
    const { ETag } = await s3.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }));
    expect(ETag).toMatch(/^"[0-9a-f]{32}-2"$/);
    expect(aws.world.objects.read(Bucket, 'big').equals(Buffer.concat([head, tail]))).toBe(true);
    await expect(s3.send(new ListPartsCommand(upload))).rejects.toMatchObject({ name: 'NoSuchUpload' });
  });

  test('refuse parts that are too small, out of order or unknown', async () => {
    const upload = await begin('small');
    const [one, two] = [await part(upload, 1, Buffer.from('1')), await part(upload, 2, Buffer.from('2'))];
    const complete = (...Parts: object[]) => {
      return s3.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }));
    };
    await expect(complete(one, two)).rejects.toMatchObject({ name: 'EntityTooSmall' });
    await expect(complete(two, one)).rejects.toMatchObject({ name: 'InvalidPartOrder' });
    await expect(complete({ ...one, ETag: '"other"' })).rejects.toMatchObject({ name: 'InvalidPart' });
  });
});
