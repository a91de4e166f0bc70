import { AwsError } from '../../world/aws-error.ts';
import type { CallContext } from '../../world/service.ts';
import type { WireRequest, WireResponse } from '../../world/wire.ts';

/** A request in S3's terms: path-style address, content without its transfer framing. Empty `bucket` or `key`: not addressed. */
export interface S3Request extends WireRequest {
  readonly bucket: string;
  readonly key: string;
}

export type S3Operation = (request: S3Request, context: CallContext) => WireResponse;

/** Splits `/bucket/key` and undoes the percent-encoding. Throws InvalidURI. */
export function addressOf({ path }: Pick<WireRequest, 'path'>): { bucket: string; key: string } {
  const [, bucket = '', ...key] = path.split('/');
  return { bucket: decodeUri(bucket), key: decodeUri(key.join('/')) };
}

/** Throws InvalidURI. */
export function decodeUri(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    throw new AwsError('InvalidURI', "Couldn't parse the specified URI.");
  }
}

/** Throws NoSuchBucket. */
export function requireBucket({ bucket }: S3Request, { world }: CallContext): void {
  if (!world.objects.bucketExists(bucket))
    throw new AwsError('NoSuchBucket', 'The specified bucket does not exist', 404);
}

export function emptyResponse(status: number, headers: Record<string, string> = {}): WireResponse {
  return { status, headers, body: '' };
}
