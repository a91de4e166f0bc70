import { describeStack } from '../../cloudformation/stack.ts';
import { stackPhase } from '../../cloudformation/stack-status.ts';
import type { Failure } from '../../errors.ts';
import type { DeployResult } from '../../result.ts';
import { deadlineAfter } from '../../waiting/deadline.ts';
import { startRemoval } from '../watch-stack.ts';
import type { Deployment } from './deployment.ts';
import { type Before, goBack } from './go-back.ts';

/**
 * What `on-failure` asks for, once a stack that this step has changed serves what it should not. The way back has as much
 * time again as the way there, and goes on when the run is cancelled.
 */
export async function answerFailure(
  failed: Failure,
  before: Before | undefined,
  { config, run, waiting, report }: Deployment,
): Promise<DeployResult> {
  const { onFailure, stackName } = config;
  if (onFailure === 'keep') return report({});
  run.log.warning(
    `${failed.what}: ${before && onFailure === 'rollback' ? 'going back' : `deleting stack ${stackName}`}`,
  );
  const deadline = deadlineAfter(config.timeoutMinutes, run.clock);
  const back: Deployment = { config: { ...config, onCancel: 'leave' }, run, waiting: { ...waiting, deadline }, report };
  if (before === undefined || onFailure === 'delete') {
    const left = await removeStack(back);
    const end = left === undefined ? `stack ${stackName} is deleted` : `stack ${stackName} is not deleted (${left})`;
    // Without a stack before there is nothing else to go back to.
    const status = left === undefined && before === undefined ? 'RolledBack' : 'Failed';
    return report({ status, failure: { ...failed, what: `${failed.what}; ${end}` } });
  }
  const reason = await whyNotBack(before, back);
  if (reason === undefined) {
    return report({
      status: 'RolledBack',
      failure: { ...failed, what: `${failed.what}; what was there before is back` },
    });
  }
  const failure = {
    ...failed,
    what: `${failed.what}; what was there before is not proven to be back`,
    reason: [failed.reason, reason].filter((text) => text !== undefined).join('\n'),
  };
  return report({ status: 'Failed', failure });
}

/** Whatever goes wrong on the way back must not hide why it was taken. */
async function whyNotBack(before: Before, deployment: Deployment): Promise<string | undefined> {
  try {
    return await goBack(before, deployment);
  } catch (error) {
    deployment.run.signal.throwIfAborted();
    return error instanceof Error ? error.message : String(error);
  }
}

/** Deletes the stack; the status in which it was left, undefined when it is gone. */
async function removeStack(deployment: Deployment): Promise<string | undefined> {
  const stack = await describeStack(deployment.run.aws, deployment.config.stackName);
  if (stack === undefined) return undefined;
  const finish = await startRemoval(stack, deployment);
  const { stack: left } = await finish();
  return left === undefined || stackPhase(left.status) === 'deleted' ? undefined : left.status;
}
