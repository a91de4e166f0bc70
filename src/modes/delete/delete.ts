import { DeadlineExceeded } from '../../errors.ts';
import type { DeleteConfig } from '../../inputs/config.ts';
import type { DeleteResult } from '../../result.ts';
import type { Run } from '../../run.ts';
import { deadlineAfter } from '../../waiting/poll.ts';
import { deleteEndpointAlone } from './delete-endpoint.ts';
import { deleteStackOf } from './delete-stack.ts';

/**
 * Deletes a stack, or an endpoint with its config and models, and proves that it is gone. What does not exist any more is no
 * error: NoChanges. A deletion cannot be taken back: a cancelled run leaves it to end by itself.
 */
export async function deleteDeployment(config: DeleteConfig, run: Run): Promise<DeleteResult> {
  const { target } = config;
  const { clock, signal } = run;
  const name = target.kind === 'stack' ? { stackName: target.stackName } : { endpointName: target.endpointName };
  let known: DeleteResult = { mode: 'delete', status: 'NoChanges', ...name, deleted: [], changed: false };
  const report = (facts: Partial<DeleteResult>): DeleteResult => {
    known = { ...known, ...facts };
    return known;
  };
  const deletion = {
    config,
    run,
    report,
    waiting: { deadline: deadlineAfter(config.timeoutMinutes, clock), clock, signal },
  };
  try {
    return target.kind === 'stack'
      ? await deleteStackOf(target.stackName, deletion)
      : await deleteEndpointAlone(target.endpointName, deletion);
  } catch (error) {
    if (!(error instanceof DeadlineExceeded)) throw error;
    const what = `the deletion was not done after ${config.timeoutMinutes} minutes`;
    return report({
      status: 'TimedOut',
      failure: { what, fix: 'it goes on by itself; run this again to wait for its end' },
    });
  }
}
