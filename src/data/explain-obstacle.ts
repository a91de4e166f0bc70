import type { Obstacle } from './look-at.ts';

/** What is in the way of looking at a bucket, and what to do about it. */
export function explainObstacle(obstacle: Obstacle, bucket: string, region: string): string {
  switch (obstacle) {
    case 'no bucket':
      return `there is no bucket ${bucket}: create it, or give another place`;
    case 'forbidden':
      return `these credentials may not list the bucket (allow s3:ListBucket on arn:aws:s3:::${bucket})`;
    case 'elsewhere':
      return `the bucket ${bucket} is not in ${region}, where this step works: give one of this region`;
  }
}
