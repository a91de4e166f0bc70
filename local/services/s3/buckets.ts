import { AwsError } from '../../world/aws-error.ts';
import type { CallContext } from '../../world/service.ts';
import type { WireResponse } from '../../world/wire.ts';
import { emptyResponse, requireBucket, type S3Operation, type S3Request } from './s3-request.ts';
import { parseXml, text, xmlResponse } from './s3-xml.ts';

export const bucketOperations: Readonly<Record<string, S3Operation>> = {
  ListBuckets: (_request, { world, caller }) =>
    xmlResponse('ListAllMyBucketsResult', {
      Owner: { ID: caller.accountId },
      Buckets: { Bucket: world.objects.buckets().map(({ name, created }) => ({ Name: name, CreationDate: created })) },
    }),
  CreateBucket: createBucket,
  HeadBucket: (request, context) => {
    requireBucket(request, context);
    const region = context.world.objects.bucket(request.bucket)?.region ?? '';
    return emptyResponse(200, { 'x-amz-bucket-region': region });
  },
  GetBucketLocation: (request, context) => {
    requireBucket(request, context);
    const region = context.world.objects.bucket(request.bucket)?.region;
    return xmlResponse('LocationConstraint', region === 'us-east-1' ? '' : region);
  },
  DeleteBucket: (request, context) => {
    requireBucket(request, context);
    if (context.world.objects.list(request.bucket, '').length > 0) {
      throw new AwsError('BucketNotEmpty', 'The bucket you tried to delete is not empty', 409);
    }
    context.world.objects.deleteBucket(request.bucket);
    return emptyResponse(204);
  },
};

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
const BUCKET_NAME = /^(?!.*\.\.)(?!\d+\.\d+\.\d+\.\d+$)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

function createBucket({ bucket, body }: S3Request, { world, caller }: CallContext): WireResponse {
  if (!BUCKET_NAME.test(bucket)) throw new AwsError('InvalidBucketName', 'The specified bucket is not valid.');
  const constraint = body.length > 0 ? text(parseXml(body, 'CreateBucketConfiguration'), 'LocationConstraint') : '';
  if (constraint === 'us-east-1') {
    throw new AwsError('InvalidLocationConstraint', 'The specified location-constraint is not valid');
  }
  if ((constraint || 'us-east-1') !== caller.region) {
    throw new AwsError(
      'IllegalLocationConstraintException',
      `The ${constraint || 'unspecified'} location constraint is incompatible for the region specific endpoint this request was sent to.`,
    );
  }
  // Making one's own bucket again is fine in us-east-1 and an error everywhere else.
  if (world.objects.bucketExists(bucket) && caller.region !== 'us-east-1') {
    throw new AwsError(
      'BucketAlreadyOwnedByYou',
      'Your previous request to create the named bucket succeeded and you already own it.',
      409,
    );
  }
  world.objects.createBucket(bucket, caller.region);
  return emptyResponse(200, { location: `/${bucket}` });
}
