import { consoleUrl } from '../../aws/console.ts';
import type { StackDesign } from '../../cloudformation/change-set.ts';
import type { Stack } from '../../cloudformation/stack.ts';
import { stackPhase } from '../../cloudformation/stack-status.ts';
import type { Failure } from '../../errors.ts';
import type { DeployConfig } from '../../inputs/deployment.ts';
import type { DeployResult } from '../../result.ts';
import type { Run } from '../../run.ts';
import { operate } from '../operation.ts';
import { answerFailure } from './answer-failure.ts';
import { type PlannedChange, prepareChange, startChange } from './change-stack.ts';
import { alarmsAgainst } from './check-alarms.ts';
import { checkInPlace } from './check-in-place.ts';
import { type CurrentServing, currentServing } from './current-serving.ts';
import type { Deployment } from './deployment.ts';
import { deploymentFailed } from './deployment-failed.ts';
import { designStack } from './design-stack.ts';
import { planLines } from './plan-lines.ts';
import { readyStack } from './ready-stack.ts';
import { rememberServing } from './remember-serving.ts';
import { showTemplate } from './show-template.ts';
import { stackFacts, verifyDeployment } from './verify-deployment.ts';

/**
 * Serves a model from an endpoint, by a CloudFormation change set. Green means proven: the stack stands, the endpoint is in
 * service with the very config of this stack, and every case got the answer it expects.
 *
 * Throws UserError when the image is unknown or the group has no approved version, RemoteFailure when the stack takes no update.
 */
export async function deploy(config: DeployConfig, run: Run): Promise<DeployResult> {
  const { stackName, endpointName } = config;
  const first: DeployResult = { mode: 'deploy', status: 'InProgress', stackName, endpointName };
  return await operate({ config, run, first, late: () => late(config) }, async (deployment) => {
    const design = await designStack(deployment);
    const shown = config.goal === 'endpoint' ? undefined : await showTemplate(design, deployment);
    return shown !== undefined && config.goal === 'template' ? shown : await deployDesign(design, deployment);
  });
}

/** Whenever somebody else was faster, all that was planned is void, and it begins anew with waiting for them. */
async function deployDesign(design: StackDesign, deployment: Deployment): Promise<DeployResult> {
  const { config, run, report } = deployment;
  const existing = await readyStack(deployment);
  const current = await currentServing(existing, deployment);
  if (current !== undefined) await checkInPlace(current, deployment);
  const prepared = await run.log.group(`Change set for stack ${config.stackName}`, async () => {
    const plan = await prepareChange(existing, design, deployment);
    for (const line of planLines(plan)) run.log.info(line);
    return plan;
  });
  switch (prepared.kind) {
    case 'failed': {
      const what = `CloudFormation cannot plan the change of stack ${config.stackName}`;
      return report({ status: 'Failed', changed: false, failure: { what, reason: prepared.reason } });
    }
    case 'none':
      report({ changed: false, changes: [], ...stackFacts(prepared.stack, run) });
      return await verifyDeployment(prepared.stack, deployment);
    case 'changes':
      if (config.goal === 'change-set') return leaveChangeSet(prepared, deployment);
      return (
        (await applyChange(prepared, { existing, current }, deployment)) ?? (await deployDesign(design, deployment))
      );
    case 'overtaken':
      return await deployDesign(design, deployment);
  }
}

/** For a person to execute, or for the next deployment to take away. */
function leaveChangeSet(
  { changeSet: { id, stackId }, changes, dropUndo }: PlannedChange,
  { run, report }: Deployment,
): DeployResult {
  dropUndo();
  const url = consoleUrl(run.aws.region, 'stack', stackId);
  return report({ status: 'Planned', stackId, changeSetId: id, changed: false, changes, consoleUrl: url });
}

interface Present {
  readonly existing: Stack | undefined;
  readonly current: CurrentServing | undefined;
}

/** Undefined: somebody else was faster. */
async function applyChange(
  change: PlannedChange,
  { existing, current }: Present,
  deployment: Deployment,
): Promise<DeployResult | undefined> {
  const { config, run, report } = deployment;
  const obstacle = existing && (await alarmsAgainst(existing, deployment));
  if (obstacle !== undefined) {
    await change.discard();
    return report({ status: 'Failed', changed: false, changes: change.changes, failure: obstacle });
  }
  const serving = current && config.wait ? await rememberServing(current, deployment) : undefined;
  const { stackId } = change.changeSet;
  const execution = await startChange(change, deployment);
  if (execution.kind === 'overtaken') return undefined;
  const url = consoleUrl(run.aws.region, 'stack', stackId);
  const started = report({ stackId, consoleUrl: url, changed: true, changes: change.changes });
  run.started(started);
  if (!config.wait) {
    if (config.cases.length > 0) run.log.warning('with `wait: false` the cases are not asked');
    return started;
  }
  const watched = await execution.finish();
  if (watched.stack === undefined || stackPhase(watched.stack.status) !== 'green') {
    return await deploymentFailed(watched, deployment);
  }
  report(stackFacts(watched.stack, run));
  const verified = await verifyDeployment(watched.stack, deployment);
  if (verified.failure === undefined) return verified;
  return await answerFailure(verified.failure, change.before && { design: change.before, serving }, deployment);
}

function late({ stackName, timeoutMinutes }: DeployConfig): Failure {
  return {
    what: `stack ${stackName} was not done after ${timeoutMinutes} minutes`,
    fix: 'it goes on by itself; run this again to wait for its end, with more `timeout-minutes` if need be',
  };
}
