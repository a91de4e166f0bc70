import type { DeleteModelPackageInput } from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../../world/service.ts';
import type { Checked } from '../operation.ts';
import { findModelPackage } from './model-package.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteModelPackage.html */
export function deleteModelPackage(
  { ModelPackageName }: Checked<DeleteModelPackageInput>,
  context: CallContext,
): object {
  const { group, version } = findModelPackage(ModelPackageName, context);
  group.versions.delete(version);
  return {};
}
