import type { CallContext } from '../../../server/service.ts';
import type { Design, Operation, Stack, StackResource } from '../stack.ts';
import { cleanUp } from './clean-up.ts';
import { deleteAll } from './delete-all.ts';
import type { StackWork } from './handle-resource.ts';
import { checkExports, workOutOutputs } from './outputs.ts';
import { type Journal, provision } from './provision.ts';
import { statusReason } from './reason.ts';
import { recordStack } from './record.ts';
import { rollBackUpdate } from './roll-back-update.ts';
import { designScope, wantedResources } from './scope.ts';

/** What happens to a stack whose creation or update fails. */
export type OnFailure = 'ROLLBACK' | 'DELETE' | 'DO_NOTHING';

/** Takes a new stack to CREATE_COMPLETE, or to ROLLBACK_COMPLETE, CREATE_FAILED or DELETE_COMPLETE as `onFailure` says. */
export async function createDesigned(stack: Stack, onFailure: OnFailure, context: CallContext, operation: Operation) {
  const failure = await realise({ stack, context, abort: operation.abort }, stack.design, new Map());
  if (context.world.closing.aborted || operation.superseded) return;
  if (failure === undefined) return recordStack(stack, 'CREATE_COMPLETE');
  if (onFailure === 'DO_NOTHING') return recordStack(stack, 'CREATE_FAILED', failure);
  if (onFailure === 'DELETE') {
    recordStack(stack, 'DELETE_IN_PROGRESS', failure);
    return deleteAll({ stack, context }, { done: 'DELETE_COMPLETE', failed: 'DELETE_FAILED' });
  }
  recordStack(stack, 'ROLLBACK_IN_PROGRESS', `${failure}Rollback requested by user.`);
  await deleteAll({ stack, context }, { done: 'ROLLBACK_COMPLETE', failed: 'ROLLBACK_FAILED' });
}

/** Takes a stack from its design to another: UPDATE_COMPLETE, or back to where it was. */
export async function updateDesigned(
  stack: Stack,
  { design, onFailure }: { design: Design; onFailure: OnFailure },
  context: CallContext,
  operation: Operation,
): Promise<void> {
  const journal: Journal = new Map();
  const failure = await realise({ stack, context, abort: operation.abort }, design, journal);
  if (context.world.closing.aborted) return;
  if (failure !== undefined && onFailure === 'DO_NOTHING') return recordStack(stack, 'UPDATE_FAILED', failure);
  if (failure !== undefined) return rollBackUpdate({ stack, context }, journal, failure);

  const previous = stack.design;
  stack.design = design;
  recordStack(stack, 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS');
  await cleanUp({ stack, context }, surplus(stack, design, journal, context), previous.template);
  recordStack(stack, 'UPDATE_COMPLETE');
}

/** Provisions resources, then outputs. Resolves to the sentence that says what failed. */
async function realise(work: StackWork, design: Design, journal: Journal): Promise<string | undefined> {
  const { stack, context } = work;
  try {
    const errors = await provision(work, design, journal);
    if (errors.length > 0) return describeFailure(stack) || `${statusReason(errors[0])} `;
    const scope = designScope(design, stack, (logicalId) => stack.resources.get(logicalId), context);
    const outputs = workOutOutputs(design, scope);
    checkExports(stack, outputs, context);
    stack.outputs = outputs;
    return undefined;
  } catch (error) {
    return `${statusReason(error)} `;
  }
}

/** '' where no resource failed: the template itself could not be worked out. */
function describeFailure(stack: Stack): string {
  return (['create', 'update'] as const)
    .map((verb) => {
      const status = `${verb.toUpperCase()}_FAILED`;
      const failed = [...stack.resources.values()].filter((resource) => resource.status === status);
      const names = failed.map((resource) => resource.logicalId).join(', ');
      return failed.length > 0 ? `The following resource(s) failed to ${verb}: [${names}]. ` : '';
    })
    .join('');
}

/** What a finished update leaves over: the replaced, and what the new design no longer has. */
function surplus(stack: Stack, design: Design, journal: Journal, context: CallContext): StackResource[] {
  const replaced = [...journal].flatMap(([logicalId, { before }]) =>
    before && stack.resources.get(logicalId)?.physicalId !== before.physicalId ? [before] : [],
  );
  const scope = designScope(design, stack, (logicalId) => stack.resources.get(logicalId), context);
  const wanted = wantedResources(design, scope);
  return [...replaced, ...[...stack.resources.values()].filter((resource) => !wanted.includes(resource.logicalId))];
}
