import type { Folder } from '../../../cloudformation/template/storage.ts';
import { explainObstacle } from '../../../data/explain-obstacle.ts';
import { lookAt } from '../../../data/look-at.ts';
import { UserError } from '../../../errors.ts';
import type { Run } from '../../../run.ts';

/**
 * Throws UserError for a place that captured data could never get to: the endpoint would serve, and lose what it captures.
 * A bucket that these credentials may not see is left to the execution role.
 */
export async function checkCapture({ bucket = '', prefix }: Folder, { aws, log, signal }: Run): Promise<void> {
  const { obstacle } = await lookAt(aws, `s3://${bucket}/${prefix}`, signal);
  if (obstacle === undefined) return;
  const why = explainObstacle(obstacle, bucket, aws.region);
  if (obstacle !== 'forbidden') throw new UserError(`data-capture-uri: ${why}`);
  log.warning(`whether there is a bucket ${bucket} for captured data is not known: ${why}`);
}
