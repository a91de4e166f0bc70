import { consoleUrl } from '../../aws/console.ts';
import { firstFailure } from '../../cloudformation/events.ts';
import { stackPhase } from '../../cloudformation/stack-status.ts';
import type { Container } from '../../cloudformation/template/options.ts';
import { renderTemplate } from '../../cloudformation/template/render-template.ts';
import type { Failure } from '../../errors.ts';
import type { DeployConfig } from '../../inputs/deployment.ts';
import type { Change, DeployResult } from '../../result.ts';
import type { Run } from '../../run.ts';
import { describeEndpoint } from '../../sagemaker/endpoint.ts';
import { operate } from '../operation.ts';
import type { Watched } from '../watch-stack.ts';
import { type PlannedChange, prepareChange, startChange } from './change-stack.ts';
import type { Deployment } from './deployment.ts';
import { readyStack, wayOut } from './ready-stack.ts';
import { resolveContainer } from './resolve-container.ts';
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
  return await operate({ config, run, first, late: () => late(config) }, async (deployment) =>
    deployContainer(await resolveContainer(deployment), deployment),
  );
}

async function deployContainer(container: Container, deployment: Deployment): Promise<DeployResult> {
  const { config, run, report } = deployment;
  const template = renderTemplate({ ...config, repository: run.naming.workflow.repository, container });
  const existing = await readyStack(deployment);
  const prepared = await run.log.group(`Change set for stack ${config.stackName}`, async () => {
    const plan = await prepareChange(existing, template, deployment);
    for (const line of planLines(plan.kind === 'changes' ? plan.changes : [])) run.log.info(line);
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
      return await applyChange(prepared, deployment);
  }
}

async function applyChange(change: PlannedChange, deployment: Deployment): Promise<DeployResult> {
  const { config, run, report } = deployment;
  const { stackId } = change.changeSet;
  const finish = await startChange(change, deployment);
  const url = consoleUrl(run.aws.region, 'stack', stackId);
  const started = report({ stackId, consoleUrl: url, changed: true, changes: change.changes });
  run.started(started);
  if (!config.wait) {
    if (config.cases.length > 0) run.log.warning('with `wait: false` the cases are not asked');
    return started;
  }
  const watched = await finish();
  if (watched.stack === undefined || stackPhase(watched.stack.status) !== 'green') {
    return await deploymentFailed(watched, deployment);
  }
  report(stackFacts(watched.stack, run));
  return await verifyDeployment(watched.stack, deployment);
}

/** Red, with the event that started it and what the endpoint says about itself. */
async function deploymentFailed(
  { stack, events }: Watched,
  { config, run, report }: Deployment,
): Promise<DeployResult> {
  const rolledBack = stack !== undefined && stackPhase(stack.status) === 'rolled-back';
  const cause = firstFailure(events);
  // Its word comes on top of the stack's: whatever keeps it from being asked must not hide the stack's.
  const endpoint = await describeEndpoint(run.aws, config.endpointName).catch(() => undefined);
  const reasons = [
    cause === undefined ? stack?.statusReason : `${cause.logicalId}: ${cause.reason ?? cause.status}`,
    endpoint?.failureReason,
  ];
  const failure = {
    what: `stack ${config.stackName} ${rolledBack ? 'rolled back' : 'failed'} (${stack?.status ?? 'it is gone'})`,
    reason: reasons.filter((reason) => reason !== undefined).join('\n'),
    fix: stack && wayOut(stack),
    consoleUrl: stack && consoleUrl(run.aws.region, 'stack', stack.id),
  };
  return report({ status: rolledBack ? 'RolledBack' : 'Failed', failure });
}

function planLines(changes: readonly Change[]): readonly string[] {
  if (changes.length === 0) return ['nothing to change'];
  return changes.map(({ action, logicalId, type, replacement, reasons = [] }) => {
    const replaced = replacement === 'True' ? ', replaced' : replacement === 'Conditional' ? ', perhaps replaced' : '';
    const why = reasons.length > 0 ? ` because of ${reasons.join(', ')}` : '';
    return `${action.padEnd(6)} ${logicalId} (${type})${replaced}${why}`;
  });
}

function late({ stackName, timeoutMinutes }: DeployConfig): Failure {
  return {
    what: `stack ${stackName} was not done after ${timeoutMinutes} minutes`,
    fix: 'it goes on by itself; run this again to wait for its end, with more `timeout-minutes` if need be',
  };
}
