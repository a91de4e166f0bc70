import type { Failure } from '../../errors.ts';
import type { DeleteConfig } from '../../inputs/config/delete.ts';
import type { DeleteResult } from '../../result/delete.ts';
import type { Run } from '../../run.ts';
import { operate } from '../operation.ts';
import { deleteEndpointAlone } from './delete-endpoint.ts';
import { deleteStackOf } from './delete-stack.ts';

/**
 * Deletes a stack, or an endpoint with its config and models, and proves that it is gone. What does not exist any more is no
 * error: NoChanges. A deletion cannot be taken back: a cancelled run leaves it to end by itself.
 */
export async function deleteDeployment(config: DeleteConfig, run: Run): Promise<DeleteResult> {
  const { kind, ...name } = config.target;
  const first: DeleteResult = { mode: 'delete', status: 'NoChanges', ...name, deleted: [], changed: false };
  return await operate({ config, run, first, late: () => late(config) }, (deletion) =>
    config.target.kind === 'stack'
      ? deleteStackOf(config.target.stackName, deletion)
      : deleteEndpointAlone(config.target.endpointName, deletion),
  );
}

function late({ timeoutMinutes }: DeleteConfig): Failure {
  return {
    what: `the deletion was not done after ${timeoutMinutes} minutes`,
    fix: 'it goes on by itself; run this again to wait for its end',
  };
}
