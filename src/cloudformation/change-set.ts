import {
  type Capability,
  ChangeSetNotFoundException,
  CloudFormationClient,
  CreateChangeSetCommand,
  DeleteChangeSetCommand,
  DescribeChangeSetCommand,
  type DescribeChangeSetOutput,
  ExecuteChangeSetCommand,
  InvalidChangeSetStatusException,
  ListChangeSetsCommand,
  paginateDescribeChangeSet,
  type ResourceChange,
  type ResourceChangeDetail,
} from '@aws-sdk/client-cloudformation';
import type { Aws } from '../aws/clients.ts';
import { isDenied } from '../aws/is-denied.ts';
import type { Change } from '../result/deploy.ts';
import { pollUntilDone, type Waiting } from '../waiting/poll.ts';

/** What a stack is made from. */
export interface StackDesign {
  readonly templateBody: string;
  /** Name → value; undefined keeps the value that the stack has. */
  readonly parameters?: Readonly<Record<string, string | undefined>> | undefined;
  /** `CAPABILITY_IAM`, …: what the template does that is to be acknowledged. */
  readonly capabilities?: readonly Capability[] | undefined;
}

export interface ChangeSetRequest extends StackDesign {
  readonly stackName: string;
  /** Where the template is, too: one that is too large for a request is fetched from there. */
  readonly templateUrl?: string | undefined;
  /** Unique per attempt: a name is never used again within a stack. */
  readonly name: string;
  readonly type: 'CREATE' | 'UPDATE';
  readonly tags: Readonly<Record<string, string>>;
  /** The role that CloudFormation works with instead of the caller's. */
  readonly roleArn?: string | undefined;
  /** Whether nested stacks are planned, too. */
  readonly includesNested?: boolean | undefined;
}

/** A change set that CloudFormation has accepted for computing. */
export interface ChangeSet {
  readonly id: string;
  readonly name: string;
  readonly stackId: string;
}

/** What CloudFormation makes of it. */
export type Plan =
  /** Of resources: there are none where only outputs change. */
  | { readonly kind: 'changes'; readonly changes: readonly Change[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly reason: string };

/** Asks for the change set; undefined when CloudFormation sees at once that there is nothing to change. */
export async function createChangeSet(aws: Aws, request: ChangeSetRequest): Promise<ChangeSet | undefined> {
  try {
    const { Id, StackId } = await aws.client(CloudFormationClient).send(
      new CreateChangeSetCommand({
        StackName: request.stackName,
        ChangeSetName: request.name,
        ClientToken: request.name,
        ChangeSetType: request.type,
        TemplateBody: request.templateUrl === undefined ? request.templateBody : undefined,
        TemplateURL: request.templateUrl,
        Parameters: Object.entries(request.parameters ?? {}).map(([ParameterKey, value]) =>
          value === undefined ? { ParameterKey, UsePreviousValue: true } : { ParameterKey, ParameterValue: value },
        ),
        Capabilities: request.capabilities && [...request.capabilities],
        Tags: Object.entries(request.tags).map(([Key, Value]) => ({ Key, Value })),
        RoleARN: request.roleArn,
        IncludeNestedStacks: request.includesNested,
      }),
    );
    return { id: Id ?? request.name, name: request.name, stackId: StackId ?? request.stackName };
  } catch (error) {
    if (error instanceof Error && error.name === 'ValidationError' && saysNoChange(error.message)) return undefined;
    throw error;
  }
}

/** Waits until the change set is computed. */
export async function planOf(aws: Aws, { id }: ChangeSet, waiting: Waiting): Promise<Plan> {
  const client = aws.client(CloudFormationClient);
  const read = (): Promise<DescribeChangeSetOutput> => client.send(new DescribeChangeSetCommand({ ChangeSetName: id }));
  const done = ({ Status }: DescribeChangeSetOutput) => Status === 'CREATE_COMPLETE' || Status === 'FAILED';
  const { Status, StatusReason } = await pollUntilDone(read, { intervalMs: () => 2_000, done, ...waiting });
  if (Status === 'FAILED') {
    const reason = StatusReason ?? 'no reason given';
    return saysNoChange(reason) ? { kind: 'none' } : { kind: 'failed', reason };
  }
  return { kind: 'changes', changes: await changesOf(aws, id) };
}

export async function executeChangeSet(aws: Aws, { id, name }: ChangeSet): Promise<void> {
  const client = aws.client(CloudFormationClient);
  await client.send(new ExecuteChangeSetCommand({ ChangeSetName: id, ClientRequestToken: name }));
}

export async function deleteChangeSet(aws: Aws, { id }: ChangeSet): Promise<void> {
  await aws.client(CloudFormationClient).send(new DeleteChangeSetCommand({ ChangeSetName: id }));
}

/** Whether a change set waits on the stack, or is being computed for it. */
export async function hasChangeSets(aws: Aws, stackId: string): Promise<boolean> {
  const command = new ListChangeSetsCommand({ StackName: stackId });
  const { Summaries = [] } = await aws.client(CloudFormationClient).send(command);
  return Summaries.length > 0;
}

/**
 * Whether the change set went because another one of its stack was executed: CloudFormation deletes those that were computed
 * for what is no more, and until then refuses them.
 */
export function isOutrun(error: unknown): boolean {
  return error instanceof ChangeSetNotFoundException || error instanceof InvalidChangeSetStatusException;
}

/** The changes in AWS's order, those within a nested stack after its own. */
async function changesOf(aws: Aws, id: string): Promise<readonly Change[]> {
  const found: Change[] = [];
  const pages = paginateDescribeChangeSet({ client: aws.client(CloudFormationClient) }, { ChangeSetName: id });
  for await (const { Changes = [] } of pages) {
    for (const { ResourceChange } of Changes) {
      if (ResourceChange === undefined) continue;
      found.push(change(ResourceChange));
      const { ChangeSetId: nested, LogicalResourceId = '' } = ResourceChange;
      if (nested !== undefined) found.push(...(await nestedChanges(aws, nested, LogicalResourceId)));
    }
  }
  return found;
}

/** CloudFormation may have planned with a role what the caller may not see: then the nested stack itself is all that is told. */
async function nestedChanges(aws: Aws, id: string, within: string): Promise<readonly Change[]> {
  try {
    return (await changesOf(aws, id)).map((inner) => ({ ...inner, logicalId: `${within}/${inner.logicalId}` }));
  } catch (error) {
    if (isDenied(error)) return [];
    throw error;
  }
}

/** `No updates are to be performed` has neither an error name nor a status of its own: this text is all that AWS gives. */
function saysNoChange(text: string): boolean {
  return /didn't contain changes|no updates are to be performed/i.test(text);
}

function change(resource: ResourceChange): Change {
  const reasons = (resource.Details ?? []).map(reasonOf);
  return {
    action: resource.Action === 'SyncWithActual' ? 'Modify' : (resource.Action ?? 'Modify'),
    logicalId: resource.LogicalResourceId ?? '',
    type: resource.ResourceType ?? '',
    replacement: resource.Replacement,
    reasons: reasons.length > 0 ? [...new Set(reasons)] : undefined,
  };
}

/** What of the resource changes, and what it follows from: `Properties.ModelName (Model.ModelName)`. */
function reasonOf({ Target, CausingEntity }: ResourceChangeDetail): string {
  const what = [Target?.Attribute, Target?.Name].filter(Boolean).join('.');
  return CausingEntity === undefined ? what : `${what} (${CausingEntity})`;
}
