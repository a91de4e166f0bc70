import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  type S3Client,
} from '@aws-sdk/client-s3';

/** S3 takes at most 10,000 parts of at least 5 MiB; this is the size of those of the AWS CLI. */
const MAX_PARTS = 10_000;
const PART_BYTES = 8 * 1024 * 1024;

/** An object that is to be made of parts. */
export interface MultipartObject {
  readonly Bucket: string;
  readonly Key: string;
  readonly ContentType: string | undefined;
}

/** What every part of an upload names. */
export interface MultipartTarget {
  readonly Bucket: string;
  readonly Key: string;
  readonly UploadId: string | undefined;
}

/** The size of the parts, in bytes, with which so many bytes can be uploaded. */
export function partBytes(size: number): number {
  return Math.max(PART_BYTES, Math.ceil(size / MAX_PARTS));
}

/**
 * Makes an object of the parts that `send` uploads, in the order of their numbers; it resolves or throws only when none is on
 * its way any more. Where it fails or is cancelled, the parts that have arrived are thrown away: they would cost.
 */
export async function uploadMultipart(
  s3: S3Client,
  { object, signal }: { readonly object: MultipartObject; readonly signal: AbortSignal },
  send: (target: MultipartTarget) => Promise<CompletedPart[]>,
): Promise<void> {
  signal.throwIfAborted();
  const { Bucket, Key } = object;
  // Never cut off: an upload whose id nobody has heard cannot be thrown away.
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand(object));
  const target = { Bucket, Key, UploadId };
  try {
    signal.throwIfAborted();
    const Parts = await send(target);
    const complete = new CompleteMultipartUploadCommand({ ...target, MultipartUpload: { Parts } });
    await s3.send(complete, { abortSignal: signal });
  } catch (error) {
    // A part that came after this would stay. Why the upload failed is what matters; what a failed abort leaves, a lifecycle rule of the bucket takes away.
    await s3.send(new AbortMultipartUploadCommand(target)).catch(() => undefined);
    throw error;
  }
}
