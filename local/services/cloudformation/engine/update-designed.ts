import type { OnStackFailure } from '@aws-sdk/client-cloudformation';
import type { CallContext } from '../../../world/service.ts';
import type { Design, Journal, Operation, Stack, StackResource } from '../stack.ts';
import type { StackPolicy } from '../stack-policy.ts';
import { cleanUp } from './clean-up.ts';
import { realiseDesign } from './realise-design.ts';
import { recordStack } from './record.ts';
import { rollBackUpdate } from './roll-back-update.ts';
import { designScope, wantedResources } from './scope.ts';

export interface UpdateSettings {
  readonly design: Design;
  readonly onFailure: OnStackFailure;
  /** What guards the stack's resources during this update. */
  readonly policy: StackPolicy | undefined;
}

/** Takes a stack from its design to another: UPDATE_COMPLETE, or back to where it was. */
export async function updateDesigned(
  stack: Stack,
  { design, onFailure, policy }: UpdateSettings,
  context: CallContext,
  operation: Operation,
): Promise<void> {
  const journal: Journal = new Map();
  const failure = await realiseDesign({ stack, context, abort: operation.abort, policy }, design, journal);
  if (context.world.closing.aborted) return;
  if (failure !== undefined && onFailure === 'DO_NOTHING') return recordStack(stack, 'UPDATE_FAILED', failure);
  if (failure !== undefined) return rollBackUpdate({ stack, context }, { design, left: journal, made: [] }, failure);

  const previous = stack.design;
  stack.design = design;
  recordStack(stack, 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS');
  await cleanUp({ stack, context }, surplus(stack, design, journal, context), previous.template);
  recordStack(stack, 'UPDATE_COMPLETE');
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
