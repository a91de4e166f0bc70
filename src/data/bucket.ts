import {
  type BucketLocationConstraint,
  CreateBucketCommand,
  HeadBucketCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { accountId } from '../aws/account.ts';
import type { Aws } from '../aws/clients.ts';
import { RemoteFailure } from '../errors.ts';

/**
 * The bucket to work in: the one given, else `sagemaker-<region>-<account>`, which SageMaker's own tools use too. Created
 * if absent.
 */
export async function workingBucket(aws: Aws, given: string | undefined, signal: AbortSignal): Promise<string> {
  if (given !== undefined) {
    await ensureBucket(aws, { Bucket: given }, signal);
    return given;
  }
  const account = await accountId(aws);
  const bucket = `sagemaker-${aws.region}-${account}`;
  // The name can be guessed, so somebody else may have taken it: S3 then answers 403 instead of taking our data.
  await ensureBucket(aws, { Bucket: bucket, ExpectedBucketOwner: account }, signal);
  return bucket;
}

interface BucketReference {
  readonly Bucket: string;
  readonly ExpectedBucketOwner?: string;
}

async function ensureBucket(aws: Aws, bucket: BucketReference, signal: AbortSignal): Promise<void> {
  const s3 = aws.client(S3Client);
  try {
    await s3.send(new HeadBucketCommand(bucket), { abortSignal: signal });
  } catch (error) {
    signal.throwIfAborted();
    // An answer to HEAD has no body, so there is no error code but the status.
    const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
    if (status === 404) return await createBucket(s3, bucket.Bucket, aws.region);
    if (status === 403) throw notOurs(bucket.Bucket, error);
    if (status === 301) throw elsewhere(bucket.Bucket, aws.region, error);
    throw error;
  }
}

async function createBucket(s3: S3Client, name: string, region: string): Promise<void> {
  // us-east-1 is where buckets without a constraint are, and S3 refuses to be told so.
  const LocationConstraint = region === 'us-east-1' ? undefined : (region as BucketLocationConstraint);
  const place = LocationConstraint && { CreateBucketConfiguration: { LocationConstraint } };
  try {
    await s3.send(new CreateBucketCommand({ Bucket: name, ...place }));
  } catch (error) {
    // A parallel leg of the matrix was quicker.
    if (!(error instanceof S3ServiceException && error.name === 'BucketAlreadyOwnedByYou')) throw error;
  }
}

function notOurs(bucket: string, cause: unknown): RemoteFailure {
  const what = `the bucket ${bucket} exists, but these credentials may not use it`;
  const fix = `allow s3:ListBucket, s3:GetObject and s3:PutObject on it, or give another one with \`bucket\` (names are unique among all accounts)`;
  return new RemoteFailure({ what, fix }, { cause });
}

function elsewhere(bucket: string, region: string, cause: unknown): RemoteFailure {
  const what = `the bucket ${bucket} is not in ${region}`;
  return new RemoteFailure({ what, fix: 'give another `bucket`, of the region in which the job runs' }, { cause });
}
