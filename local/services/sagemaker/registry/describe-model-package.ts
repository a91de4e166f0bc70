import type {
  BatchDescribeModelPackageInput,
  BatchDescribeModelPackageOutput,
  BatchDescribeModelPackageSummary,
  DescribeModelPackageInput,
  DescribeModelPackageOutput,
  ModelPackageSummary,
} from '@aws-sdk/client-sagemaker';
import { AwsError } from '../../../world/aws-error.ts';
import type { CallContext } from '../../../world/service.ts';
import type { Rules } from '../check-constraints.ts';
import type { Checked } from '../operation.ts';
import { findModelPackage, type ModelPackage } from './model-package.ts';
import { versionArn } from './package-rules.ts';

export const batchDescribeModelPackageRules: Rules = {
  ModelPackageArnList: { min: 1, max: 100 },
  'ModelPackageArnList.*': versionArn,
};

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeModelPackage.html */
export function describeModelPackage(
  { ModelPackageName }: Checked<DescribeModelPackageInput>,
  context: CallContext,
): DescribeModelPackageOutput {
  const found = findModelPackage(ModelPackageName, context);
  return {
    ...found.details,
    ...summaryOf(found),
    ModelPackageName: nameOf(found),
    ModelPackageStatusDetails: { ValidationStatuses: [], ImageScanStatuses: [] },
    LastModifiedTime: found.lastModified,
    CertifyForMarketplace: found.details.CertifyForMarketplace ?? false,
  };
}

/**
 * https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_BatchDescribeModelPackage.html — what is not there is told
 * of in the answer. Metrics and metadata are no part of it.
 */
export function batchDescribeModelPackage(
  { ModelPackageArnList }: Checked<BatchDescribeModelPackageInput>,
  context: CallContext,
): BatchDescribeModelPackageOutput {
  const summaries: Record<string, BatchDescribeModelPackageSummary> = {};
  const errors: Record<string, { ErrorCode: string; ErrorResponse: string }> = {};
  for (const arn of ModelPackageArnList) {
    try {
      const found = findModelPackage(arn, context);
      const { InferenceSpecification } = found.details;
      summaries[arn] = { ...summaryOf(found), ModelPackageGroupName: found.group.name, InferenceSpecification };
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      errors[arn] = { ErrorCode: error.code, ErrorResponse: error.message };
    }
  }
  return { ModelPackageSummaries: summaries, BatchDescribeModelPackageErrorMap: errors };
}

/** AWS names a version by its group and number. */
export function nameOf({ group, version }: ModelPackage): string {
  return `${group.name}/${version}`;
}

export function summaryOf(found: ModelPackage): ModelPackageSummary & { ModelPackageStatus: 'Completed' } {
  return {
    ModelPackageGroupName: found.group.name,
    ModelPackageVersion: found.version,
    ModelPackageArn: found.arn,
    ModelPackageDescription: found.details.ModelPackageDescription,
    CreationTime: found.created,
    ModelPackageStatus: 'Completed',
    ModelApprovalStatus: found.details.ModelApprovalStatus,
  };
}
