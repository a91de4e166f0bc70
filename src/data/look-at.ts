import { ListObjectsV2Command, paginateListObjectsV2, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import type { Aws } from '../aws/clients.ts';
import { parseS3Uri } from './s3-uri.ts';

/** What one look at a place in S3 tells. */
export interface Sight {
  /** What there is whose URI begins like the given one; `unknown` where these credentials may not see it from here. */
  readonly found: 'something' | 'nothing' | 'unknown';
  /** The URIs of the first objects there; markers of folders are none. */
  readonly first?: readonly string[] | undefined;
  /** What is in the way of looking. */
  readonly obstacle?: Obstacle;
}

export type Obstacle = 'no bucket' | 'forbidden' | 'elsewhere';

/** Objects that one look shows: enough to tell what kind of data it is. */
const MOST_SEEN = 100;

/** One look at a place in S3, an object or all that lies below a prefix. */
export function lookAt(aws: Aws, uri: string, abortSignal: AbortSignal): Promise<Sight> {
  return unlessObstructed(abortSignal, async () => {
    const place = placeOf(uri);
    const request = new ListObjectsV2Command({ ...place, MaxKeys: MOST_SEEN });
    const { KeyCount = 0, Contents = [] } = await aws.client(S3Client).send(request, { abortSignal });
    const first = Contents.flatMap(({ Key = '' }) => (Key.endsWith('/') ? [] : [`s3://${place.Bucket}/${Key}`]));
    return { found: KeyCount > 0 ? 'something' : 'nothing', first };
  });
}

/** 10,000 objects: there is no list in the order of time, and a place may hold millions of older ones. */
const MOST_PAGES = 10;

/** A look at what was written to a place in S3 at `since` or later; `unknown` without an obstacle where too many older objects lie there. */
export function lookAtNewer(aws: Aws, uri: string, { since, signal }: Newer): Promise<Sight> {
  // S3 tells whole seconds.
  const first = Math.floor(since.getTime() / 1000) * 1000;
  return unlessObstructed(signal, async () => {
    const client = aws.client(S3Client);
    let pages = 0;
    const lists = paginateListObjectsV2({ client }, placeOf(uri), { abortSignal: signal });
    for await (const { Contents = [], IsTruncated } of lists) {
      if (Contents.some(({ LastModified }) => LastModified && LastModified.getTime() >= first))
        return { found: 'something' };
      if (IsTruncated && ++pages === MOST_PAGES) return { found: 'unknown' };
    }
    return { found: 'nothing' };
  });
}

export interface Newer {
  readonly since: Date;
  readonly signal: AbortSignal;
}

function placeOf(uri: string) {
  const { bucket, key } = parseS3Uri(uri) ?? { bucket: '', key: '' };
  return { Bucket: bucket, Prefix: key };
}

async function unlessObstructed(signal: AbortSignal, look: () => Promise<Sight>): Promise<Sight> {
  try {
    return await look();
  } catch (error) {
    signal.throwIfAborted();
    const sight = error instanceof S3ServiceException ? OBSTRUCTED[error.name] : undefined;
    if (sight === undefined) throw error;
    return sight;
  }
}

const OBSTRUCTED: Readonly<Record<string, Sight>> = {
  NoSuchBucket: { found: 'nothing', obstacle: 'no bucket' },
  AccessDenied: { found: 'unknown', obstacle: 'forbidden' },
  PermanentRedirect: { found: 'unknown', obstacle: 'elsewhere' },
};
