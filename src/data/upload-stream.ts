import { type CompletedPart, S3Client, UploadPartCommand } from '@aws-sdk/client-s3';
import type { Aws } from '../aws/clients.ts';
import { contentTypeOf } from './content-type.ts';
import { inBlocks } from './in-blocks.ts';
import { type MultipartTarget, partBytes, uploadMultipart } from './multipart.ts';
import type { S3Location } from './s3-uri.ts';

/** Parts in memory, which are on their way: as fast as what compresses, and no more than 40 MB. */
const PARALLEL_REQUESTS = 4;

interface StreamUpload {
  readonly to: S3Location;
  /** About how many bytes there will be; twice as many still go. */
  readonly expectedBytes: number;
  readonly signal: AbortSignal;
}

/** Makes an object of bytes whose number is not known before they have all come. Nothing remains where it fails. */
export async function uploadStream(aws: Aws, chunks: AsyncIterable<Buffer>, upload: StreamUpload): Promise<void> {
  const { to, expectedBytes, signal } = upload;
  const s3 = aws.client(S3Client);
  const object = { Bucket: to.bucket, Key: to.key, ContentType: contentTypeOf(to.key) };
  await uploadMultipart(s3, { object, signal }, async (target) => {
    const sent: Promise<CompletedPart>[] = [];
    try {
      for await (const block of inBlocks(chunks, partBytes(expectedBytes * 2))) {
        const part = sendPart(s3, { target, number: sent.length + 1, block, signal });
        part.catch(() => undefined);
        sent.push(part);
        await sent.at(-PARALLEL_REQUESTS);
      }
      return await Promise.all(sent);
    } finally {
      await Promise.allSettled(sent);
    }
  });
}

interface StreamPart {
  readonly target: MultipartTarget;
  readonly number: number;
  readonly block: Buffer;
  readonly signal: AbortSignal;
}

async function sendPart(s3: S3Client, { target, number, block, signal }: StreamPart): Promise<CompletedPart> {
  const request = new UploadPartCommand({ ...target, PartNumber: number, Body: block });
  const { ETag } = await s3.send(request, { abortSignal: signal });
  return { PartNumber: number, ETag };
}
