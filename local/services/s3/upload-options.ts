import { AwsError } from '../../world/aws-error.ts';
import type { PutOptions } from '../../world/object-store.ts';

const KEPT: ReadonlySet<string> = new Set([
  'cache-control',
  'content-disposition',
  'content-language',
  'expires',
  'x-amz-server-side-encryption',
  'x-amz-server-side-encryption-aws-kms-key-id',
  'x-amz-storage-class',
  'x-amz-website-redirect-location',
]);

/** What the headers of an upload say about the object itself. Checksums are the caller's: they belong to content, not to uploads. */
export function uploadOptions(headers: Readonly<Record<string, string>>): PutOptions {
  const entries = Object.entries(headers);
  const metadata = entries
    .filter(([name]) => name.startsWith('x-amz-meta-'))
    .map(([name, value]) => [name.slice('x-amz-meta-'.length), value]);
  const kept = entries.filter(([name]) => KEPT.has(name));
  const encoding = contentEncoding(headers['content-encoding']);
  if (encoding) kept.push(['content-encoding', encoding]);
  return {
    contentType: headers['content-type'],
    metadata: Object.fromEntries(metadata),
    headers: Object.fromEntries(kept),
    tags: checkTags(Object.fromEntries(new URLSearchParams(headers['x-amz-tagging'] ?? ''))),
  };
}

/** `aws-chunked` is how content travelled, not what it is. */
function contentEncoding(value = ''): string {
  const encodings = value.split(',').map((each) => each.trim());
  return encodings.filter((each) => each && each !== 'aws-chunked').join(',');
}

/** An object has at most 10 tags. Throws BadRequest, as S3 does. */
export function checkTags(tags: Record<string, string>): Record<string, string> {
  if (Object.keys(tags).length > 10) throw new AwsError('BadRequest', 'Object tags cannot be greater than 10');
  return tags;
}
