import { AwsError } from '../../server/aws-error.ts';
import type { StoredObject } from '../../server/object-store.ts';
import type { CallContext } from '../../server/service.ts';
import { checkReadConditions } from './conditions.ts';
import { checkKey, requireObject } from './objects.ts';
import { requireBucket, type S3Operation, type S3Request } from './s3-request.ts';
import { xmlResponse } from './s3-xml.ts';
import { uploadOptions } from './upload-options.ts';

export const copyOperations: Readonly<Record<string, S3Operation>> = {
  CopyObject: (request, context) => {
    requireBucket(request, context);
    checkKey(request.key);
    const source = copySource(request, context);
    const replaces = request.headers['x-amz-metadata-directive'] === 'REPLACE';
    const isItself = source.bucket === request.bucket && source.key === request.key;
    if (isItself && !replaces) {
      throw new AwsError(
        'InvalidRequest',
        "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata.",
      );
    }
    const { objects } = context.world;
    const options = replaces ? uploadOptions(request.headers) : source;
    const tags =
      request.headers['x-amz-tagging-directive'] === 'REPLACE' ? uploadOptions(request.headers).tags : source.tags;
    const content = objects.read(source.bucket, source.key);
    const copy = objects.put(request.bucket, request.key, content, {
      contentType: options.contentType,
      metadata: options.metadata ?? {},
      headers: options.headers ?? {},
      tags: tags ?? {},
    });
    return xmlResponse('CopyObjectResult', { ETag: `"${copy.etag}"`, LastModified: copy.lastModified });
  },
};

/** The object that `x-amz-copy-source: /bucket/key` names, if it meets the copy's conditions. Throws NoSuchKey, PreconditionFailed. */
export function copySource(request: S3Request, context: CallContext): StoredObject {
  const [path = ''] = decodeURIComponent(request.headers['x-amz-copy-source'] ?? '').split('?');
  const [bucket = '', ...key] = path.replace(/^\//, '').split('/');
  const object = requireObject({ ...request, bucket, key: key.join('/') }, context);
  const prefix = 'x-amz-copy-source-';
  const conditions = Object.entries(request.headers).filter(([name]) => name.startsWith(prefix));
  const headers = Object.fromEntries(conditions.map(([name, value]) => [name.slice(prefix.length), value]));
  if (checkReadConditions(headers, object) === 'unchanged') {
    throw new AwsError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412);
  }
  return object;
}
