import { consoleUrl } from '../../../aws/console.ts';
import { eventReader, firstFailure } from '../../../cloudformation/events.ts';
import { followStack } from '../../../cloudformation/follow-stack.ts';
import { continueRollback, describeStack, type Stack, stackResources } from '../../../cloudformation/stack.ts';
import { isToCreate, stackPhase } from '../../../cloudformation/stack-status.ts';
import { type Failure, RemoteFailure } from '../../../errors.ts';
import type { Run } from '../../../run.ts';
import { endProtection, requestToken, startRemoval, watchStack } from '../../stack/watch-stack.ts';
import type { Deployment } from '../deployment.ts';

/**
 * Brings the stack into a state that a change set can start from: waits for what others started, ends a way back that got
 * stuck, clears away what was never created. Undefined: it is to be created. Throws RemoteFailure where only a person can
 * tell what to do.
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
      const title = `Stack ${stack.name} is ${stack.status}: waiting for what is under way`;
      await watchStack(title, follow(deployment.waiting), run);
      return await readyStack(deployment);
    }
    case 'review':
      // Its creation can be planned as if it were not there: the change set that is executed takes the others with it.
      run.log.info(`stack ${stack.name} was planned but never created: planning it anew`);
      return undefined;
    case 'rolled-back':
      // After an update it stands as before and takes the next one; after a first creation it can only be deleted.
      return isToCreate(stack.status) ? await clearAway(stack, deployment) : stack;
    case 'failed':
      return await mendStack(stack, deployment);
    case 'green':
      return stack;
  }
}

async function mendStack(stack: Stack, deployment: Deployment): Promise<Stack | undefined> {
  if (isToCreate(stack.status)) return await clearAway(stack, deployment);
  if (stack.status === 'UPDATE_ROLLBACK_FAILED') return await endRollback(stack, deployment);
  throw new RemoteFailure(await stuck(stack, deployment.run));
}

/** What made the way back fail may be gone by now; else it fails again, and says why. */
async function endRollback(stack: Stack, { run, waiting }: Deployment): Promise<Stack> {
  const follow = await followStack(run.aws, stack.id);
  await continueRollback(run.aws, stack.id, requestToken('continue', run));
  const title = `Stack ${stack.name} is ${stack.status}: continuing its rollback`;
  const { stack: left = stack } = await watchStack(title, follow(waiting), run);
  if (stackPhase(left.status) !== 'rolled-back') throw new RemoteFailure(await stuck(left, run));
  return left;
}

/** Of a first creation that failed there is nothing to keep: nothing of it has ever served. */
async function clearAway(stack: Stack, deployment: Deployment): Promise<undefined> {
  const { run } = deployment;
  const reason = await whyItFailed(stack, run);
  if (stack.isProtected) throw new RemoteFailure(protectedRemains(stack, reason, run));
  run.log.warning(`the first creation of stack ${stack.name} failed (${reason}): creating it anew`);
  const finish = await startRemoval(stack, deployment);
  const { stack: left } = await finish();
  if (left !== undefined && stackPhase(left.status) !== 'deleted') throw new RemoteFailure(await stuck(left, run));
}

function protectedRemains(stack: Stack, reason: string, { aws }: Run): Failure {
  return {
    what: `the first creation of stack ${stack.name} failed, and what is left of it is protected against being deleted`,
    reason,
    fix: `${endProtection(stack)}, then run this again`,
    consoleUrl: consoleUrl(aws.region, 'stack', stack.id),
  };
}

async function whyItFailed(stack: Stack, { aws }: Run): Promise<string> {
  const failure = firstFailure(await eventReader(aws, stack.id)());
  return failure?.reason ?? stack.statusReason ?? stack.status;
}

async function stuck(stack: Stack, { aws }: Run): Promise<Failure> {
  const { id, name, status, statusReason } = stack;
  const failed = (await stackResources(aws, id)).filter((resource) => resource.status.endsWith('_FAILED'));
  const reasons = failed.map(
    ({ logicalId, ...resource }) => `${logicalId}: ${resource.statusReason ?? resource.status}`,
  );
  return {
    what: `stack ${name} is ${status}, from where it takes no update`,
    reason: reasons.length > 0 ? reasons.join('\n') : statusReason,
    fix: wayOut(stack),
    consoleUrl: consoleUrl(aws.region, 'stack', id),
  };
}

/** How a person gets a stack that did not reach its goal to take the next deployment. */
export function wayOut({ name, status }: Stack): string {
  if (stackPhase(status) === 'rolled-back') return 'mend the cause and run this again: nothing has to be cleaned up';
  if (status === 'UPDATE_ROLLBACK_FAILED') {
    return `mend the cause and run this again, which continues the rollback first; or give up what cannot be rolled back: \`aws cloudformation continue-update-rollback --stack-name ${name} --resources-to-skip …\``;
  }
  if (status === 'UPDATE_FAILED') {
    return `mend the cause, run \`aws cloudformation rollback-stack --stack-name ${name}\`, then run this again`;
  }
  return `mend the cause, delete it (\`mode: delete\`, \`stack-name: ${name}\`), then run this again`;
}
