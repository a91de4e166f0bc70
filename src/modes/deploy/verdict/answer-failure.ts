import { firstCause } from '../../../cloudformation/events.ts';
import { describeStack } from '../../../cloudformation/stack.ts';
import { stackPhase } from '../../../cloudformation/stack-status.ts';
import type { Failure } from '../../../errors.ts';
import { failureOf } from '../../../failure-of.ts';
import type { DeployResult } from '../../../result/deploy.ts';
import { deadlineAfter } from '../../../waiting/deadline.ts';
import { endProtection, startRemoval } from '../../stack/watch-stack.ts';
import type { Deployment } from '../deployment.ts';
import { wayOut } from '../present/ready-stack.ts';
import { type Before, goBack } from './go-back.ts';
import { forgetWayBack } from './way-back.ts';

/** Why the answer to a failure failed itself, what came of it where that is not nothing, and what a person can do then. */
type Trouble = Partial<Pick<Failure, 'what' | 'reason' | 'fix'>>;

/**
 * What `on-failure` asks for, once a stack that this step has changed serves what it should not. The way back has as much
 * time again as the way there, and goes on when the run is cancelled.
 */
export async function answerFailure(
  failed: Failure,
  before: Before | undefined,
  { config, run, waiting, report }: Deployment,
): Promise<DeployResult> {
  if (config.onFailure === 'keep') return report({ failure: kept(failed, before) });
  const deadline = deadlineAfter(config.timeoutMinutes, run.clock);
  const back: Deployment = { config: { ...config, onCancel: 'leave' }, run, waiting: { ...waiting, deadline }, report };
  // Without a stack before there is nothing else to go back to.
  if (before === undefined) return await removeStack(failed, { status: 'RolledBack' }, back);
  if (config.onFailure === 'delete') return await removeStack(failed, { status: 'Failed' }, back);
  return await bringBack(failed, before, back);
}

function kept(failed: Failure, before: Before | undefined): Failure {
  const what = `${failed.what}; it stays as it is, as \`on-failure\` is \`keep\``;
  const back = before === undefined ? 'delete the stack (`mode: delete`)' : `go back by hand: ${deployAgain(before)}`;
  return { ...failed, what, fix: both(failed.fix ?? 'mend the model or the cases and deploy again', `or ${back}`) };
}

/** Deletes the stack: then the deployment ends with this status. */
async function removeStack(
  failed: Failure,
  { status }: Pick<DeployResult, 'status'>,
  deployment: Deployment,
): Promise<DeployResult> {
  const { config, run, report } = deployment;
  run.log.warning(`${failed.what}: deleting stack ${config.stackName}`);
  const trouble = await troubleWith(() => whyNotRemoved(deployment), deployment);
  if (trouble === undefined) {
    // Nothing may point to what is no more; the stack's own page tells for months what became of it.
    const gone = { endpointName: undefined, endpointArn: undefined, apiUrl: undefined, stackOutputs: undefined };
    const what = `${failed.what}; stack ${config.stackName} is deleted`;
    return report({ ...gone, status, failure: { ...failed, what, consoleUrl: undefined } });
  }
  const what = `${failed.what}; ${trouble.what ?? `stack ${config.stackName} could not be deleted`}`;
  return report({ status: 'Failed', failure: worse({ ...failed, what }, trouble) });
}

async function whyNotRemoved(deployment: Deployment): Promise<Trouble | undefined> {
  const { config, run } = deployment;
  const stack = await describeStack(run.aws, config.stackName);
  if (stack === undefined) return undefined;
  if (stack.isProtected) {
    const fix = `where it is to go all the same: ${endProtection(stack)}, then \`mode: delete\``;
    return { reason: 'the stack is protected against being deleted', fix };
  }
  const { freeStack } = await import('../../delete/free-stack.ts');
  const { endpointName } = await freeStack(stack, deployment);
  const { stack: left, events } = await (await startRemoval(stack, deployment))();
  if (left !== undefined && stackPhase(left.status) !== 'deleted')
    return { reason: [`the stack is ${left.status}`, firstCause(events) ?? []].flat().join(': '), fix: wayOut(left) };
  if (endpointName === undefined) return undefined;
  const { outlivingEndpoint } = await import('../../delete/outliving-endpoint.ts');
  return await outlivingEndpoint(endpointName, stack.name, deployment);
}

async function bringBack(failed: Failure, before: Before, deployment: Deployment): Promise<DeployResult> {
  const { run, report } = deployment;
  run.log.warning(`${failed.what}: going back`);
  const trouble = await troubleWith(() => whyNotBack(before, deployment), deployment);
  if (trouble === undefined) {
    await forgetWayBack(deployment);
    const what = `${failed.what}; what was there before is back`;
    return report({ status: 'RolledBack', failure: { ...failed, what } });
  }
  const what = `${failed.what}; what was there before is not proven to be back`;
  const fix = both(trouble.fix, `once that is mended, ${deployAgain(before)}`);
  return report({ status: 'Failed', failure: worse({ ...failed, what }, { ...trouble, fix }) });
}

async function whyNotBack(before: Before, deployment: Deployment): Promise<Trouble | undefined> {
  const { config, run } = deployment;
  const reason = await goBack(before, deployment);
  if (reason === undefined) return undefined;
  const stack = await describeStack(run.aws, config.stackName);
  const isStuck = stack !== undefined && stackPhase(stack.status) === 'failed';
  return { reason, fix: isStuck ? wayOut(stack) : undefined };
}

/** The inputs that bring back what served before, where that was seen and is one model. */
function deployAgain({ serving }: Before): string {
  const [model, ...others] = serving?.models ?? [];
  if (others.length > 0) return 'deploy what was there before';
  if (model?.modelPackage !== undefined) return `deploy with \`model-package-arn: ${model.modelPackage}\``;
  if (model?.artifact !== undefined) return `deploy with \`model-artifact: ${model.artifact}\``;
  return 'deploy what was there before';
}

function worse(failed: Failure, { reason, fix }: Trouble): Failure {
  return { ...failed, reason: [failed.reason ?? [], reason ?? []].flat().join('\n'), fix: both(failed.fix, fix) };
}

function both(...fixes: readonly (string | undefined)[]): string {
  return fixes.filter((fix) => fix !== undefined).join('; ');
}

/** Whatever goes wrong on the way back must not hide why it was taken. */
async function troubleWith(
  work: () => Promise<Trouble | undefined>,
  { run }: Deployment,
): Promise<Trouble | undefined> {
  try {
    return await work();
  } catch (error) {
    run.signal.throwIfAborted();
    const { what, reason, fix } = await failureOf(error, run.aws.region);
    return { reason: [what, reason ?? []].flat().join(': '), fix };
  }
}
