import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AwsError } from '../../world/aws-error.ts';
import type { PutOptions } from '../../world/object-store.ts';
import type { CallContext } from '../../world/service.ts';
import type { WireResponse } from '../../world/wire.ts';
import type { StateKey } from '../../world/world.ts';
import { checksumHeaders } from './checksums.ts';
import { checkWriteConditions, parseRange } from './conditions.ts';
import { copySource } from './copy.ts';
import { checkKey } from './objects.ts';
import { emptyResponse, requireBucket, type S3Operation, type S3Request } from './s3-request.ts';
import { children, parseXml, text, xmlResponse } from './s3-xml.ts';
import { uploadOptions } from './upload-options.ts';

interface Part {
  readonly etag: string;
  readonly size: number;
  readonly modified: Date;
}

interface Upload {
  readonly id: string;
  readonly bucket: string;
  readonly key: string;
  readonly options: PutOptions;
  readonly initiated: Date;
  readonly parts: Map<number, Part>;
  /** Parts wait on disk, each in a file named by its number. */
  readonly folder: string;
}

const uploads: StateKey<Map<string, Upload>> = { name: 's3.uploads', create: () => new Map() };

export const multipartOperations: Readonly<Record<string, S3Operation>> = {
  CreateMultipartUpload: (request, context) => {
    requireBucket(request, context);
    const { bucket, key, headers } = request;
    checkKey(key);
    const id = randomUUID();
    const folder = join(context.world.dataDir, 's3-uploads', id);
    mkdirSync(folder, { recursive: true });
    const upload = {
      id,
      bucket,
      key,
      folder,
      options: uploadOptions(headers),
      initiated: new Date(),
      parts: new Map(),
    };
    context.world.state(uploads).set(id, upload);
    return xmlResponse('InitiateMultipartUploadResult', { Bucket: bucket, Key: key, UploadId: id });
  },
  UploadPart: (request, context) => {
    const { etag } = storePart(request, context, request.body);
    return emptyResponse(200, { etag: `"${etag}"`, ...checksumHeaders(request.headers) });
  },
  UploadPartCopy: (request, context) => {
    const source = copySource(request, context);
    const range = parseRange(request.headers['x-amz-copy-source-range'], source.size);
    const content = context.world.objects.read(source.bucket, source.key);
    const part = storePart(request, context, range ? content.subarray(range.first, range.last + 1) : content);
    return xmlResponse('CopyPartResult', { ETag: `"${part.etag}"`, LastModified: part.modified });
  },
  CompleteMultipartUpload: completeUpload,
  AbortMultipartUpload: (request, context) => {
    forget(requireUpload(request, context), context);
    return emptyResponse(204);
  },
  ListParts: (request, context) => {
    const { bucket, key, id, parts } = requireUpload(request, context);
    const sorted = [...parts].sort(([a], [b]) => a - b);
    return xmlResponse('ListPartsResult', {
      Bucket: bucket,
      Key: key,
      UploadId: id,
      IsTruncated: false,
      Part: sorted.map(([number, { etag, size, modified }]) => {
        return { PartNumber: number, LastModified: modified, ETag: `"${etag}"`, Size: size };
      }),
    });
  },
  ListMultipartUploads: (request, context) => {
    requireBucket(request, context);
    const open = [...context.world.state(uploads).values()].filter(({ bucket }) => bucket === request.bucket);
    return xmlResponse('ListMultipartUploadsResult', {
      Bucket: request.bucket,
      IsTruncated: false,
      Upload: open.map(({ key, id, initiated }) => ({ Key: key, UploadId: id, Initiated: initiated })),
    });
  },
};

function requireUpload(request: S3Request, context: CallContext): Upload {
  requireBucket(request, context);
  const upload = context.world.state(uploads).get(request.query.get('uploadId') ?? '');
  if (upload?.bucket === request.bucket && upload.key === request.key) return upload;
  throw new AwsError(
    'NoSuchUpload',
    'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
    404,
  );
}

function storePart(request: S3Request, context: CallContext, content: Buffer): Part {
  const upload = requireUpload(request, context);
  const number = Number(request.query.get('partNumber'));
  if (!Number.isInteger(number) || number < 1 || number > 10_000) {
    throw new AwsError('InvalidArgument', 'Part number must be an integer between 1 and 10000, inclusive');
  }
  writeFileSync(join(upload.folder, String(number)), content);
  const etag = createHash('md5').update(content).digest('hex');
  const part = { etag, size: content.length, modified: new Date() };
  upload.parts.set(number, part);
  return part;
}

/** S3's smallest part, the last one excepted. */
const SMALLEST_PART_BYTES = 5 * 1024 * 1024;

function completeUpload(request: S3Request, context: CallContext): WireResponse {
  const upload = requireUpload(request, context);
  const { bucket, key, folder, options } = upload;
  const { objects } = context.world;
  checkWriteConditions(request.headers, objects.head(bucket, key));
  const parts = chosenParts(upload, request.body);
  const content = Buffer.concat(parts.map(({ number }) => readFileSync(join(folder, String(number)))));
  const hashes = Buffer.from(parts.map(({ etag }) => etag).join(''), 'hex');
  const etag = `${createHash('md5').update(hashes).digest('hex')}-${parts.length}`;
  objects.put(bucket, key, content, { ...options, etag });
  forget(upload, context);
  return xmlResponse('CompleteMultipartUploadResult', {
    Location: request.path,
    Bucket: bucket,
    Key: key,
    ETag: `"${etag}"`,
  });
}

function chosenParts(upload: Upload, body: Buffer): (Part & { number: number })[] {
  const chosen = children(parseXml(body, 'CompleteMultipartUpload'), 'Part').map((node) => {
    const number = Number(text(node, 'PartNumber'));
    const part = upload.parts.get(number);
    if (part && part.etag === text(node, 'ETag').replaceAll('"', '')) return { ...part, number };
    throw new AwsError('InvalidPart', 'One or more of the specified parts could not be found.');
  });
  if (chosen.length === 0) throw new AwsError('MalformedXML', 'an upload is completed from at least one part');
  if (chosen.some(({ number }, index) => number <= (chosen[index - 1]?.number ?? 0))) {
    throw new AwsError('InvalidPartOrder', 'The list of parts was not in ascending order.');
  }
  if (chosen.slice(0, -1).some(({ size }) => size < SMALLEST_PART_BYTES)) {
    throw new AwsError('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
  }
  return chosen;
}

function forget(upload: Upload, { world }: CallContext): void {
  world.state(uploads).delete(upload.id);
  rmSync(upload.folder, { recursive: true, force: true });
}
