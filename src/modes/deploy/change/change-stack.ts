import {
  type ChangeSet,
  type ChangeSetRequest,
  createChangeSet,
  deleteChangeSet,
  executeChangeSet,
  hasChangeSets,
  planOf,
  type StackDesign,
} from '../../../cloudformation/change-set.ts';
import { followStack } from '../../../cloudformation/follow-stack.ts';
import { cancelUpdate, deleteStack, describeStack, type Stack } from '../../../cloudformation/stack.ts';
import { stackPhase } from '../../../cloudformation/stack-status.ts';
import { messageOf } from '../../../errors.ts';
import type { Change } from '../../../result/deploy.ts';
import type { Run } from '../../../run.ts';
import { requestToken, type Watched, watchStack } from '../../stack/watch-stack.ts';
import type { Deployment } from '../deployment.ts';
import { type DeployedDesign, deployedDesign, isSameDesign } from './deployed-design.ts';
import { isOvertaken } from './overtaken.ts';
import { placeTemplate } from './place-template.ts';

/** A change set ready to execute, the stack that needs none, why there can be none, or that somebody else changes the stack. */
export type Prepared =
  | PlannedChange
  | { readonly kind: 'none'; readonly stack: Stack }
  | { readonly kind: 'failed'; readonly reason: string }
  | Overtaken;

/** Somebody else was faster: what was planned was planned for a stack that is another one by now. */
export interface Overtaken {
  readonly kind: 'overtaken';
}

export interface PlannedChange {
  readonly kind: 'changes';
  readonly changes: readonly Change[];
  readonly changeSet: ChangeSet;
  /** What the stack is made from until now; undefined where it does not exist yet. */
  readonly before: DeployedDesign | undefined;
  /** Drops the undo of the change set. */
  readonly dropUndo: () => void;
  /** Takes the change set away that is not going to be executed after all. Never throws: what kept it from that matters more. */
  readonly discard: () => Promise<void>;
}

/**
 * Has CloudFormation compute what the design would change. A change set that is not going to be executed is deleted.
 * The stack gets the run's tags, or those of `design`.
 */
export async function prepareChange(
  existing: Stack | undefined,
  design: StackDesign | DeployedDesign,
  deployment: Deployment,
): Promise<Prepared> {
  const { config, run } = deployment;
  const before = existing && (await deployedDesign(existing, run));
  const templateUrl = await placeTemplate(design.templateBody, deployment);
  const request = {
    ...design,
    templateUrl,
    stackName: config.stackName,
    type: existing === undefined ? 'CREATE' : 'UPDATE',
    tags: 'tags' in design ? design.tags : stackTags(before, design, run),
    roleArn: config.cloudformationRoleArn,
  } as const;
  try {
    if (existing === undefined || !NESTED.test(design.templateBody)) {
      return await plan(request, { existing, before }, deployment);
    }
    const all = await plan({ ...request, includesNested: true }, { existing, before }, deployment);
    if (all.kind !== 'failed') return all;
    // What nested stacks hand to each other only turns out while they change, which keeps them from being planned together.
    run.log.info(`what changes within nested stacks cannot be told: ${all.reason}`);
    return await plan(request, { existing, before }, deployment);
  } catch (error) {
    if (await isOvertaken(error, existing === undefined, deployment)) return { kind: 'overtaken' };
    throw error;
  }
}

/** Of a stack that is there: what a first creation makes of nested stacks, their templates tell. */
const NESTED = /AWS::CloudFormation::Stack\b/;

interface Stand {
  readonly existing: Stack | undefined;
  readonly before: DeployedDesign | undefined;
}

async function plan(
  request: Omit<ChangeSetRequest, 'name'>,
  stand: Stand,
  deployment: Deployment,
): Promise<Exclude<Prepared, Overtaken>> {
  const { aws } = deployment.run;
  const name = requestToken(request.includesNested ? 'deploy-all' : 'deploy', deployment.run);
  const changeSet = await createChangeSet(aws, { ...request, name });
  if (changeSet === undefined) return withoutChange(stand.existing);
  const { existing, before } = stand;
  const isSame = before === undefined || isSameDesign(before, request);
  const planned = await planOrDiscard(changeSet, stand, deployment);
  // What changes nothing but outputs has no resource to tell of, and is executed all the same.
  if (planned.kind !== 'changes' || planned.changes.length > 0 || !isSame) return planned;
  await planned.discard();
  return withoutChange(existing);
}

async function planOrDiscard(
  changeSet: ChangeSet,
  { existing, before }: Stand,
  { config, run, waiting }: Deployment,
): Promise<Exclude<Prepared, Overtaken>> {
  const drop = () => dropChangeSet(changeSet, run);
  const dropUndo =
    config.onCancel === 'leave' ? () => {} : run.undo.add({ title: `change set ${changeSet.name}`, stop: drop });
  const discard = async () => {
    dropUndo();
    try {
      await drop();
    } catch (error) {
      run.log.warning(`change set ${changeSet.name} stays, as it could not be deleted: ${messageOf(error)}`);
    }
  };
  const found = await orDiscard({ discard }, run, () => planOf(run.aws, changeSet, waiting));
  if (found.kind === 'changes') return { ...found, changeSet, before, dropUndo, discard };
  await discard();
  return found.kind === 'failed' ? found : withoutChange(existing);
}

/** Work that fails before the change set is executed leaves none behind. */
export async function orDiscard<T>(
  { discard }: Pick<PlannedChange, 'discard'>,
  { signal }: Run,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // A cancelled run takes everything back by itself.
    if (!signal.aborted) await discard();
    throw error;
  }
}

function withoutChange(stack: Stack | undefined): Exclude<Prepared, Overtaken> {
  return stack === undefined ? { kind: 'failed', reason: 'there is nothing to create' } : { kind: 'none', stack };
}

/** Executes the change set; `finish` follows the stack to its end. */
export async function startChange(
  { changeSet, before, dropUndo }: PlannedChange,
  deployment: Deployment,
): Promise<Overtaken | { readonly kind: 'started'; readonly finish: () => Promise<Watched> }> {
  const { config, run, waiting } = deployment;
  const { aws } = run;
  const isNew = before === undefined;
  const follow = await followStack(aws, changeSet.stackId);
  run.signal.throwIfAborted();
  const execution = executeChangeSet(aws, changeSet);
  dropUndo();
  const title = `${isNew ? 'creation' : 'update'} of stack ${config.stackName}`;
  const takeBack = async () => {
    const [{ status }] = await Promise.allSettled([execution]);
    if (status === 'rejected') return await dropChangeSet(changeSet, run);
    // A stack in creation has nothing to go back to; an update goes back to what served before.
    if (isNew) await deleteStack(aws, changeSet.stackId, requestToken('delete', run));
    else await cancelUpdate(aws, changeSet.stackId, requestToken('cancel', run));
  };
  const done =
    config.onCancel === 'leave'
      ? run.undo.leave(title, 're-run this job of the workflow to wait for its end')
      : run.undo.add({ title, stop: takeBack });
  try {
    await execution;
  } catch (error) {
    if (!(await isOvertaken(error, isNew, deployment))) throw error;
    done();
    return { kind: 'overtaken' };
  }
  const finish = async () => {
    const watched = await watchStack(`Stack ${config.stackName}`, follow(waiting), run);
    done();
    return watched;
  };
  return { kind: 'started', finish };
}

/**
 * The stack's tags, which CloudFormation hands down to its resources. Those that name the run (`github:…`) would make every
 * run a change; so an unchanged design keeps the ones of the run that deployed it.
 */
function stackTags(
  before: DeployedDesign | undefined,
  design: StackDesign,
  { naming }: Run,
): Readonly<Record<string, string>> {
  const tags = Object.fromEntries(naming.tags.map(({ Key, Value }) => [Key, Value]));
  if (before === undefined || !isSameDesign(before, design)) return tags;
  const kept = Object.entries(before.tags).filter(([key]) => key.startsWith('github:'));
  return { ...tags, ...Object.fromEntries(kept) };
}

/** A stack that was only made for its first change set goes with it, unless somebody else has planned something for it, too. */
async function dropChangeSet(changeSet: ChangeSet, run: Run): Promise<void> {
  await deleteChangeSet(run.aws, changeSet);
  const stack = await describeStack(run.aws, changeSet.stackId);
  if (stack === undefined || stackPhase(stack.status) !== 'review' || (await hasChangeSets(run.aws, stack.id))) return;
  await deleteStack(run.aws, stack.id, requestToken('delete', run));
}
