import { type FileHandle, open } from 'node:fs/promises';
import { type CompletedPart, type S3Client, UploadPartCommand } from '@aws-sdk/client-s3';
import { UserError } from '../errors.ts';
import type { JointEffort } from './joint-effort.ts';
import type { LocalFile } from './local-files.ts';
import { type MultipartObject, type MultipartTarget, partBytes, uploadMultipart } from './multipart.ts';
import type { Turnstile } from './turnstile.ts';

/** One file on its way, with all that it needs. */
export interface FileUpload {
  readonly s3: S3Client;
  readonly file: LocalFile;
  /** Bucket, key and content type of the object to be. */
  readonly object: MultipartObject;
  /** Every request passes through it: as many pieces of files are in memory as it lets in. */
  readonly turnstile: Turnstile;
  readonly effort: JointEffort;
  readonly progress: (bytes: number) => void;
}

interface Part {
  readonly number: number;
  readonly start: number;
  readonly length: number;
}

/** Sends a file in parts, several at once. */
export async function uploadInParts(upload: FileUpload): Promise<void> {
  const { s3, file, object, effort } = upload;
  await using handle = await open(file.path);
  await uploadMultipart(s3, { object, signal: effort.signal }, (target) => {
    const spare: Buffer[] = [];
    return effort.all(partsOf(file.size).map((part) => sendPart(part, { handle, target, upload, spare })));
  });
}

function partsOf(size: number): Part[] {
  const bytes = partBytes(size);
  return Array.from({ length: Math.ceil(size / bytes) }, (_, index) => {
    const start = index * bytes;
    return { number: index + 1, start, length: Math.min(bytes, size - start) };
  });
}

function becameShorter({ path, size }: LocalFile): UserError {
  return new UserError(
    `${path} has become shorter than its ${size} bytes while it was uploaded: let nothing write to it`,
  );
}

interface PartUpload {
  readonly handle: FileHandle;
  readonly target: MultipartTarget;
  readonly upload: FileUpload;
  /** Buffers that are free to be used again: memory is bounded by what is under way, not by when garbage is collected. */
  readonly spare: Buffer[];
}

async function sendPart(part: Part, { handle, target, upload, spare }: PartUpload): Promise<CompletedPart> {
  const { s3, file, turnstile, progress, effort } = upload;
  const { signal } = effort;
  return await turnstile(async () => {
    signal.throwIfAborted();
    const buffer = spare.pop() ?? Buffer.allocUnsafe(partBytes(file.size));
    const { bytesRead } = await handle.read(buffer, 0, part.length, part.start);
    if (bytesRead < part.length) throw becameShorter(file);
    const Body = buffer.subarray(0, part.length);
    const request = new UploadPartCommand({ ...target, PartNumber: part.number, Body });
    const { ETag } = await s3.send(request, { abortSignal: signal });
    spare.push(buffer);
    progress(part.length);
    return { PartNumber: part.number, ETag };
  });
}
