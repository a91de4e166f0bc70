import { HeadObjectCommand, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import type { Aws } from '../aws/clients.ts';
import type { PackedSource } from './pack-source.ts';

/** Where a packed source goes. */
export interface SourceUpload {
  readonly bucket: string;
  /** Key prefix without slashes at its ends, the same for every run: an unchanged source is there already. */
  readonly prefix: string;
  readonly signal: AbortSignal;
}

/** The S3 URI of a packed source, which its own content decides. */
export function sourceUri({ sha256 }: PackedSource, { bucket, prefix }: Omit<SourceUpload, 'signal'>): string {
  return `s3://${bucket}/${prefix}/source/${sha256}/sourcedir.tar.gz`;
}

/** Brings the source to its place; true when it was sent, false when the same content was there. */
export async function uploadSource(aws: Aws, source: PackedSource, upload: SourceUpload): Promise<boolean> {
  const { bucket: Bucket, signal: abortSignal } = upload;
  const object = { Bucket, Key: sourceUri(source, upload).slice(`s3://${Bucket}/`.length) };
  const s3 = aws.client(S3Client);
  if (await isThere(s3, object, abortSignal)) return false;
  await s3.send(new PutObjectCommand({ ...object, Body: source.body, ContentType: 'application/gzip' }), {
    abortSignal,
  });
  return true;
}

async function isThere(
  s3: S3Client,
  object: { readonly Bucket: string; readonly Key: string },
  abortSignal: AbortSignal,
): Promise<boolean> {
  try {
    await s3.send(new HeadObjectCommand(object), { abortSignal });
    return true;
  } catch (error) {
    // Who may not list the bucket is told 403 of an object that is not there.
    const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
    if (status === 404 || status === 403) return false;
    throw error;
  }
}
