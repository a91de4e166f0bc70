import { requireObject } from './objects.ts';
import { emptyResponse, type S3Operation } from './s3-request.ts';
import { child, children, parseXml, text, xmlResponse } from './s3-xml.ts';
import { checkTags } from './upload-options.ts';

export const taggingOperations: Readonly<Record<string, S3Operation>> = {
  GetObjectTagging: (request, context) => {
    const tags = Object.entries(requireObject(request, context).tags);
    return xmlResponse('Tagging', { TagSet: { Tag: tags.map(([Key, Value]) => ({ Key, Value })) } });
  },
  PutObjectTagging: (request, context) => {
    const { bucket, key } = requireObject(request, context);
    const set = child(parseXml(request.body, 'Tagging'), 'TagSet');
    const tags = children(set, 'Tag').map((tag) => [text(tag, 'Key'), text(tag, 'Value')]);
    context.world.objects.tag(bucket, key, checkTags(Object.fromEntries(tags)));
    return emptyResponse(200);
  },
  DeleteObjectTagging: (request, context) => {
    const { bucket, key } = requireObject(request, context);
    context.world.objects.tag(bucket, key, {});
    return emptyResponse(204);
  },
};
