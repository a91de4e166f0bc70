import { AwsError } from '../../world/aws-error.ts';
import type { StoredObject } from '../../world/object-store.ts';
import type { CallContext } from '../../world/service.ts';
import { checksumHeaders } from './checksums.ts';
import { checkReadConditions, checkWriteConditions, parseRange } from './conditions.ts';
import { emptyResponse, requireBucket, type S3Operation, type S3Request } from './s3-request.ts';
import { uploadOptions } from './upload-options.ts';

export const objectOperations: Readonly<Record<string, S3Operation>> = {
  PutObject: (request, context) => {
    requireBucket(request, context);
    const { bucket, key, headers, body } = request;
    const { objects } = context.world;
    checkKey(key);
    checkWriteConditions(headers, objects.head(bucket, key));
    const options = uploadOptions(headers);
    const checksums = checksumHeaders(headers);
    const { etag } = objects.put(bucket, key, body, { ...options, headers: { ...options.headers, ...checksums } });
    return emptyResponse(200, { etag: `"${etag}"`, ...checksums });
  },
  GetObject: readObject,
  HeadObject: readObject,
};

/** Throws NoSuchBucket, NoSuchKey. */
export function requireObject(request: S3Request, context: CallContext): StoredObject {
  requireBucket(request, context);
  const object = context.world.objects.head(request.bucket, request.key);
  if (!object) throw new AwsError('NoSuchKey', 'The specified key does not exist.', 404);
  return object;
}

/** Throws KeyTooLongError: keys have at most 1024 bytes of UTF-8. */
export function checkKey(key: string): void {
  if (Buffer.byteLength(key) > 1024) throw new AwsError('KeyTooLongError', 'Your key is too long');
}

function readObject(request: S3Request, context: CallContext) {
  const object = requireObject(request, context);
  const { headers, query } = request;
  const described = objectHeaders(object);
  if (checkReadConditions(headers, object) === 'unchanged') return emptyResponse(304, described);
  const range = parseRange(headers['range'], object.size);
  // A checksum is of the whole content: S3 does not send it along with a part of it.
  if (headers['x-amz-checksum-mode'] === 'ENABLED' && !range) Object.assign(described, checksumHeaders(object.headers));
  Object.assign(described, overriddenHeaders(query));
  const { first, last } = range ?? { first: 0, last: object.size - 1 };
  described['content-length'] = String(last - first + 1);
  if (range) described['content-range'] = `bytes ${first}-${last}/${object.size}`;
  const content = request.method === 'HEAD' ? Buffer.alloc(0) : context.world.objects.read(object.bucket, object.key);
  return { status: range ? 206 : 200, headers: described, body: content.subarray(first, last + 1) };
}

function objectHeaders(object: StoredObject): Record<string, string> {
  const stored = Object.entries(object.headers).filter(([name]) => !name.startsWith('x-amz-checksum-'));
  const metadata = Object.entries(object.metadata).map(([name, value]) => [`x-amz-meta-${name}`, value]);
  const tagCount = Object.keys(object.tags).length;
  return {
    ...Object.fromEntries([...stored, ...metadata]),
    ...(tagCount > 0 && { 'x-amz-tagging-count': String(tagCount) }),
    'accept-ranges': 'bytes',
    'content-type': object.contentType ?? 'binary/octet-stream',
    etag: `"${object.etag}"`,
    'last-modified': object.lastModified.toUTCString(),
  };
}

/** `response-content-type=…` and its kin in a (presigned) URL. */
function overriddenHeaders(query: URLSearchParams): Record<string, string> {
  const overrides = [...query].filter(([name]) => name.startsWith('response-'));
  return Object.fromEntries(overrides.map(([name, value]) => [name.slice('response-'.length), value]));
}
