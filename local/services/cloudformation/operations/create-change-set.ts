import { randomUUID } from 'node:crypto';
import type { CreateChangeSetInput, CreateChangeSetOutput } from '@aws-sdk/client-cloudformation';
import { AwsError } from '../../../world/aws-error.ts';
import { partitionOf } from '../../../world/partition.ts';
import type { CallContext } from '../../../world/service.ts';
import { planChanges } from '../engine/plan-changes.ts';
import { recordStack } from '../engine/record.ts';
import { readDesign } from '../read-design.ts';
import type { ChangeSet, Design, Stack } from '../stack.ts';
import { addStack, findStack, requireStack } from '../state.ts';
import { nestChangeSets } from './nest-change-sets.ts';
import { requireUpdatable } from './update-stack.ts';

/** Answers at once; the change set is worked out while the caller waits for CREATE_COMPLETE or FAILED. */
export function createChangeSet(input: CreateChangeSetInput, context: CallContext): CreateChangeSetOutput {
  const name = checkedName(input.ChangeSetName);
  const existing = input.ChangeSetType === 'CREATE' ? findReviewed(input, context) : findUpdatable(input, context);
  const taken = existing?.changeSets.get(name);
  if (taken && input.ClientToken !== undefined && taken.clientToken === input.ClientToken) {
    return { Id: taken.id, StackId: existing?.id };
  }
  if (taken) throw new AwsError('AlreadyExistsException', `ChangeSet ${name} already exists`);

  const design = readDesign(input, existing, context);
  const stack = existing ?? addReviewedStack(input.StackName ?? '', design, context);
  const changeSet = newChangeSet(name, { input, design }, context);
  stack.changeSets.set(name, changeSet);
  context.world.background(workOut(changeSet, stack, context));
  return { Id: changeSet.id, StackId: stack.id };
}

function checkedName(name = ''): string {
  if (/^[a-zA-Z][-a-zA-Z0-9]{0,127}$/.test(name)) return name;
  throw new AwsError(
    'ValidationError',
    `1 validation error detected: Value '${name}' at 'changeSetName' failed to satisfy constraint: ` +
      'Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*',
  );
}

function newChangeSet(
  name: string,
  { input, design }: { input: CreateChangeSetInput; design: Design },
  { caller: { region, accountId } }: CallContext,
): ChangeSet {
  return {
    id: `arn:${partitionOf(region).name}:cloudformation:${region}:${accountId}:changeSet/${name}/${randomUUID()}`,
    name,
    createdAt: new Date(),
    ...(input.Description !== undefined && { description: input.Description }),
    ...(input.ClientToken !== undefined && { clientToken: input.ClientToken }),
    includesNested: input.IncludeNestedStacks ?? false,
    onStackFailure: input.OnStackFailure ?? 'ROLLBACK',
    design,
    status: 'CREATE_IN_PROGRESS',
    executionStatus: 'UNAVAILABLE',
    changes: [],
  };
}

function findUpdatable({ StackName }: CreateChangeSetInput, context: CallContext): Stack {
  const stack = requireStack(StackName, context);
  requireUpdatable(stack);
  return stack;
}

function findReviewed({ StackName, ChangeSetName }: CreateChangeSetInput, context: CallContext): Stack | undefined {
  const stack = findStack(StackName, context);
  if (!stack || stack.status === 'REVIEW_IN_PROGRESS') return stack;
  throw new AwsError(
    'ValidationError',
    `Stack [${StackName}] already exists and cannot be created again with the changeSet [${ChangeSetName}].`,
  );
}

function addReviewedStack(name: string, design: Design, context: CallContext): Stack {
  const stack = addStack(name, design, context);
  recordStack(stack, 'REVIEW_IN_PROGRESS', 'User Initiated');
  return stack;
}

async function workOut(changeSet: ChangeSet, stack: Stack, context: CallContext): Promise<void> {
  await context.world.pace.phase(context.world.closing);
  try {
    const plan = await planChanges(stack, changeSet.design, context);
    changeSet.changes = changeSet.includesNested ? await nestChangeSets(changeSet, plan, context) : plan.changes;
    const changesAnything = changeSet.changes.length > 0 || (plan.changes.length === 0 && plan.changesAnything);
    changeSet.status = changesAnything ? 'CREATE_COMPLETE' : 'FAILED';
    changeSet.executionStatus = changesAnything ? 'AVAILABLE' : 'UNAVAILABLE';
    if (changesAnything) return;
    changeSet.statusReason =
      "The submitted information didn't contain changes. Submit different information to create a change set.";
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    changeSet.status = 'FAILED';
    changeSet.statusReason = error.message;
  }
}
