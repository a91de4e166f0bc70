import {
  CreateModelPackageCommand,
  type CreateModelPackageCommandInput,
  DescribeModelPackageCommand,
  paginateListModelPackages,
  SageMakerClient,
  UpdateModelPackageCommand,
} from '@aws-sdk/client-sagemaker';
import type { Aws } from '../aws/clients.ts';

/** One version of a model package group. */
export interface ModelPackage {
  readonly arn: string;
  readonly group?: string | undefined;
  readonly version?: number | undefined;
  /** Pending, InProgress, Completed, Failed or Deleting. */
  readonly status: string;
  readonly approvalStatus?: string | undefined;
  /** Why the package is Failed, as far as SageMaker tells. */
  readonly reason?: string | undefined;
  /** Of its only container. */
  readonly image?: string | undefined;
  readonly modelArtifact?: string | undefined;
  /** S3 URI of the code that its container fetches to serve with. */
  readonly codeUri?: string | undefined;
  /** What it says about itself: `CustomerMetadataProperties`. */
  readonly metadata: Readonly<Record<string, string>>;
  /** S3 URI of its model quality report. */
  readonly reportUri?: string | undefined;
}

/** The version of a name or ARN. Throws the SDK's ValidationException where there is none. */
export async function describeModelPackage(aws: Aws, arn: string): Promise<ModelPackage> {
  const found = await aws.client(SageMakerClient).send(new DescribeModelPackageCommand({ ModelPackageName: arn }));
  const reason = found.ModelPackageStatusDetails?.ValidationStatuses?.find(
    ({ FailureReason }) => FailureReason !== undefined,
  )?.FailureReason;
  const container = found.InferenceSpecification?.Containers?.[0];
  return {
    arn: found.ModelPackageArn ?? arn,
    status: found.ModelPackageStatus ?? 'Pending',
    group: found.ModelPackageGroupName,
    version: found.ModelPackageVersion,
    approvalStatus: found.ModelApprovalStatus,
    reason,
    image: container?.Image,
    modelArtifact: container?.ModelDataUrl,
    codeUri: container?.Environment?.['SAGEMAKER_SUBMIT_DIRECTORY']?.match(/^s3:.*/)?.[0],
    metadata: found.CustomerMetadataProperties ?? {},
    reportUri: found.ModelMetrics?.ModelQuality?.Statistics?.S3Uri,
  };
}

/** The ARN of the newest version of the group that is Approved; undefined where there is none. Throws as `approvedPackages`. */
export async function latestApprovedPackage(aws: Aws, group: string): Promise<string | undefined> {
  for await (const arn of approvedPackages(aws, group)) return arn;
  return undefined;
}

/** The ARNs of the group's Approved versions, newest first. Throws the SDK's ValidationException where there is no such group. */
export async function* approvedPackages(aws: Aws, group: string): AsyncGenerator<string> {
  const pages = paginateListModelPackages(
    { client: aws.client(SageMakerClient) },
    { ModelPackageGroupName: group, ModelApprovalStatus: 'Approved', SortBy: 'CreationTime', SortOrder: 'Descending' },
  );
  // A page may be empty and yet not the last one: SageMaker filters after it has cut the pages.
  for await (const { ModelPackageSummaryList = [] } of pages) {
    for (const { ModelPackageArn } of ModelPackageSummaryList) if (ModelPackageArn !== undefined) yield ModelPackageArn;
  }
}

/** Creates a version; its ARN. The same `ClientToken` gives the same version again. */
export async function createModelPackage(aws: Aws, request: CreateModelPackageCommandInput): Promise<string> {
  const { ModelPackageArn } = await aws.client(SageMakerClient).send(new CreateModelPackageCommand(request));
  if (ModelPackageArn === undefined) throw new Error('CreateModelPackage answered without an ARN');
  return ModelPackageArn;
}

/** Sets the approval of a version. `description` tells who did it and why: at most 1024 characters. */
export async function setApproval(
  aws: Aws,
  arn: string,
  status: 'Approved' | 'Rejected' | 'PendingManualApproval',
  description: string,
): Promise<void> {
  await aws.client(SageMakerClient).send(
    new UpdateModelPackageCommand({
      ModelPackageArn: arn,
      ModelApprovalStatus: status,
      ApprovalDescription: description.slice(0, 1024),
    }),
  );
}
