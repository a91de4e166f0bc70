import { s3OperationName } from '../services/s3/route-s3.ts';
import { addressOf } from '../services/s3/s3-request.ts';
import type { WireRequest } from '../world/wire.ts';
import type { RecordedRequest } from './request-log.ts';

/** A request in the SDK's words: address and what stands in the query. The content is left out. */
export function describeS3Request(request: WireRequest): RecordedRequest {
  const { bucket, key } = addressOf(request);
  const members = [...request.query].flatMap(([name, value]) => {
    const member = MEMBERS[name];
    return member ? [[member, COUNTS.has(member) ? Number(value) : value]] : [];
  });
  return {
    service: 's3',
    operation: s3OperationName({ ...request, bucket, key }) ?? 'Unknown',
    input: { ...(bucket && { Bucket: bucket }), ...(key && { Key: key }), ...Object.fromEntries(members) },
  };
}

const MEMBERS: Readonly<Record<string, string>> = {
  'continuation-token': 'ContinuationToken',
  delimiter: 'Delimiter',
  'encoding-type': 'EncodingType',
  marker: 'Marker',
  'max-keys': 'MaxKeys',
  partNumber: 'PartNumber',
  prefix: 'Prefix',
  'start-after': 'StartAfter',
  uploadId: 'UploadId',
};

const COUNTS: ReadonlySet<string> = new Set(['MaxKeys', 'PartNumber']);
