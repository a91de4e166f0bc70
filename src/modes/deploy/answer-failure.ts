import { firstFailure } from '../../cloudformation/events.ts';
import { describeStack } from '../../cloudformation/stack.ts';
import { stackPhase } from '../../cloudformation/stack-status.ts';
import type { Failure } from '../../errors.ts';
import type { DeployResult } from '../../result/deploy.ts';
import { deadlineAfter } from '../../waiting/deadline.ts';
import { endProtection, startRemoval } from '../watch-stack.ts';
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
  if (config.onFailure === 'keep') return report({});
  const deadline = deadlineAfter(config.timeoutMinutes, run.clock);
  const back: Deployment = { config: { ...config, onCancel: 'leave' }, run, waiting: { ...waiting, deadline }, report };
  // Without a stack before there is nothing else to go back to.
  if (before === undefined) return await removeStack(failed, { status: 'RolledBack' }, back);
  if (config.onFailure === 'delete') return await removeStack(failed, { status: 'Failed' }, back);
  return await bringBack(failed, before, back);
}

/** Deletes the stack: then the deployment ends with this status. */
async function removeStack(
  failed: Failure,
  { status }: Pick<DeployResult, 'status'>,
  deployment: Deployment,
): Promise<DeployResult> {
  const { config, run, report } = deployment;
  run.log.warning(`${failed.what}: deleting stack ${config.stackName}`);
  const reason = await whyNot(() => whyNotRemoved(deployment), deployment);
  if (reason === undefined) {
    return report({ status, failure: { ...failed, what: `${failed.what}; stack ${config.stackName} is deleted` } });
  }
  const what = `${failed.what}; stack ${config.stackName} could not be deleted`;
  return report({ status: 'Failed', failure: { ...failed, what, reason: joined(failed.reason, reason) } });
}

async function whyNotRemoved(deployment: Deployment): Promise<string | undefined> {
  const { config, run } = deployment;
  const stack = await describeStack(run.aws, config.stackName);
  if (stack === undefined) return undefined;
  if (stack.isProtected) return `it is protected against that: ${endProtection(stack)}`;
  const { stack: left, events } = await (await startRemoval(stack, deployment))();
  if (left === undefined || stackPhase(left.status) === 'deleted') return undefined;
  const cause = firstFailure(events);
  return `the stack is ${left.status}${cause === undefined ? '' : `: ${cause.logicalId}: ${cause.reason ?? cause.status}`}`;
}

async function bringBack(failed: Failure, before: Before, deployment: Deployment): Promise<DeployResult> {
  const { run, report } = deployment;
  run.log.warning(`${failed.what}: going back`);
  const reason = await whyNot(() => goBack(before, deployment), deployment);
  if (reason === undefined) {
    const what = `${failed.what}; what was there before is back`;
    return report({ status: 'RolledBack', failure: { ...failed, what } });
  }
  const failure = {
    ...failed,
    what: `${failed.what}; what was there before is not proven to be back`,
    reason: joined(failed.reason, reason),
  };
  return report({ status: 'Failed', failure });
}

function joined(...reasons: readonly (string | undefined)[]): string {
  return reasons.filter((reason) => reason !== undefined).join('\n');
}

/** Whatever goes wrong on the way back must not hide why it was taken. */
async function whyNot(work: () => Promise<string | undefined>, { run }: Deployment): Promise<string | undefined> {
  try {
    return await work();
  } catch (error) {
    run.signal.throwIfAborted();
    return error instanceof Error ? error.message : String(error);
  }
}
