import { S3ServiceException } from '@aws-sdk/client-s3';
import { remoteObject } from '../../../data/remote-object.ts';
import { RemoteFailure } from '../../../errors.ts';
import type { Run } from '../../../run.ts';

/**
 * Throws RemoteFailure for a model that is not there, or in another region: SageMaker would say so in the middle of the update.
 * Who may not look goes on, with a warning: it is the execution role that reads it.
 */
export async function checkArtifact(uri: string, { aws, log, signal }: Run): Promise<void> {
  try {
    await remoteObject(aws, uri, signal);
  } catch (error) {
    if (!(error instanceof RemoteFailure && isForbidden(error.cause))) throw error;
    log.warning(`whether ${uri} is there cannot be seen: allow s3:GetObject on it, and s3:ListBucket on its bucket`);
  }
}

function isForbidden(cause: unknown): boolean {
  return cause instanceof S3ServiceException && cause.$metadata.httpStatusCode === 403;
}
