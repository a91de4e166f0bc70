import { AwsError } from '../../world/aws-error.ts';
import type { StoredObject } from '../../world/object-store.ts';
import type { CallContext } from '../../world/service.ts';
import { checkReadConditions } from './conditions.ts';
import { checkKey, requireObject } from './objects.ts';
import { decodeUri, requireBucket, type S3Operation, type S3Request } from './s3-request.ts';
import { xmlResponse } from './s3-xml.ts';
import { uploadOptions } from './upload-options.ts';

export const copyOperations: Readonly<Record<string, S3Operation>> = {
  CopyObject: (request, context) => {
    requireBucket(request, context);
    checkKey(request.key);
    const source = copySource(request, context);
    const given = uploadOptions(request.headers);
    const described = request.headers['x-amz-metadata-directive'] === 'REPLACE' ? given : source;
    const { tags = {} } = request.headers['x-amz-tagging-directive'] === 'REPLACE' ? given : source;
    if (described === source && source.bucket === request.bucket && source.key === request.key) {
      throw new AwsError(
        'InvalidRequest',
        "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata.",
      );
    }
    const { contentType, metadata = {}, headers = {} } = described;
    const content = context.world.objects.read(source.bucket, source.key);
    const copy = context.world.objects.put(request.bucket, request.key, content, {
      contentType,
      metadata,
      headers,
      tags,
    });
    return xmlResponse('CopyObjectResult', { ETag: `"${copy.etag}"`, LastModified: copy.lastModified });
  },
};

/** The object that `x-amz-copy-source: /bucket/key` names, if it meets the copy's conditions. Throws NoSuchKey, PreconditionFailed. */
export function copySource(request: S3Request, context: CallContext): StoredObject {
  const [encoded = ''] = (request.headers['x-amz-copy-source'] ?? '').split('?');
  // Clients encode the slash between bucket and key or not, and begin with one or not.
  const [bucket = '', ...key] = decodeUri(encoded).replace(/^\//, '').split('/');
  const object = requireObject({ ...request, bucket, key: key.join('/') }, context);
  const prefix = 'x-amz-copy-source-';
  const conditions = Object.entries(request.headers).filter(([name]) => name.startsWith(prefix));
  const headers = Object.fromEntries(conditions.map(([name, value]) => [name.slice(prefix.length), value]));
  if (checkReadConditions(headers, object) === 'unchanged') {
    throw new AwsError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412);
  }
  return object;
}
