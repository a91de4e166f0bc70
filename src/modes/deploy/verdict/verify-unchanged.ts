import type { Stack } from '../../../cloudformation/stack.ts';
import type { DeployResult } from '../../../result/deploy.ts';
import type { Deployment } from '../deployment.ts';
import { answerFailure } from './answer-failure.ts';
import { verifyDeployment } from './verify-deployment.ts';
import { forgetWayBack, recallWayBack } from './way-back.ts';

/** The verdict on a stack in which nothing is to be changed. One that a run has changed and broken off is as if this step had. */
export async function verifyUnchanged(stack: Stack, deployment: Deployment): Promise<DeployResult> {
  const { run, report } = deployment;
  const verified = await verifyDeployment(stack, deployment);
  if (verified.failure === undefined) {
    await forgetWayBack(deployment);
    return verified;
  }
  // What somebody has put beside the stack is no fault of the change.
  if (verified.cases?.every(({ passed }) => passed) ?? true) return verified;
  const before = await recallWayBack(stack, deployment);
  if (before === undefined) return verified;
  run.log.info(`a run that broke off has left stack ${stack.name} changed and unproven`);
  report({ changed: true });
  return await answerFailure({ ...verified.failure, fix: undefined }, before, deployment);
}
