import { HeadObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import type { Aws } from '../aws/clients.ts';
import { RemoteFailure } from '../errors.ts';
import { parseS3Uri, type S3Location } from './s3-uri.ts';

/** One object of S3 as it is now: its ETag is another when it was written anew. */
export interface RemoteObject extends S3Location {
  readonly uri: string;
  /** Bytes. */
  readonly size: number;
  readonly etag: string;
}

/** Looks an object up. Throws RemoteFailure where it is not there or not to be read. */
export async function remoteObject(aws: Aws, uri: string, abortSignal: AbortSignal): Promise<RemoteObject> {
  const { bucket, key } = parseS3Uri(uri) ?? { bucket: '', key: '' };
  const request = new HeadObjectCommand({ Bucket: bucket, Key: key });
  try {
    const { ContentLength = 0, ETag = '' } = await aws.client(S3Client).send(request, { abortSignal });
    return { uri, bucket, key, size: ContentLength, etag: ETag };
  } catch (error) {
    // An answer to HEAD has no body, so there is no error code but the status.
    const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
    const why = WHY[status ?? 0];
    if (why === undefined) throw error;
    throw new RemoteFailure({ what: `${uri} cannot be read`, ...why }, { cause: error });
  }
}

const WHY: Readonly<Record<number, { readonly reason: string; readonly fix: string }>> = {
  301: {
    reason: 'its bucket is in another region',
    fix: 'copy it to a bucket of the region in which the model is served',
  },
  403: { reason: 'S3 answers 403', fix: 'allow s3:GetObject on it, and s3:ListBucket on its bucket' },
  404: { reason: 'there is no such object', fix: 'check the URI, and that no lifecycle rule has deleted it' },
};
