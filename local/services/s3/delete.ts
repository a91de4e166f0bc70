import { AwsError } from '../../world/aws-error.ts';
import { emptyResponse, requireBucket, type S3Operation } from './s3-request.ts';
import { children, parseXml, text, xmlResponse } from './s3-xml.ts';

/** Deleting what is not there succeeds: S3 has no way to tell. */
export const deleteOperations: Readonly<Record<string, S3Operation>> = {
  DeleteObject: (request, context) => {
    requireBucket(request, context);
    context.world.objects.delete(request.bucket, request.key);
    return emptyResponse(204);
  },
  DeleteObjects: (request, context) => {
    requireBucket(request, context);
    const document = parseXml(request.body, 'Delete');
    const keys = children(document, 'Object').map((object) => text(object, 'Key'));
    if (keys.length === 0 || keys.length > 1000) {
      throw new AwsError('MalformedXML', 'a request deletes between 1 and 1000 objects');
    }
    for (const key of keys) context.world.objects.delete(request.bucket, key);
    const quiet = text(document, 'Quiet') === 'true';
    return xmlResponse('DeleteResult', quiet ? {} : { Deleted: keys.map((key) => ({ Key: key })) });
  },
};
