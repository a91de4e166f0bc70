import {
  type ChangeSet,
  createChangeSet,
  deleteChangeSet,
  executeChangeSet,
  planOf,
} from '../../cloudformation/change-set.ts';
import { eventReader, firstFailure } from '../../cloudformation/events.ts';
import { followStack } from '../../cloudformation/follow-stack.ts';
import { cancelUpdate, deleteStack, describeStack, type Stack, stackTemplate } from '../../cloudformation/stack.ts';
import { stackPhase } from '../../cloudformation/stack-status.ts';
import { type Failure, RemoteFailure } from '../../errors.ts';
import type { Change } from '../../result.ts';
import type { Run } from '../../run.ts';
import { requestToken, startRemoval, type Watched, watchStack } from '../watch-stack.ts';
import type { Deployment } from './deployment.ts';

/**
 * Brings the stack into a state that a change set can start from: waits for what others started, clears away what was
 * never created. Undefined: it is to be created. Throws RemoteFailure where only a person can tell what to do.
 */
export async function readyStack(deployment: Deployment): Promise<Stack | undefined> {
  const { config, run } = deployment;
  const stack = await describeStack(run.aws, config.stackName);
  if (stack === undefined) return undefined;
  switch (stackPhase(stack.status)) {
    case 'deleted':
      return undefined;
    case 'in-progress': {
      const follow = await followStack(run.aws, stack.id);
      await watchStack(
        `Stack ${stack.name} is ${stack.status}: waiting for what is under way`,
        follow(deployment.waiting),
        run,
      );
      return await readyStack(deployment);
    }
    case 'review':
      run.log.info(`stack ${stack.name} was planned but never created: deleting what is left of it`);
      return await clearAway(stack, deployment);
    case 'rolled-back':
      // After an update it stands as before and takes the next one; after a first creation it can only be deleted.
      if (stack.status !== 'ROLLBACK_COMPLETE') return stack;
      run.log.warning(
        `the first creation of stack ${stack.name} failed (${await whyItFailed(stack, run)}): creating it anew`,
      );
      return await clearAway(stack, deployment);
    case 'failed':
      throw new RemoteFailure(stuck(stack));
    case 'green':
      return stack;
  }
}

/** A change set ready to execute, the stack that needs none, or why there can be none. */
export type Prepared =
  | PlannedChange
  | { readonly kind: 'none'; readonly stack: Stack }
  | { readonly kind: 'failed'; readonly reason: string };

export interface PlannedChange {
  readonly kind: 'changes';
  readonly changes: readonly Change[];
  readonly changeSet: ChangeSet;
  /** Whether the stack does not exist yet. */
  readonly isNew: boolean;
  /** Drops the undo of the change set. */
  readonly dropUndo: () => void;
}

/** Has CloudFormation compute what the template would change. A change set that is not going to be executed is deleted. */
export async function prepareChange(
  existing: Stack | undefined,
  templateBody: string,
  deployment: Deployment,
): Promise<Prepared> {
  const { config, run, waiting } = deployment;
  const isNew = existing === undefined;
  const changeSet = await createChangeSet(run.aws, {
    stackName: config.stackName,
    name: requestToken('deploy', run),
    type: isNew ? 'CREATE' : 'UPDATE',
    templateBody,
    tags: await stackTags(existing, templateBody, run),
    roleArn: config.cloudformationRoleArn,
  });
  if (changeSet === undefined) return withoutChange(existing);
  const discard = () => (isNew ? dropStack(changeSet, run) : deleteChangeSet(run.aws, changeSet));
  const dropUndo = onCancel(deployment, `change set ${changeSet.name}`, discard);
  const plan = await planOf(run.aws, changeSet, waiting);
  if (plan.kind === 'changes') return { ...plan, changeSet, isNew, dropUndo };
  dropUndo();
  await discard();
  return plan.kind === 'failed' ? plan : withoutChange(existing);
}

function withoutChange(stack: Stack | undefined): Prepared {
  return stack === undefined ? { kind: 'failed', reason: 'there is nothing to create' } : { kind: 'none', stack };
}

/** Executes the change set; the returned function follows the stack to its end. */
export async function startChange(
  { changeSet, isNew, dropUndo }: PlannedChange,
  deployment: Deployment,
): Promise<() => Promise<Watched>> {
  const { config, run, waiting } = deployment;
  const { aws } = run;
  const follow = await followStack(aws, changeSet.stackId);
  run.signal.throwIfAborted();
  await executeChangeSet(aws, changeSet);
  dropUndo();
  // A stack in creation has nothing to go back to; an update goes back to what served before.
  const done = isNew
    ? onCancel(deployment, `creation of stack ${config.stackName}`, () => dropStack(changeSet, run))
    : onCancel(deployment, `update of stack ${config.stackName}`, () =>
        cancelUpdate(aws, changeSet.stackId, requestToken('cancel', run)),
      );
  return async () => {
    const watched = await watchStack(`Stack ${config.stackName}`, follow(waiting), run);
    done();
    return watched;
  };
}

/**
 * The stack's tags, which CloudFormation hands down to its resources. Those that name the run (`github:…`) would make every
 * run a change; so an unchanged template keeps the ones of the run that deployed it.
 */
async function stackTags(
  existing: Stack | undefined,
  template: string,
  run: Run,
): Promise<Readonly<Record<string, string>>> {
  const tags = Object.fromEntries(run.naming.tags.map(({ Key, Value }) => [Key, Value]));
  if (existing === undefined || (await stackTemplate(run.aws, existing.id))?.trim() !== template.trim()) return tags;
  const kept = Object.entries(existing.tags).filter(([key]) => key.startsWith('github:'));
  return { ...tags, ...Object.fromEntries(kept) };
}

/** Registers what a cancelled run must stop; returns the function that drops it. */
function onCancel({ config, run }: Deployment, title: string, stop: () => Promise<void>): () => void {
  return config.onCancel === 'stop' ? run.undo.add(title, stop) : () => {};
}

async function dropStack({ stackId }: ChangeSet, run: Run): Promise<void> {
  await deleteStack(run.aws, stackId, requestToken('delete', run));
}

async function clearAway(stack: Stack, deployment: Deployment): Promise<undefined> {
  const finish = await startRemoval(stack, deployment);
  const { stack: left } = await finish();
  if (left !== undefined && stackPhase(left.status) !== 'deleted') throw new RemoteFailure(stuck(left));
}

async function whyItFailed(stack: Stack, { aws }: Run): Promise<string> {
  const failure = firstFailure(await eventReader(aws, stack.id)());
  return failure?.reason ?? stack.statusReason ?? stack.status;
}

function stuck(stack: Stack): Failure {
  const { name, status, statusReason } = stack;
  const what = `stack ${name} is ${status}, from where it takes no update`;
  return { what, ...(statusReason !== undefined && { reason: statusReason }), fix: wayOut(stack) };
}

/** How a person gets a stack that did not reach its goal to take the next deployment. */
export function wayOut({ name, status }: Stack): string {
  if (stackPhase(status) === 'rolled-back') return 'mend the cause and run this again: nothing has to be cleaned up';
  return status === 'UPDATE_ROLLBACK_FAILED'
    ? `mend the cause, run \`aws cloudformation continue-update-rollback --stack-name ${name}\`, then run this again`
    : `mend the cause, delete it (\`mode: delete\`, \`stack-name: ${name}\`), then run this again`;
}
