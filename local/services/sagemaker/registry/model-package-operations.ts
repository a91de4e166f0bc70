import type {
  DeleteModelPackageInput,
  DescribeModelPackageInput,
  DescribeModelPackageOutput,
  ListModelPackagesInput,
  ListModelPackagesOutput,
  ModelPackageSummary,
  UpdateModelPackageInput,
  UpdateModelPackageOutput,
} from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../../world/service.ts';
import type { Rules } from '../check-constraints.ts';
import { invalid, refuseUnplayed } from '../errors.ts';
import { listPage } from '../list-page.ts';
import type { Checked } from '../operation.ts';
import { listRules } from '../rules.ts';
import { inferenceRules, metadataRules } from './create-model-package.ts';
import { findGroup, findModelPackage, type ModelPackage } from './model-package.ts';

export const updateModelPackageRules: Rules = {
  ModelPackageArn: {
    pattern: 'arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]{9,16}:[0-9]{12}:model-package/[\\S]{1,2048}',
    min: 1,
    max: 2048,
  },
  ModelApprovalStatus: { oneOf: 'ModelApprovalStatus' },
  ApprovalDescription: { max: 1024 },
  ...metadataRules,
  ...inferenceRules,
};
export const listModelPackagesRules: Rules = {
  ...listRules,
  ModelApprovalStatus: { oneOf: 'ModelApprovalStatus' },
  ModelPackageType: { oneOf: 'ModelPackageType' },
  SortBy: { oneOf: 'ModelPackageSortBy' },
};

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeModelPackage.html */
export function describeModelPackage(
  { ModelPackageName }: Checked<DescribeModelPackageInput>,
  context: CallContext,
): DescribeModelPackageOutput {
  const found = findModelPackage(ModelPackageName, context);
  const { Tags: _tags, ClientToken: _token, ...request } = found.request;
  return {
    ...request,
    ...summaryOf(found),
    ModelPackageName: nameOf(found),
    ModelPackageStatusDetails: { ValidationStatuses: [], ImageScanStatuses: [] },
    InferenceSpecification: found.inference,
    ApprovalDescription: found.approvalDescription,
    CustomerMetadataProperties: found.metadata.size > 0 ? Object.fromEntries(found.metadata) : undefined,
    LastModifiedTime: found.lastModified,
    CertifyForMarketplace: request.CertifyForMarketplace ?? false,
  };
}

/** AWS names a version by its group and number. */
function nameOf({ group, version }: ModelPackage): string {
  return `${group.name}/${version}`;
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateModelPackage.html — what is omitted stays as it was. */
export function updateModelPackage(
  request: Checked<UpdateModelPackageInput>,
  context: CallContext,
): UpdateModelPackageOutput {
  const found = findModelPackage(request.ModelPackageArn, context);
  const metadata = new Map([...found.metadata, ...Object.entries(request.CustomerMetadataProperties ?? {})]);
  for (const key of request.CustomerMetadataPropertiesToRemove ?? []) metadata.delete(key);
  if (metadata.size > 50)
    throw invalid(`A model package has at most 50 customer metadata properties, not ${metadata.size}.`);

  found.metadata.clear();
  for (const [key, value] of metadata) found.metadata.set(key, value);
  found.approvalStatus = request.ModelApprovalStatus ?? found.approvalStatus;
  found.inference = request.InferenceSpecification ?? found.inference;
  if (request.ApprovalDescription !== undefined) found.approvalDescription = request.ApprovalDescription;
  found.lastModified = new Date();
  return { ModelPackageArn: found.arn };
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteModelPackage.html */
export function deleteModelPackage(
  { ModelPackageName }: Checked<DeleteModelPackageInput>,
  context: CallContext,
): object {
  const { group, version } = findModelPackage(ModelPackageName, context);
  group.versions.delete(version);
  return {};
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListModelPackages.html — of one group. */
export function listModelPackages(
  request: Checked<ListModelPackagesInput>,
  context: CallContext,
): ListModelPackagesOutput {
  refuseUnplayed({ 'lists of model packages outside a group': request.ModelPackageGroupName === undefined });
  const { ModelApprovalStatus: wanted, ModelPackageGroupName = '' } = request;
  const versions = [...findGroup(ModelPackageGroupName, context).versions.values()]
    .filter(({ approvalStatus }) => wanted === undefined || approvalStatus === wanted)
    .map((found) => ({ name: nameOf(found), created: found.created, found }));
  const { page, NextToken } = listPage(versions, request, 'Ascending');
  return { ModelPackageSummaryList: page.map(({ found }) => summaryOf(found)), NextToken };
}

function summaryOf(found: ModelPackage): ModelPackageSummary & { ModelPackageStatus: 'Completed' } {
  return {
    ModelPackageGroupName: found.group.name,
    ModelPackageVersion: found.version,
    ModelPackageArn: found.arn,
    ModelPackageDescription: found.request.ModelPackageDescription,
    CreationTime: found.created,
    ModelPackageStatus: 'Completed',
    ModelApprovalStatus: found.approvalStatus,
  };
}
