import {
  CancelUpdateStackCommand,
  type Capability,
  CloudFormationClient,
  ContinueUpdateRollbackCommand,
  DeleteStackCommand,
  DescribeStacksCommand,
  GetTemplateCommand,
  paginateListStackResources,
} from '@aws-sdk/client-cloudformation';
import type { Aws } from '../aws/clients.ts';

export interface Stack {
  /** The ARN: keeps meaning this very stack after it is deleted, where a name would mean the next one. */
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly statusReason?: string | undefined;
  readonly outputs: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  /** As they were given; the values of those with NoEcho are asterisks. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly capabilities: readonly Capability[];
  /** Whether it refuses to be deleted. */
  readonly isProtected: boolean;
}

export interface StackResource {
  readonly logicalId: string;
  /** `AWS::SageMaker::Endpoint`. */
  readonly type: string;
  /** Name or ARN, by the type's choice; absent until it exists. */
  readonly physicalId?: string | undefined;
  readonly status: string;
  readonly statusReason?: string | undefined;
}

/** The stack of that name or ARN; undefined when there is none. A deleted stack is found by its ARN only. */
export async function describeStack(aws: Aws, nameOrId: string): Promise<Stack | undefined> {
  try {
    const { Stacks } = await aws.client(CloudFormationClient).send(new DescribeStacksCommand({ StackName: nameOrId }));
    const stack = Stacks?.[0];
    if (stack === undefined) return undefined;
    return {
      id: stack.StackId ?? nameOrId,
      name: stack.StackName ?? nameOrId,
      status: stack.StackStatus ?? 'UNKNOWN',
      statusReason: stack.StackStatusReason,
      outputs: record(stack.Outputs, (output) => [output.OutputKey, output.OutputValue]),
      tags: record(stack.Tags, (tag) => [tag.Key, tag.Value]),
      parameters: record(stack.Parameters, (parameter) => [parameter.ParameterKey, parameter.ParameterValue]),
      capabilities: stack.Capabilities ?? [],
      isProtected: stack.EnableTerminationProtection ?? false,
    };
  } catch (error) {
    if (isMissingStack(error)) return undefined;
    throw error;
  }
}

/** Whether a deployment of this action has made or changed the stack: each gives it the tags of its run. */
export function isDeployed({ tags }: Pick<Stack, 'tags'>): boolean {
  return Object.hasOwn(tags, 'github:repository');
}

/** The template as it was submitted, comments included. */
export async function stackTemplate(aws: Aws, stackId: string): Promise<string | undefined> {
  const { TemplateBody } = await aws
    .client(CloudFormationClient)
    .send(new GetTemplateCommand({ StackName: stackId, TemplateStage: 'Original' }));
  return TemplateBody;
}

export async function stackResources(aws: Aws, stackId: string): Promise<readonly StackResource[]> {
  const found: StackResource[] = [];
  const pages = paginateListStackResources({ client: aws.client(CloudFormationClient) }, { StackName: stackId });
  for await (const { StackResourceSummaries = [] } of pages) {
    for (const resource of StackResourceSummaries) {
      found.push({
        logicalId: resource.LogicalResourceId ?? '',
        type: resource.ResourceType ?? '',
        status: resource.ResourceStatus ?? '',
        physicalId: resource.PhysicalResourceId || undefined,
        statusReason: resource.ResourceStatusReason || undefined,
      });
    }
  }
  return found;
}

/** Starts the deletion. `token` makes a repeated request the same request. */
export async function deleteStack(aws: Aws, stackId: string, token: string): Promise<void> {
  const client = aws.client(CloudFormationClient);
  await client.send(new DeleteStackCommand({ StackName: stackId, ClientRequestToken: token }));
}

/** Starts the way back to what was there before the update that runs. */
export async function cancelUpdate(aws: Aws, stackId: string, token: string): Promise<void> {
  const client = aws.client(CloudFormationClient);
  await client.send(new CancelUpdateStackCommand({ StackName: stackId, ClientRequestToken: token }));
}

/** Starts the way back anew that failed before: of UPDATE_ROLLBACK_FAILED, the one way on. */
export async function continueRollback(aws: Aws, stackId: string, token: string): Promise<void> {
  const client = aws.client(CloudFormationClient);
  await client.send(new ContinueUpdateRollbackCommand({ StackName: stackId, ClientRequestToken: token }));
}

/** CloudFormation has one error name, ValidationError, for a missing stack and for bad input: only the text tells them apart. */
export function isMissingStack(error: unknown): boolean {
  return error instanceof Error && error.name === 'ValidationError' && /does not exist/.test(error.message);
}

function record<T>(
  items: readonly T[] | undefined,
  entry: (item: T) => [string | undefined, string | undefined],
): Record<string, string> {
  const entries = (items ?? []).map(entry);
  return Object.fromEntries(
    entries.filter((pair): pair is [string, string] => pair.every((part) => part !== undefined)),
  );
}
