import { isDeployed } from '../../../cloudformation/stack.ts';
import { isRendered } from '../../../cloudformation/template/render-template.ts';
import type { Failure } from '../../../errors.ts';
import type { DeployedDesign } from '../change/deployed-design.ts';
import type { PlannedChange } from '../change/prepared.ts';
import type { Deployment } from '../deployment.ts';

/**
 * Why a template must not take the place of the stack's: that is of something else, which would be removed, as where the name
 * of the stack is mistaken. Undefined: nothing of anybody else is in the way.
 */
export function makerAgainst({ before, changes }: PlannedChange, { config }: Deployment): Failure | undefined {
  const isOwn = config.template !== undefined;
  if (before === undefined || isRendered(before.templateBody) || (isOwn && isDeployment(before))) return undefined;
  const removed = changes.filter(({ action }) => action === 'Remove');
  if (removed.length === 0) return undefined;
  const otherTemplate = isOwn
    ? 'if it is the right one, remove these with what made the stack'
    : 'deploy its own template (`template`)';
  return {
    what: `stack ${config.stackName} was not made by this action, and the update would remove what is in it`,
    reason: removed.map(({ logicalId, type }) => `${logicalId} (${type})`).join('\n'),
    fix: `give another \`stack-name\`; or ${otherTemplate}; or, if all of it is to go, delete it first (\`mode: delete\`)`,
  };
}

/** Whether a template of the user's own may change the stack as it likes: this action has deployed it, or it has an endpoint. */
function isDeployment(design: DeployedDesign): boolean {
  return isDeployed(design) || design.templateBody.includes('AWS::SageMaker::Endpoint');
}
