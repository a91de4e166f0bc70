import { eventReader, firstFailure } from '../../cloudformation/events.ts';
import { followStack } from '../../cloudformation/follow-stack.ts';
import { describeStack, type Stack } from '../../cloudformation/stack.ts';
import { stackPhase } from '../../cloudformation/stack-status.ts';
import { type Failure, RemoteFailure } from '../../errors.ts';
import type { Run } from '../../run.ts';
import { startRemoval, watchStack } from '../watch-stack.ts';
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
  return { what, reason: statusReason, fix: wayOut(stack) };
}

/** How a person gets a stack that did not reach its goal to take the next deployment. */
export function wayOut({ name, status }: Stack): string {
  if (stackPhase(status) === 'rolled-back') return 'mend the cause and run this again: nothing has to be cleaned up';
  return status === 'UPDATE_ROLLBACK_FAILED'
    ? `mend the cause, run \`aws cloudformation continue-update-rollback --stack-name ${name}\`, then run this again`
    : `mend the cause, delete it (\`mode: delete\`, \`stack-name: ${name}\`), then run this again`;
}
