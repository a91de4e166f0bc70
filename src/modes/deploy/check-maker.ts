import { isRendered } from '../../cloudformation/template/render-template.ts';
import type { Failure } from '../../errors.ts';
import type { PlannedChange } from './change-stack.ts';
import type { Deployment } from './deployment.ts';

/**
 * Why a rendered template must not take the place of the stack's: it is of something else, which would be removed, as where
 * the name of the stack is mistaken. Undefined: nothing of anybody else is in the way.
 */
export function makerAgainst({ before, changes }: PlannedChange, { config }: Deployment): Failure | undefined {
  if (config.template !== undefined || before === undefined || isRendered(before.templateBody)) return undefined;
  const removed = changes.filter(({ action }) => action === 'Remove');
  if (removed.length === 0) return undefined;
  return {
    what: `stack ${config.stackName} was not made by this action, and the update would remove what is in it`,
    reason: removed.map(({ logicalId, type }) => `${logicalId} (${type})`).join('\n'),
    fix: 'give another `stack-name`; or deploy its own template (`template`); or, if all of it is to go, delete it first (`mode: delete`)',
  };
}
