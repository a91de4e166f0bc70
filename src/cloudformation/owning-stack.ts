import { CloudFormationClient, DescribeStackResourcesCommand } from '@aws-sdk/client-cloudformation';
import type { Aws } from '../aws/clients.ts';
import { isMissingStack } from './stack.ts';

/**
 * The name of the stack that something is of, by its physical id; undefined where it is of none, or of one that has given it
 * up. https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackResources.html
 */
export async function owningStack(aws: Aws, physicalId: string): Promise<string | undefined> {
  const command = new DescribeStackResourcesCommand({ PhysicalResourceId: physicalId });
  try {
    const { StackResources = [] } = await aws.client(CloudFormationClient).send(command);
    const own = StackResources.find((resource) => resource.PhysicalResourceId === physicalId);
    return own?.ResourceStatus?.startsWith('DELETE_') ? undefined : own?.StackName;
  } catch (error) {
    if (isMissingStack(error)) return undefined;
    throw error;
  }
}
