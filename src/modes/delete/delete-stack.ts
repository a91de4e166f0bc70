import { consoleUrl } from '../../aws/console.ts';
import type { StackEvent } from '../../cloudformation/events.ts';
import { followStack } from '../../cloudformation/follow-stack.ts';
import { lastPart } from '../../cloudformation/last-part.ts';
import { ownedResources } from '../../cloudformation/owned-resources.ts';
import {
  describeStack,
  isDeployed,
  type Stack,
  type StackResource,
  stackResources,
} from '../../cloudformation/stack.ts';
import { stackPhase } from '../../cloudformation/stack-status.ts';
import type { DeleteResult } from '../../result/delete.ts';
import { endProtection, startRemoval, watchStack } from '../stack/watch-stack.ts';
import type { Deletion } from './deletion.ts';
import type { Freed } from './free-endpoint.ts';
import { freeStack } from './free-stack.ts';
import { outlivingEndpoint } from './outliving-endpoint.ts';

type Fates = Pick<DeleteResult, 'deleted' | 'kept'>;

/** Deletes the stack and proves it: under its own ARN it is DELETE_COMPLETE or unknown, and its endpoint is no more. */
export async function deleteStackOf(stackName: string, deletion: Deletion): Promise<DeleteResult> {
  const { config, run, report } = deletion;
  const stack = await deletableStack(stackName, deletion);
  if (stack === undefined) {
    run.log.info(`nothing to delete: there is no stack ${stackName}`);
    return report({});
  }
  if (config.onlyDeployed && stackPhase(stack.status) !== 'review' && !isDeployed(stack)) {
    run.log.warning(`stack ${stackName} is left alone: no deployment of this action has made or changed it`);
    return report({});
  }
  if (await isForeign(stack, deletion)) return foreign(stack, deletion);
  if (stack.isProtected) return refused(stack, deletion);
  const { endpointName, resources, freed } = await freeStack(stack, deletion);
  const finish = await startRemoval(stack, deletion);
  const started = report({
    status: 'InProgress',
    changed: true,
    stackId: stack.id,
    consoleUrl: consoleUrl(run.aws.region, 'stack', stack.id),
    endpointName,
  });
  run.started(started);
  if (!config.wait) return started;
  const { stack: left, events } = await finish();
  report(withFreed(fates(stack, left, resources, events), freed));
  if (left !== undefined && stackPhase(left.status) !== 'deleted') return deletionFailed(left, events, deletion);
  return await proveEndpointGone(endpointName, deletion);
}

/** A stack of something else, as where its name is mistaken: no deployment of this action has made it, and it serves nothing. */
async function isForeign(stack: Stack, { run: { aws } }: Deletion): Promise<boolean> {
  if (isDeployed(stack) || stackPhase(stack.status) === 'review') return false;
  const owned = await ownedResources(aws, await stackResources(aws, stack.id));
  return owned.every(({ type }) => type !== 'AWS::SageMaker::Endpoint');
}

function foreign({ id, name }: Stack, { run, report }: Deletion): DeleteResult {
  const failure = {
    what: `stack ${name} was not made by this action, and has no endpoint`,
    fix: `is \`stack-name\` the right one? If it is to go all the same: \`aws cloudformation delete-stack --stack-name ${name}\``,
  };
  return report({ status: 'Failed', stackId: id, consoleUrl: consoleUrl(run.aws.region, 'stack', id), failure });
}

/** Deletes nothing that is protected against it: that is a person's decision, and one to take back. */
function refused(stack: Stack, { run, report }: Deletion): DeleteResult {
  const { id, name } = stack;
  const failure = {
    what: `stack ${name} is protected against being deleted`,
    fix: `where it is to go all the same: ${endProtection(stack)}, then run this again`,
  };
  return report({ status: 'Failed', stackId: id, consoleUrl: consoleUrl(run.aws.region, 'stack', id), failure });
}

function withFreed(of: Fates, freed: Freed | undefined): Fates {
  if (freed === undefined) return of;
  const kept = [...(of.kept ?? []), ...freed.kept];
  return { deleted: [...freed.deleted, ...of.deleted], kept: kept.length > 0 ? kept : undefined };
}

/** The stack when it can be deleted; an update under way refuses that and is waited for. Undefined: there is nothing to delete. */
async function deletableStack(stackName: string, deletion: Deletion): Promise<Stack | undefined> {
  const { run, waiting } = deletion;
  const stack = await describeStack(run.aws, stackName);
  if (stack === undefined || stackPhase(stack.status) === 'deleted') return undefined;
  if (stackPhase(stack.status) !== 'in-progress' || !stack.status.startsWith('UPDATE_')) return stack;
  const follow = await followStack(run.aws, stack.id);
  await watchStack(`Stack ${stackName} is ${stack.status}: waiting for the end of the update`, follow(waiting), run);
  return await deletableStack(stackName, deletion);
}

/** What became of each resource, by its last event: where there are none, the stack took its resources with it. */
function fates(
  stack: Stack,
  left: Stack | undefined,
  resources: readonly StackResource[],
  events: readonly StackEvent[],
): Fates {
  const isGone = left === undefined || stackPhase(left.status) === 'deleted';
  const deleted: string[] = [];
  const kept: string[] = [];
  const lastEvent = ({ logicalId, type }: StackResource) =>
    events.findLastIndex((event) => event.logicalId === logicalId && event.type === type);
  // In the order in which they went.
  for (const resource of resources.toSorted((a, b) => lastEvent(a) - lastEvent(b))) {
    // What an earlier deletion took that did not get to its end is not of this one.
    if (resource.physicalId === undefined || resource.status === 'DELETE_COMPLETE') continue;
    const name = resourceLabel(resource.type, resource.physicalId);
    const reason = whyKept(resource, events[lastEvent(resource)], isGone);
    if (reason === undefined) deleted.push(name);
    else kept.push(`${name}: ${reason}`);
  }
  if (isGone) deleted.push(`stack/${stack.name}`);
  return { deleted, kept: kept.length > 0 ? kept : undefined };
}

function whyKept(resource: StackResource, last: StackEvent | undefined, isStackGone: boolean): string | undefined {
  if ((last ?? resource).status === 'DELETE_SKIPPED') return 'its DeletionPolicy keeps it';
  if (isStackGone || last?.status === 'DELETE_COMPLETE') return undefined;
  return last?.reason ?? last?.status ?? 'its deletion did not begin';
}

function deletionFailed(stack: Stack, events: readonly StackEvent[], { report }: Deletion): DeleteResult {
  const failed = events.filter(({ status, physicalId }) => status === 'DELETE_FAILED' && physicalId !== stack.id);
  const reasons = failed.map(({ logicalId, reason }) => `${logicalId}: ${reason ?? 'no reason given'}`);
  // A nested stack's own resources are not the root's to give up.
  const resisting = [...new Set(failed.map(({ logicalId }) => logicalId).filter((id) => !id.includes('/')))];
  const giveUp = `\`aws cloudformation delete-stack --stack-name ${stack.name} --retain-resources ${resisting.join(' ')}\``;
  return report({
    status: 'Failed',
    failure: {
      what: `stack ${stack.name} could not be deleted (${stack.status})`,
      reason: reasons.join('\n') || (stack.statusReason ?? 'no reason given'),
      fix: `mend the cause and run this again: what is deleted already stays deleted${resisting.length === 0 ? '' : `; or keep what resists: ${giveUp}`}`,
    },
  });
}

async function proveEndpointGone(endpointName: string | undefined, deletion: Deletion): Promise<DeleteResult> {
  const { stackName = '', kept = [] } = deletion.report({});
  const isKept = kept.some((line) => line.toLowerCase().startsWith(`endpoint/${endpointName?.toLowerCase()}:`));
  if (endpointName === undefined || isKept) return deletion.report({ status: 'Completed' });
  const failure = await outlivingEndpoint(endpointName, stackName, deletion);
  return deletion.report(failure === undefined ? { status: 'Completed' } : { status: 'Failed', failure });
}

/** `AWS::SageMaker::EndpointConfig` with the ARN `…:endpoint-config/iris` → `endpoint-config/iris`. */
function resourceLabel(type: string, physicalId: string): string {
  const kind = (type.split('::').at(-1) ?? type).replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
  return `${kind}/${lastPart(physicalId)}`;
}
