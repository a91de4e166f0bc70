import type { Folder } from '../../../cloudformation/template/storage.ts';
import { lookAt } from '../../../data/look-at.ts';
import { UserError } from '../../../errors.ts';
import type { Run } from '../../../run.ts';

/**
 * Throws UserError for a place that captured data could never get to: the endpoint would serve, and lose what it captures.
 * A bucket that these credentials may not see is left to the execution role.
 */
export async function checkCapture({ bucket, prefix }: Folder, { aws, log, signal }: Run): Promise<void> {
  const { obstacle } = await lookAt(aws, `s3://${bucket}/${prefix}`, signal);
  if (obstacle === 'no bucket')
    throw new UserError(`data-capture-uri: there is no bucket ${bucket}: create it, or give another place`);
  if (obstacle === 'elsewhere')
    throw new UserError(`data-capture-uri: the bucket ${bucket} is not in ${aws.region}, where the endpoint is`);
  if (obstacle === 'forbidden')
    log.warning(`whether there is a bucket ${bucket} for captured data cannot be seen: allow s3:ListBucket on it`);
}
