import { join } from 'node:path';
import {
  CloudFormationClient,
  CreateChangeSetCommand,
  type CreateChangeSetInput,
  CreateStackCommand,
  type CreateStackInput,
  DeleteStackCommand,
  DescribeChangeSetCommand,
  type DescribeChangeSetOutput,
  DescribeStacksCommand,
  ExecuteChangeSetCommand,
  paginateDescribeStackEvents,
  type Stack,
  UpdateStackCommand,
  type UpdateStackInput,
} from '@aws-sdk/client-cloudformation';
import { type LocalAws, type LocalAwsOptions, startLocalAws } from '../../../../local/server/start.ts';
import { lookAgain } from '../../../look-again.ts';
import { clientSettings } from '../../server/client-settings.ts';

export interface LocalCloudFormation {
  readonly aws: LocalAws;
  readonly client: CloudFormationClient;
  close(): Promise<void>;
}

/** A local AWS on a fast clock, with a bucket `data` that holds a model archive, whose containers are fake ones. */
export async function startLocalCloudFormation(options: LocalAwsOptions = {}): Promise<LocalCloudFormation> {
  const fakeContainer = join(import.meta.dirname, '../sagemaker/fake-container.ts');
  const aws = await startLocalAws({ phaseMillis: 1, containerCommand: [process.execPath, fakeContainer], ...options });
  const client = new CloudFormationClient(clientSettings(aws.url));
  const close = async () => {
    client.destroy();
    await aws.close();
  };
  return { aws, client, close };
}

/** Creates a stack and waits for it to come to rest. */
export async function create(local: LocalCloudFormation, input: CreateStackInput): Promise<Stack> {
  const { StackId } = await local.client.send(new CreateStackCommand(input));
  return settled(local, StackId);
}

export async function update(local: LocalCloudFormation, input: UpdateStackInput): Promise<Stack> {
  const { StackId } = await local.client.send(new UpdateStackCommand(input));
  return settled(local, StackId);
}

/** Deletes a stack and waits for the end, which only its id can tell. */
export async function remove(
  local: LocalCloudFormation,
  StackName: string,
  RetainResources?: string[],
): Promise<Stack> {
  const { Stacks } = await local.client.send(new DescribeStacksCommand({ StackName }));
  await local.client.send(new DeleteStackCommand({ StackName, ...(RetainResources && { RetainResources }) }));
  return settled(local, Stacks?.[0]?.StackId);
}

/** Looks again until nothing is in progress. */
export async function settled({ client }: LocalCloudFormation, StackName: string | undefined): Promise<Stack> {
  const look = async () => (await client.send(new DescribeStacksCommand({ StackName }))).Stacks ?? [];
  const isSettled = ([stack]: readonly Stack[]) =>
    stack !== undefined && !/(CREATE|UPDATE|DELETE|ROLLBACK|CLEANUP)_IN_PROGRESS$/.test(stack.StackStatus ?? '');
  const [stack] = await lookAgain(look, isSettled);
  if (stack === undefined) throw new Error(`there is no stack ${StackName}`);
  return stack;
}

/** Creates a change set and waits until it has been worked out. */
export async function changeSet(
  { client }: LocalCloudFormation,
  input: CreateChangeSetInput,
): Promise<DescribeChangeSetOutput> {
  const { Id } = await client.send(new CreateChangeSetCommand(input));
  return lookAgain(
    () => client.send(new DescribeChangeSetCommand({ ChangeSetName: Id })),
    ({ Status = '' }) => !/PENDING|IN_PROGRESS/.test(Status),
  );
}

export async function execute(local: LocalCloudFormation, described: DescribeChangeSetOutput): Promise<Stack> {
  await local.client.send(new ExecuteChangeSetCommand({ ChangeSetName: described.ChangeSetId }));
  return settled(local, described.StackId);
}

/** 'Endpoint CREATE_COMPLETE' for every event, oldest first; with reasons, 'Endpoint CREATE_FAILED: …'. */
export async function history({ client }: LocalCloudFormation, StackName: string | undefined): Promise<string[]> {
  const events = [];
  for await (const page of paginateDescribeStackEvents({ client }, { StackName })) {
    events.push(...(page.StackEvents ?? []));
  }
  return events.reverse().map(({ LogicalResourceId, ResourceStatus, ResourceStatusReason }) => {
    const reason = ResourceStatusReason === undefined ? '' : `: ${ResourceStatusReason}`;
    return `${LogicalResourceId} ${ResourceStatus}${reason}`;
  });
}

/** Resources that cost nothing, one line each: `handles('A', 'B')`. */
export function handles(...logicalIds: string[]): string {
  const resources = logicalIds.map((id) => `  ${id}: {Type: AWS::CloudFormation::WaitConditionHandle}`);
  return ['Resources:', ...resources, ''].join('\n');
}
