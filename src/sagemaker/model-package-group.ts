import {
  CreateModelPackageGroupCommand,
  DescribeModelPackageGroupCommand,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import type { Aws } from '../aws/clients.ts';
import type { Tag } from '../naming.ts';

/** A group to be: a name, not an ARN, which may be another account's. */
export interface NewGroup {
  readonly name: string;
  /** At most 1024 characters, one line. */
  readonly description: string;
  /** Those of all its versions, which have none. */
  readonly tags: readonly Tag[];
}

/** Creates the group unless it is there, which is then left as it is; true when it was created. */
export async function ensureModelPackageGroup(aws: Aws, { name, description, tags }: NewGroup): Promise<boolean> {
  if (await groupExists(aws, name)) return false;
  const request = { ModelPackageGroupName: name, ModelPackageGroupDescription: description, Tags: [...tags] };
  try {
    await aws.client(SageMakerClient).send(new CreateModelPackageGroupCommand(request));
    return true;
  } catch (error) {
    // Another leg of the matrix may have been faster: AWS answers a duplicate with the error of any bad value.
    if (await groupExists(aws, name)) return false;
    throw error;
  }
}

/** Whether there is a group of this name or ARN. */
export async function groupExists(aws: Aws, group: string): Promise<boolean> {
  try {
    await aws.client(SageMakerClient).send(new DescribeModelPackageGroupCommand({ ModelPackageGroupName: group }));
    return true;
  } catch (error) {
    if (isValidationError(error)) return false;
    throw error;
  }
}

/** A missing group is a ValidationException like bad input: only the text tells them apart. */
export function isMissingGroup(error: unknown): error is Error {
  return isValidationError(error) && error instanceof Error && /does not exist/i.test(error.message);
}

/** How SageMaker answers to the name of something that is not there. */
export function isValidationError(error: unknown): boolean {
  return error instanceof Error && error.name === 'ValidationException';
}
