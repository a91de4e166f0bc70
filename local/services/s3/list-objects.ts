import { AwsError } from '../../world/aws-error.ts';
import type { StoredObject } from '../../world/object-store.ts';
import type { CallContext } from '../../world/service.ts';
import { requireBucket, type S3Operation, type S3Request } from './s3-request.ts';
import { xmlResponse } from './s3-xml.ts';

export const listOperations: Readonly<Record<string, S3Operation>> = {
  ListObjects: (request, context) => {
    const marker = request.query.get('marker') ?? '';
    const { encode, common, page } = listPage(request, context, marker);
    return xmlResponse('ListBucketResult', {
      ...common,
      Marker: encode(marker),
      // S3 itself says it only with a delimiter: without one, the last key is the next marker.
      NextMarker: page.isTruncated && request.query.has('delimiter') ? encode(page.last) : undefined,
    });
  },
  ListObjectsV2: (request, context) => {
    const startAfter = request.query.get('start-after') ?? undefined;
    const token = request.query.get('continuation-token') ?? undefined;
    const after = token === undefined ? (startAfter ?? '') : readToken(token);
    const { encode, common, page } = listPage(request, context, after);
    return xmlResponse('ListBucketResult', {
      ...common,
      KeyCount: page.contents.length + page.commonPrefixes.length,
      StartAfter: startAfter && encode(startAfter),
      ContinuationToken: token,
      NextContinuationToken: page.isTruncated ? Buffer.from(page.last).toString('base64url') : undefined,
    });
  },
};

/** A continuation token is the last entry of the page before. */
function readToken(token: string): string {
  const entry = Buffer.from(token, 'base64url').toString('utf8');
  if (!entry) throw new AwsError('InvalidArgument', 'The continuation token provided is incorrect');
  return entry;
}

/** What both versions answer alike. Throws NoSuchBucket, InvalidArgument. */
function listPage(request: S3Request, context: CallContext, after: string) {
  requireBucket(request, context);
  const { bucket, query } = request;
  const maxKeys = Math.min(Number(query.get('max-keys') ?? 1000), 1000);
  if (!(Number.isInteger(maxKeys) && maxKeys >= 0)) {
    throw new AwsError('InvalidArgument', 'Provided max-keys not an integer or within integer range');
  }
  const prefix = query.get('prefix') ?? '';
  const delimiter = query.get('delimiter') ?? '';
  const page = pageOf(context.world.objects.list(bucket, prefix), { prefix, delimiter, after, maxKeys });
  const isUrl = query.get('encoding-type') === 'url';
  const encode = (key: string) => (isUrl ? encodeURIComponent(key).replaceAll('%2F', '/') : key);
  const common = {
    Name: bucket,
    Prefix: encode(prefix),
    Delimiter: delimiter ? encode(delimiter) : undefined,
    MaxKeys: maxKeys,
    EncodingType: isUrl ? 'url' : undefined,
    IsTruncated: page.isTruncated,
    Contents: page.contents.map(({ key, lastModified, etag, size }) => {
      return { Key: encode(key), LastModified: lastModified, ETag: `"${etag}"`, Size: size, StorageClass: 'STANDARD' };
    }),
    CommonPrefixes: page.commonPrefixes.map((each) => ({ Prefix: encode(each) })),
  };
  return { encode, common, page };
}

interface PageOptions {
  readonly prefix: string;
  readonly delimiter: string;
  /** The last entry of the page before. */
  readonly after: string;
  readonly maxKeys: number;
}

/** Keys and common prefixes count alike towards a page's size, each prefix once. `objects` are sorted. */
function pageOf(objects: readonly StoredObject[], { prefix, delimiter, after, maxKeys }: PageOptions) {
  const contents: StoredObject[] = [];
  const commonPrefixes: string[] = [];
  let last = after;
  for (const object of objects) {
    const commonPrefix = commonPrefixOf(object.key, prefix, delimiter);
    const entry = commonPrefix ?? object.key;
    if (entry === last || isBefore(object.key, after)) continue;
    if (contents.length + commonPrefixes.length >= maxKeys) {
      return { contents, commonPrefixes, last, isTruncated: maxKeys > 0 };
    }
    if (commonPrefix === undefined) contents.push(object);
    else commonPrefixes.push(commonPrefix);
    last = entry;
  }
  return { contents, commonPrefixes, last, isTruncated: false };
}

/** What a key has in common with its neighbours: everything up to the first delimiter after the prefix. */
function commonPrefixOf(key: string, prefix: string, delimiter: string): string | undefined {
  const end = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
  return end < 0 ? undefined : key.slice(0, end + delimiter.length);
}

function isBefore(key: string, after: string): boolean {
  return Buffer.compare(Buffer.from(key), Buffer.from(after)) < 0;
}
