import {
  CreateModelPackageCommand,
  type CreateModelPackageCommandInput,
  CreateModelPackageGroupCommand,
  DescribeModelPackageCommand,
  DescribeModelPackageGroupCommand,
  paginateListModelPackages,
  SageMakerClient,
  UpdateModelPackageCommand,
} from '@aws-sdk/client-sagemaker';
import type { Aws } from '../aws/clients.ts';
import type { Tag } from '../naming.ts';

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
}

/** The version of a name or ARN. Throws the SDK's ValidationException where there is none. */
export async function describeModelPackage(aws: Aws, arn: string): Promise<ModelPackage> {
  const found = await aws.client(SageMakerClient).send(new DescribeModelPackageCommand({ ModelPackageName: arn }));
  const reason = found.ModelPackageStatusDetails?.ValidationStatuses?.find(
    ({ FailureReason }) => FailureReason !== undefined,
  )?.FailureReason;
  return {
    arn: found.ModelPackageArn ?? arn,
    status: found.ModelPackageStatus ?? 'Pending',
    group: found.ModelPackageGroupName,
    version: found.ModelPackageVersion,
    approvalStatus: found.ModelApprovalStatus,
    reason,
  };
}

/** The ARN of the newest version of the group that is Approved; undefined where there is none, or no such group. */
export async function latestApprovedPackage(aws: Aws, group: string): Promise<string | undefined> {
  const pages = paginateListModelPackages(
    { client: aws.client(SageMakerClient) },
    { ModelPackageGroupName: group, ModelApprovalStatus: 'Approved', SortBy: 'CreationTime', SortOrder: 'Descending' },
  );
  try {
    // A page may be empty and yet not the last one: SageMaker filters after it has cut the pages.
    for await (const { ModelPackageSummaryList: [newest] = [] } of pages) {
      if (newest !== undefined) return newest.ModelPackageArn;
    }
    return undefined;
  } catch (error) {
    if (isValidationError(error)) return undefined;
    throw error;
  }
}

/** Creates the group unless it is there; true when it was created. Its tags are those of all its versions, which have none. */
export async function ensureModelPackageGroup(aws: Aws, group: string, tags: readonly Tag[]): Promise<boolean> {
  const client = aws.client(SageMakerClient);
  if (await groupExists(aws, group)) return false;
  try {
    await client.send(new CreateModelPackageGroupCommand({ ModelPackageGroupName: group, Tags: [...tags] }));
    return true;
  } catch (error) {
    // Another leg of the matrix may have been faster: AWS answers a duplicate with the error of any bad value.
    if (await groupExists(aws, group)) return false;
    throw error;
  }
}

async function groupExists(aws: Aws, group: string): Promise<boolean> {
  try {
    await aws.client(SageMakerClient).send(new DescribeModelPackageGroupCommand({ ModelPackageGroupName: group }));
    return true;
  } catch (error) {
    if (isValidationError(error)) return false;
    throw error;
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

/** How SageMaker answers to the name of something that is not there. */
function isValidationError(error: unknown): boolean {
  return error instanceof Error && error.name === 'ValidationException';
}
