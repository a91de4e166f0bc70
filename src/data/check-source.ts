import type { Aws } from '../aws/clients.ts';
import { explainObstacle } from './explain-obstacle.ts';
import { lookAt } from './look-at.ts';
import { parseS3Uri } from './s3-uri.ts';

interface Place {
  readonly uri: string;
  /** What the job itself fills in the course of time. */
  readonly mayBeEmpty?: boolean;
  readonly signal: AbortSignal;
}

/** What there is to read, or what is in the way of it. */
export interface Checked {
  readonly problem?: string | undefined;
  /** The URIs of the first objects. */
  readonly first?: readonly string[] | undefined;
}

/**
 * What keeps a job from reading data at an S3 URI, as far as one look at it tells: nothing there, no such bucket, not allowed,
 * another region. No problem where an object begins like it, which is what SageMaker takes for the data's place.
 */
export async function checkSource(aws: Aws, { uri, mayBeEmpty, signal }: Place): Promise<Checked> {
  const { found, first, obstacle } = await lookAt(aws, uri, signal);
  if (obstacle !== undefined) {
    const bucket = parseS3Uri(uri)?.bucket ?? '';
    return { problem: `${uri} cannot be read: ${explainObstacle(obstacle, bucket, aws.region)}` };
  }
  if (found === 'nothing' && !mayBeEmpty) return { problem: `there is nothing in S3 whose URI begins with ${uri}` };
  return { first };
}
