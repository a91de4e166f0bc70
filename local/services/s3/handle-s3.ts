import { AwsError } from '../../world/aws-error.ts';
import type { CallContext } from '../../world/service.ts';
import type { WireRequest, WireResponse } from '../../world/wire.ts';
import { decodeAwsChunked, isAwsChunked } from './aws-chunked.ts';
import { bucketOperations } from './buckets.ts';
import { verifyChecksums } from './checksums.ts';
import { copyOperations } from './copy.ts';
import { deleteOperations } from './delete.ts';
import { listOperations } from './list-objects.ts';
import { multipartOperations } from './multipart.ts';
import { objectOperations } from './objects.ts';
import { s3OperationName } from './route-s3.ts';
import { addressOf, type S3Operation, type S3Request } from './s3-request.ts';
import { taggingOperations } from './tagging.ts';

const operations: Readonly<Record<string, S3Operation>> = {
  ...bucketOperations,
  ...objectOperations,
  ...copyOperations,
  ...deleteOperations,
  ...listOperations,
  ...multipartOperations,
  ...taggingOperations,
};

/** Answers an S3 request. Throws AwsError. */
export function handleS3(request: WireRequest, context: CallContext): WireResponse {
  const s3Request = readS3Request(request);
  const operation = operations[s3OperationName(s3Request) ?? ''];
  if (!operation) {
    throw new AwsError('NotImplemented', 'A header you provided implies functionality that is not implemented', 501);
  }
  return operation(s3Request, context);
}

function readS3Request(request: WireRequest): S3Request {
  const address = addressOf(request);
  const framed = isAwsChunked(request.headers);
  const { body, trailers } = framed ? decodeAwsChunked(request.body) : { body: request.body, trailers: {} };
  const headers = { ...request.headers, ...trailers };
  verifyChecksums(headers, body);
  return { ...request, ...address, headers, body };
}
