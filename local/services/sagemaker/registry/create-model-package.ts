import type { CreateModelPackageOutput } from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../../world/service.ts';
import type { Rules } from '../check-constraints.ts';
import { invalid, refuseUnplayed } from '../errors.ts';
import { checkPackageCard, packageCardRules } from '../model-cards/check-card.ts';
import { requireModelData } from '../model-data.ts';
import { description, jobName, tagRules } from '../rules.ts';
import { findGroup, type ModelPackageRequest, modelPackageArn } from './model-package.ts';
import { clientToken, groupName, inferenceRules, metadataRules, modelMetricsRules } from './package-rules.ts';
import { withETags } from './with-etags.ts';

export const createModelPackageRules: Rules = {
  ModelPackageName: jobName,
  ModelPackageGroupName: groupName,
  ModelPackageDescription: description,
  ModelApprovalStatus: { oneOf: 'ModelApprovalStatus' },
  SkipModelValidation: { oneOf: 'SkipModelValidation' },
  ClientToken: clientToken,
  'MetadataProperties.CommitId': { max: 1024 },
  'MetadataProperties.Repository': { max: 1024 },
  'MetadataProperties.GeneratedBy': { max: 1024 },
  ...modelMetricsRules,
  ...inferenceRules,
  ...metadataRules,
  ...packageCardRules,
  ...tagRules,
};

/**
 * https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateModelPackage.html — always a version in a group.
 * It is Completed at once. The same ClientToken answers with the version that it made before.
 */
export function createModelPackage(request: ModelPackageRequest, context: CallContext): CreateModelPackageOutput {
  const { Tags: _tags, ClientToken: token, ...given } = request;
  const group = findGroup(groupNameIn(request), context);
  const before = [...group.versions.values()].find((version) => token !== undefined && version.token === token);
  if (before) return { ModelPackageArn: before.arn };
  checkMeaning(request, context);

  const version = group.lastVersion + 1;
  group.lastVersion = version;
  const arn = modelPackageArn(group, version);
  const details = {
    ...given,
    InferenceSpecification: withETags(request.InferenceSpecification, context),
    ModelApprovalStatus: request.ModelApprovalStatus ?? 'PendingManualApproval',
  };
  group.versions.set(version, { group, version, arn, token, created: new Date(), details });
  return { ModelPackageArn: arn };
}

function groupNameIn({ ModelPackageName, ModelPackageGroupName }: ModelPackageRequest): string {
  if (ModelPackageName !== undefined && ModelPackageGroupName !== undefined)
    throw invalid(
      'Both ModelPackageName and ModelPackageGroupName are provided in the input. Cannot determine which one to use.',
    );
  refuseUnplayed({ 'model packages outside a group': ModelPackageName !== undefined });
  if (ModelPackageGroupName === undefined) throw invalid('Missing ARN.');
  return ModelPackageGroupName;
}

function checkMeaning(request: ModelPackageRequest, context: CallContext): void {
  refuseUnplayed({ 'validation of model packages': request.ValidationSpecification !== undefined });
  if (request.Tags?.length) throw invalid('Tags cannot be given to a model package in a group: tag the group instead.');
  checkPackageCard(request.ModelCard);
  if (request.SkipModelValidation === 'All') return;
  for (const { ModelDataUrl } of request.InferenceSpecification?.Containers ?? []) {
    if (ModelDataUrl) requireModelData(ModelDataUrl, context);
  }
}
