import {
  type ChangeSet,
  createChangeSet,
  deleteChangeSet,
  executeChangeSet,
  planOf,
} from '../../cloudformation/change-set.ts';
import { followStack } from '../../cloudformation/follow-stack.ts';
import { cancelUpdate, deleteStack, type Stack, stackTemplate } from '../../cloudformation/stack.ts';
import type { Change } from '../../result.ts';
import type { Run } from '../../run.ts';
import { requestToken, type Watched, watchStack } from '../watch-stack.ts';
import type { Deployment } from './deployment.ts';

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
  const dropUndo =
    config.onCancel === 'leave' ? () => {} : run.undo.add({ title: `change set ${changeSet.name}`, stop: discard });
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
  const execution = executeChangeSet(aws, changeSet);
  dropUndo();
  const title = `${isNew ? 'creation' : 'update'} of stack ${config.stackName}`;
  const takeBack = async () => {
    await Promise.allSettled([execution]);
    // A stack in creation has nothing to go back to; an update goes back to what served before.
    if (isNew) await dropStack(changeSet, run);
    else await cancelUpdate(aws, changeSet.stackId, requestToken('cancel', run));
  };
  const done =
    config.onCancel === 'leave'
      ? run.undo.leave(title, 're-run this job of the workflow to wait for its end')
      : run.undo.add({ title, stop: takeBack });
  await execution;
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

async function dropStack({ stackId }: ChangeSet, run: Run): Promise<void> {
  await deleteStack(run.aws, stackId, requestToken('delete', run));
}
