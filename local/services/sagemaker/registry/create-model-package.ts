import type { CreateModelPackageOutput, InferenceSpecification } from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../../world/service.ts';
import type { Rules } from '../check-constraints.ts';
import { invalid, refuseUnplayed } from '../errors.ts';
import { findModelData, requireModelData } from '../model-data.ts';
import type { Checked } from '../operation.ts';
import { description, environmentKey, image, jobName, s3Uri, tagRules } from '../rules.ts';
import { findGroup, type ModelPackage, type ModelPackageRequest, modelPackageArn } from './model-package.ts';

const metadataText = '([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)';

export const metadataRules: Rules = {
  CustomerMetadataProperties: { min: 1, max: 50 },
  'CustomerMetadataProperties.{key}': { pattern: metadataText, min: 1, max: 128 },
  'CustomerMetadataProperties.{value}': { pattern: metadataText, min: 1, max: 256 },
};

export const inferenceRules: Rules = {
  'InferenceSpecification.Containers': { min: 1, max: 15 },
  'InferenceSpecification.Containers.*.Image': image,
  'InferenceSpecification.Containers.*.ModelDataUrl': s3Uri,
  'InferenceSpecification.Containers.*.Environment': { max: 100 },
  'InferenceSpecification.Containers.*.Environment.{key}': environmentKey,
  'InferenceSpecification.SupportedTransformInstanceTypes': { min: 1 },
  'InferenceSpecification.SupportedTransformInstanceTypes.*': { oneOf: 'TransformInstanceType' },
  'InferenceSpecification.SupportedRealtimeInferenceInstanceTypes.*': { oneOf: 'ProductionVariantInstanceType' },
  'InferenceSpecification.SupportedContentTypes.*': { max: 256 },
  'InferenceSpecification.SupportedResponseMIMETypes.*': { pattern: '[-\\w]+\\/.+', max: 1024 },
};

export const createModelPackageRules: Rules = {
  ModelPackageName: jobName,
  ModelPackageGroupName: { min: 1, max: 170 },
  ModelPackageDescription: description,
  ModelApprovalStatus: { oneOf: 'ModelApprovalStatus' },
  SkipModelValidation: { oneOf: 'SkipModelValidation' },
  ClientToken: { pattern: '[a-zA-Z0-9-]+', min: 1, max: 36 },
  'MetadataProperties.CommitId': { max: 1024 },
  'MetadataProperties.Repository': { max: 1024 },
  'MetadataProperties.GeneratedBy': { max: 1024 },
  'ModelMetrics.ModelQuality.Statistics.S3Uri': s3Uri,
  ...inferenceRules,
  ...metadataRules,
  ...tagRules,
};

/**
 * https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateModelPackage.html — always a version in a group.
 * It is Completed at once. The same ClientToken answers with the version that it made before.
 */
export function createModelPackage(request: ModelPackageRequest, context: CallContext): CreateModelPackageOutput {
  const group = findGroup(groupNameIn(request), context);
  const before = [...group.versions.values()].find((version) => isRetryOf(version, request));
  if (before) return { ModelPackageArn: before.arn };
  checkMeaning(request, context);

  const version = group.lastVersion + 1;
  group.lastVersion = version;
  const arn = modelPackageArn(group, version, context);
  group.versions.set(version, {
    group,
    version,
    arn,
    request,
    created: new Date(),
    inference: withETags(request.InferenceSpecification, context),
    approvalStatus: request.ModelApprovalStatus ?? 'PendingManualApproval',
    metadata: new Map(Object.entries(request.CustomerMetadataProperties ?? {})),
  });
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

function isRetryOf({ request }: ModelPackage, { ClientToken }: ModelPackageRequest): boolean {
  return ClientToken !== undefined && request.ClientToken === ClientToken;
}

function checkMeaning(request: ModelPackageRequest, context: CallContext): void {
  refuseUnplayed({ 'validation of model packages': request.ValidationSpecification !== undefined });
  if (request.Tags?.length) throw invalid('Tags cannot be given to a model package in a group: tag the group instead.');
  if (request.SkipModelValidation === 'All') return;
  for (const { ModelDataUrl } of request.InferenceSpecification?.Containers ?? []) {
    if (ModelDataUrl) requireModelData(ModelDataUrl, context);
  }
}

/** AWS notes which bytes were registered. */
function withETags(
  specification: Checked<InferenceSpecification> | undefined,
  context: CallContext,
): Checked<InferenceSpecification> | undefined {
  if (!specification) return undefined;
  const Containers = specification.Containers.map((container) => {
    const object = findModelData(container.ModelDataUrl ?? '', context);
    return object ? { ...container, ModelDataETag: object.etag } : container;
  });
  return { ...specification, Containers };
}
