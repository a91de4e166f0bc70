import {
  type ChangeSet,
  type ChangeSetRequest,
  createChangeSet,
  planOf,
  type StackDesign,
} from '../../../cloudformation/change-set.ts';
import type { Stack } from '../../../cloudformation/stack.ts';
import { messageOf } from '../../../errors.ts';
import type { Run } from '../../../run.ts';
import { requestToken } from '../../stack/watch-stack.ts';
import type { Deployment } from '../deployment.ts';
import { type DeployedDesign, deployedDesign, isSameDesign } from './deployed-design.ts';
import { dropChangeSet } from './drop-change-set.ts';
import { orDiscard } from './or-discard.ts';
import { isOvertaken } from './overtaken.ts';
import { placeTemplate } from './place-template.ts';
import type { Overtaken, Prepared } from './prepared.ts';

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

function withoutChange(stack: Stack | undefined): Exclude<Prepared, Overtaken> {
  return stack === undefined ? { kind: 'failed', reason: 'there is nothing to create' } : { kind: 'none', stack };
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
