import type { RegisterResult } from '../../result/register.ts';
import type { ModelPackage } from '../../sagemaker/model-package.ts';

/** What a version tells about itself. */
export function versionFacts({ arn, group, version, approvalStatus }: ModelPackage) {
  return {
    modelPackageArn: arn,
    modelPackageGroup: group,
    modelPackageVersion: version,
    approvalStatus,
  } satisfies Partial<RegisterResult>;
}
