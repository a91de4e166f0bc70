import type { Change } from '@aws-sdk/client-cloudformation';
import { AwsError } from '../../../world/aws-error.ts';
import type { CallContext } from '../../../world/service.ts';
import type { Plan } from '../engine/plan-changes.ts';
import { nestedRequest } from '../resources/nested-stack.ts';
import type { ChangeSet, Stack } from '../stack.ts';
import { requireStack } from '../state.ts';

/**
 * Gives every nested stack that is there a change set of its own, so that its changes are told as well, and one that does not
 * change is none. A nested stack that is yet to be made has no change set: nothing is known of it but its template.
 */
export async function nestChangeSets(root: ChangeSet, plan: Plan, context: CallContext): Promise<Change[]> {
  const nested = await Promise.all(
    plan.changes.map(async (change) => {
      const { ResourceType, Action, LogicalResourceId = '', PhysicalResourceId } = change.ResourceChange ?? {};
      if (ResourceType !== 'AWS::CloudFormation::Stack' || Action !== 'Modify') return change;
      const request = nestedRequest(plan.properties.get(LogicalResourceId) ?? {}, root.design.capabilities);
      const changeSet = await addNested(root, requireStack(PhysicalResourceId, context), request, context);
      if (changeSet) return { ...change, ResourceChange: { ...change.ResourceChange, ChangeSetId: changeSet.id } };
      return undefined;
    }),
  );
  return nested.filter((change) => change !== undefined);
}

/** Undefined where nothing changes. Throws, with the child's reason, where no change set can be made. */
async function addNested(
  root: ChangeSet,
  child: Stack,
  request: Readonly<Record<string, unknown>>,
  context: CallContext,
): Promise<ChangeSet | undefined> {
  const ChangeSetName = `${root.name}-${child.name}`.slice(0, 128);
  const input = { ...request, StackName: child.id, ChangeSetName, IncludeNestedStacks: true };
  await context.world.call('cloudformation', 'CreateChangeSet', input, context.caller);
  const changeSet = child.changeSets.get(ChangeSetName);
  if (!changeSet) throw new AwsError('ChangeSetNotFound', `ChangeSet [${ChangeSetName}] does not exist`, 404);
  changeSet.rootId = root.rootId ?? root.id;
  changeSet.parentId = root.id;
  while (changeSet.status === 'CREATE_IN_PROGRESS') await context.world.pace.phase(context.world.closing);
  if (changeSet.status === 'CREATE_COMPLETE') return changeSet;
  child.changeSets.delete(ChangeSetName);
  if (changeSet.statusReason?.startsWith("The submitted information didn't contain changes")) return undefined;
  throw new AwsError(
    'ValidationError',
    `Nested change set ${changeSet.id} was not successfully created: ${changeSet.statusReason}`,
  );
}

/** The change sets of nested stacks that came with one. */
export function nestedOf(root: ChangeSet, stacks: readonly Stack[]): { stack: Stack; changeSet: ChangeSet }[] {
  return stacks.flatMap((stack) =>
    [...stack.changeSets.values()]
      .filter((changeSet) => changeSet.rootId === root.id)
      .map((changeSet) => ({ stack, changeSet })),
  );
}
