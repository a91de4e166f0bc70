import { isOutrun } from '../../../cloudformation/change-set.ts';
import { describeStack } from '../../../cloudformation/stack.ts';
import { stackPhase } from '../../../cloudformation/stack-status.ts';
import type { Deployment } from '../deployment.ts';

/**
 * Whether a request failed because somebody else changes the stack, or has made or deleted it meanwhile. CloudFormation has
 * one error name for that and for bad input, ValidationError: how the stack stands now tells them apart.
 */
export async function isOvertaken(error: unknown, isNew: boolean, { config, run }: Deployment): Promise<boolean> {
  if (isOutrun(error)) return true;
  if (!(error instanceof Error) || error.name !== 'ValidationError') return false;
  const stack = await describeStack(run.aws, config.stackName);
  const phase = stack && stackPhase(stack.status);
  const isThere = phase !== undefined && phase !== 'review' && phase !== 'deleted';
  return phase === 'in-progress' || isThere === isNew;
}
