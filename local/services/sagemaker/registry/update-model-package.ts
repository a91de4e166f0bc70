import type {
  ModelApprovalStatus,
  ModelPackageModelCard,
  UpdateModelPackageInput,
  UpdateModelPackageOutput,
} from '@aws-sdk/client-sagemaker';
import { AwsError } from '../../../world/aws-error.ts';
import type { CallContext } from '../../../world/service.ts';
import type { Rules } from '../check-constraints.ts';
import { invalid, refuseUnplayed } from '../errors.ts';
import { checkPackageCard, packageCardRules } from '../model-cards/check-card.ts';
import type { Checked } from '../operation.ts';
import { findModelPackage, type ModelPackage, type PackageDetails } from './model-package.ts';
import { clientToken, inferenceRules, metadataRules, versionArn } from './package-rules.ts';
import { withETags } from './with-etags.ts';

type UpdateRequest = Checked<UpdateModelPackageInput>;

export const updateModelPackageRules: Rules = {
  ModelPackageArn: versionArn,
  ModelApprovalStatus: { oneOf: 'ModelApprovalStatus' },
  ApprovalDescription: { pattern: '.*', max: 1024 },
  ClientToken: clientToken,
  ...metadataRules,
  ...inferenceRules,
  ...packageCardRules,
};

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateModelPackage.html — what is omitted stays as it was. */
export function updateModelPackage(request: UpdateRequest, context: CallContext): UpdateModelPackageOutput {
  refuseUnplayed({
    'additional inference specifications': request.AdditionalInferenceSpecificationsToAdd !== undefined,
    'changes of the registration type': request.ModelPackageRegistrationType !== undefined,
  });
  const found = findModelPackage(request.ModelPackageArn, context);
  checkApproval(found, request.ModelApprovalStatus);
  found.details = updated(found.details, request, context);
  found.lastModified = new Date();
  return { ModelPackageArn: found.arn };
}

/**
 * Where an approval may go from each status; staying is no transition.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/model-registry-approve.html: "Only valid transitions are shown."
 */
const TRANSITIONS: Readonly<Record<ModelApprovalStatus, readonly ModelApprovalStatus[]>> = {
  PendingManualApproval: ['Approved', 'Rejected'],
  Approved: ['Rejected'],
  Rejected: ['Approved'],
};

function checkApproval({ arn, details: { ModelApprovalStatus: from } }: ModelPackage, to = from): void {
  if (to === from || TRANSITIONS[from].includes(to)) return;
  throw invalid(
    `The approval status of ${arn} cannot change from ${from} to ${to}. Valid transitions: ${TRANSITIONS[from].join(', ')}.`,
  );
}

function updated(before: PackageDetails, request: UpdateRequest, context: CallContext): PackageDetails {
  return {
    ...before,
    ModelApprovalStatus: request.ModelApprovalStatus ?? before.ModelApprovalStatus,
    ApprovalDescription: request.ApprovalDescription ?? before.ApprovalDescription,
    InferenceSpecification: withETags(request.InferenceSpecification, context) ?? before.InferenceSpecification,
    ...(request.SourceUri !== undefined && { SourceUri: request.SourceUri }),
    ...(request.ModelLifeCycle && { ModelLifeCycle: request.ModelLifeCycle }),
    ...(request.ModelCard && { ModelCard: updatedCard(before.ModelCard, request.ModelCard) }),
    CustomerMetadataProperties: updatedMetadata(before.CustomerMetadataProperties, request),
  };
}

type Card = Checked<ModelPackageModelCard>;

function updatedCard(before: Card | undefined, changes: Card): Card {
  checkPackageCard(changes);
  if (changes.ModelCardContent !== undefined && before?.ModelCardStatus === 'Archived')
    throw new AwsError('ConflictException', 'Model Card is in Archived state');
  return { ...before, ...changes };
}

function updatedMetadata(before: Readonly<Record<string, string>> | undefined, request: UpdateRequest) {
  const properties = new Map(Object.entries({ ...before, ...request.CustomerMetadataProperties }));
  for (const key of request.CustomerMetadataPropertiesToRemove ?? []) properties.delete(key);
  if (properties.size > 50)
    throw invalid(`A model package has at most 50 customer metadata properties, not ${properties.size}.`);
  return Object.fromEntries(properties);
}
