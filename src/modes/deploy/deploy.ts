import { consoleUrl } from '../../aws/console.ts';
import type { StackDesign } from '../../cloudformation/change-set.ts';
import type { Stack } from '../../cloudformation/stack.ts';
import type { Failure } from '../../errors.ts';
import { executeCommand } from '../../execute-command.ts';
import type { DeployConfig } from '../../inputs/config/deploy.ts';
import type { DeployResult } from '../../result/deploy.ts';
import type { Run } from '../../run.ts';
import { operate } from '../operation.ts';
import { applyChange } from './apply-change.ts';
import { planLines } from './change/plan-lines.ts';
import { prepareChange } from './change/prepare-change.ts';
import type { PlannedChange, Prepared } from './change/prepared.ts';
import { refusedTemplate } from './change/refused-template.ts';
import type { Deployment } from './deployment.ts';
import { designStack } from './design/design-stack.ts';
import { requireValues } from './design/missing-value.ts';
import { checkInPlace } from './present/check-in-place.ts';
import { currentServing } from './present/current-serving.ts';
import { readyStack } from './present/ready-stack.ts';
import { showTemplate } from './show-template.ts';
import { sayServing } from './verdict/say-serving.ts';
import { stackFacts } from './verdict/verify-deployment.ts';
import { verifyUnchanged } from './verdict/verify-unchanged.ts';

/**
 * Serves a model from an endpoint, by a CloudFormation change set. Green means proven: the stack stands, the endpoint is in
 * service with the very config of this stack, and every case got the answer it expects.
 *
 * Throws UserError when the image is unknown or the group has no approved version, RemoteFailure when the stack takes no update.
 */
export async function deploy(config: DeployConfig, run: Run): Promise<DeployResult> {
  const { stackName, endpointName } = config;
  const first: DeployResult = { mode: 'deploy', status: 'InProgress', stackName, endpointName };
  const result = await operate({ config, run, first, late: () => late(config) }, async (deployment) => {
    const design = await designStack(deployment);
    const shown = config.goal === 'endpoint' ? undefined : await showTemplate(design, deployment);
    return shown !== undefined && config.goal === 'template' ? shown : await deployDesign(design, deployment);
  });
  return await sayServing(result, config, run);
}

/** Whenever somebody else was faster, all that was planned is void, and it begins anew with waiting for them. */
async function deployDesign(design: StackDesign, deployment: Deployment): Promise<DeployResult> {
  const { config, run, report } = deployment;
  const existing = await readyStack(deployment);
  if (existing === undefined && config.template !== undefined) requireValues(design, config.template);
  const current = await currentServing(existing, deployment);
  if (current !== undefined) await checkInPlace(current, deployment);
  const prepared = await planDesign(existing, design, deployment);
  switch (prepared.kind) {
    case 'failed': {
      const what = `CloudFormation cannot plan the change of stack ${config.stackName}`;
      return report({ status: 'Failed', changed: false, failure: { what, reason: prepared.reason } });
    }
    case 'none':
      report({ changed: false, changes: [], ...stackFacts(prepared.stack, run) });
      return await verifyUnchanged(prepared.stack, deployment);
    case 'changes':
      if (config.goal === 'change-set') return leaveChangeSet(prepared, deployment);
      return (
        (await applyChange(prepared, { existing, current, design }, deployment)) ??
        (await deployDesign(design, deployment))
      );
    case 'overtaken':
      return await deployDesign(design, deployment);
  }
}

async function planDesign(existing: Stack | undefined, design: StackDesign, deployment: Deployment): Promise<Prepared> {
  const { config, run } = deployment;
  return await run.log.group(`Change set for stack ${config.stackName}`, async () => {
    try {
      const plan = await prepareChange(existing, design, deployment);
      for (const line of planLines(plan)) run.log.info(line);
      return plan;
    } catch (error) {
      throw refusedTemplate(error, deployment);
    }
  });
}

/** For a person to execute, or for the next deployment to take away. */
function leaveChangeSet(
  { changeSet: { id, stackId }, changes, dropUndo }: PlannedChange,
  { run, report }: Deployment,
): DeployResult {
  dropUndo();
  run.log.info(`to execute it: ${executeCommand(id)}`);
  const url = consoleUrl(run.aws.region, 'stack', stackId);
  return report({ status: 'Planned', stackId, changeSetId: id, changed: false, changes, consoleUrl: url });
}

function late({ stackName, timeoutMinutes }: DeployConfig): Failure {
  return {
    what: `stack ${stackName} was not done after ${timeoutMinutes} minutes`,
    fix: 'it goes on by itself; run this again to wait for its end, with more `timeout-minutes` if need be',
  };
}
