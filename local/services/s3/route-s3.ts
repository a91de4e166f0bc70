/** What S3 tells its operations apart by: method, addressed level, a marker in the query or a copy source. First match counts. */
interface Rule {
  readonly operation: string;
  readonly method: string;
  readonly level: 'service' | 'bucket' | 'object';
  readonly query?: string;
  readonly header?: string;
}

const RULES: readonly Rule[] = [
  { operation: 'ListBuckets', method: 'GET', level: 'service' },
  { operation: 'GetBucketLocation', method: 'GET', level: 'bucket', query: 'location' },
  { operation: 'ListMultipartUploads', method: 'GET', level: 'bucket', query: 'uploads' },
  { operation: 'ListObjectsV2', method: 'GET', level: 'bucket', query: 'list-type' },
  { operation: 'ListObjects', method: 'GET', level: 'bucket' },
  { operation: 'CreateBucket', method: 'PUT', level: 'bucket' },
  { operation: 'HeadBucket', method: 'HEAD', level: 'bucket' },
  { operation: 'DeleteBucket', method: 'DELETE', level: 'bucket' },
  { operation: 'DeleteObjects', method: 'POST', level: 'bucket', query: 'delete' },
  { operation: 'GetObjectTagging', method: 'GET', level: 'object', query: 'tagging' },
  { operation: 'PutObjectTagging', method: 'PUT', level: 'object', query: 'tagging' },
  { operation: 'DeleteObjectTagging', method: 'DELETE', level: 'object', query: 'tagging' },
  { operation: 'CreateMultipartUpload', method: 'POST', level: 'object', query: 'uploads' },
  { operation: 'UploadPartCopy', method: 'PUT', level: 'object', query: 'uploadId', header: 'x-amz-copy-source' },
  { operation: 'UploadPart', method: 'PUT', level: 'object', query: 'uploadId' },
  { operation: 'ListParts', method: 'GET', level: 'object', query: 'uploadId' },
  { operation: 'CompleteMultipartUpload', method: 'POST', level: 'object', query: 'uploadId' },
  { operation: 'AbortMultipartUpload', method: 'DELETE', level: 'object', query: 'uploadId' },
  { operation: 'CopyObject', method: 'PUT', level: 'object', header: 'x-amz-copy-source' },
  { operation: 'PutObject', method: 'PUT', level: 'object' },
  { operation: 'GetObject', method: 'GET', level: 'object' },
  { operation: 'HeadObject', method: 'HEAD', level: 'object' },
  { operation: 'DeleteObject', method: 'DELETE', level: 'object' },
];

/** Sub-resources that the local S3 has not: without this list, `PUT /bucket?policy` would read as CreateBucket. */
const ABSENT = [
  'accelerate',
  'acl',
  'analytics',
  'attributes',
  'cors',
  'encryption',
  'intelligent-tiering',
  'inventory',
  'legal-hold',
  'lifecycle',
  'logging',
  'metrics',
  'notification',
  'object-lock',
  'ownershipControls',
  'policy',
  'policyStatus',
  'publicAccessBlock',
  'replication',
  'requestPayment',
  'restore',
  'retention',
  'select',
  'torrent',
  'versioning',
  'versions',
  'website',
];

export interface S3Target {
  readonly method: string;
  readonly bucket: string;
  readonly key: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
}

/** The operation a request names, or undefined for one that the local S3 does not play. */
export function s3OperationName({ method, bucket, key, query, headers }: S3Target): string | undefined {
  if (ABSENT.some((name) => query.has(name)) || (!key && query.has('tagging'))) return undefined;
  const level = key ? 'object' : bucket ? 'bucket' : 'service';
  const rule = RULES.find((each) => {
    const marked = each.query === undefined || query.has(each.query);
    return each.method === method && each.level === level && marked && (!each.header || each.header in headers);
  });
  return rule?.operation;
}
