import { RemoteFailure } from '../errors.ts';
import type { Run } from '../run.ts';
import { describeModelPackage, type ModelPackage } from '../sagemaker/model-package.ts';

/** The version that `model-package-arn` names. Throws RemoteFailure where there is none. */
export async function findVersion(arn: string, { aws }: Run): Promise<ModelPackage> {
  try {
    return await describeModelPackage(aws, arn);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ValidationException') throw error;
    const fix =
      'check `model-package-arn`, its region and account, and that the group shares the version with this account';
    throw new RemoteFailure({ what: `there is no model package ${arn}`, reason: error.message, fix }, { cause: error });
  }
}
