import type {
  ChangeSetSummary,
  DeleteChangeSetInput,
  DescribeChangeSetInput,
  DescribeChangeSetOutput,
  ListChangeSetsInput,
  ListChangeSetsOutput,
} from '@aws-sdk/client-cloudformation';
import { AwsError } from '../../../world/aws-error.ts';
import type { CallContext } from '../../../world/service.ts';
import type { ChangeSet, Stack } from '../stack.ts';
import { allStacks, requireStack } from '../state.ts';
import { describeParameters } from './describe-stacks.ts';
import { nestedOf } from './nest-change-sets.ts';
import { page } from './page.ts';

interface ChangeSetName {
  readonly ChangeSetName?: string | undefined;
  readonly StackName?: string | undefined;
}

/** By ARN, or by name together with the stack. Throws ChangeSetNotFound. */
export function requireChangeSet(name: ChangeSetName, context: CallContext): { stack: Stack; changeSet: ChangeSet } {
  const found = findChangeSet(name, context);
  if (!found) throw new AwsError('ChangeSetNotFound', `ChangeSet [${name.ChangeSetName}] does not exist`, 404);
  return found;
}

function findChangeSet({ ChangeSetName, StackName }: ChangeSetName, context: CallContext) {
  const stacks = ChangeSetName?.startsWith('arn:') ? allStacks(context) : [requireStack(StackName, context)];
  return stacks
    .flatMap((stack) => [...stack.changeSets.values()].map((changeSet) => ({ stack, changeSet })))
    .find(({ changeSet }) => changeSet.id === ChangeSetName || changeSet.name === ChangeSetName);
}

export function describeChangeSet(input: DescribeChangeSetInput, context: CallContext): DescribeChangeSetOutput {
  const { stack, changeSet } = requireChangeSet(input, context);
  const { items, ...next } = page(changeSet.changes, input.NextToken);
  return {
    ...summarize(stack, changeSet),
    OnStackFailure: changeSet.onStackFailure,
    Parameters: describeParameters(changeSet.design),
    Capabilities: [...changeSet.design.capabilities] as NonNullable<DescribeChangeSetOutput['Capabilities']>,
    Tags: [...changeSet.design.tags],
    Changes: items,
    ...next,
  };
}

export function listChangeSets(input: ListChangeSetsInput, context: CallContext): ListChangeSetsOutput {
  const stack = requireStack(input.StackName, context);
  const { items, ...next } = page([...stack.changeSets.values()], input.NextToken);
  return { Summaries: items.map((changeSet) => summarize(stack, changeSet)), ...next };
}

/** Deleting what is not there succeeds; a stack in review stays, as on AWS, until it is deleted itself. */
export function deleteChangeSet(input: DeleteChangeSetInput, context: CallContext): object {
  const found = findChangeSet(input, context);
  if (!found) return {};
  const { stack, changeSet } = found;
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeleteChangeSet.html names both; the words are of one.
  if (changeSet.status === 'CREATE_IN_PROGRESS' || changeSet.executionStatus === 'EXECUTE_IN_PROGRESS') {
    throw new AwsError(
      'InvalidChangeSetStatus',
      `An operation on ChangeSet [${changeSet.id}] is currently in progress.`,
    );
  }
  stack.changeSets.delete(changeSet.name);
  for (const nested of nestedOf(changeSet, allStacks(context))) nested.stack.changeSets.delete(nested.changeSet.name);
  return {};
}

function summarize(stack: Stack, changeSet: ChangeSet): ChangeSetSummary {
  return {
    StackId: stack.id,
    StackName: stack.name,
    ChangeSetId: changeSet.id,
    ChangeSetName: changeSet.name,
    CreationTime: changeSet.createdAt,
    Status: changeSet.status,
    StatusReason: changeSet.statusReason,
    ExecutionStatus: changeSet.executionStatus,
    Description: changeSet.description,
    IncludeNestedStacks: changeSet.includesNested,
    ParentChangeSetId: changeSet.parentId,
    RootChangeSetId: changeSet.rootId,
  };
}
