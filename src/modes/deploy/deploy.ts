import { consoleUrl } from '../../aws/console.ts';
import { firstFailure } from '../../cloudformation/events.ts';
import { stackPhase } from '../../cloudformation/stack-status.ts';
import { type Container, renderTemplate } from '../../cloudformation/template.ts';
import { DeadlineExceeded, type Failure, UserError } from '../../errors.ts';
import type { DeployConfig } from '../../inputs/config.ts';
import type { Change, DeployResult } from '../../result.ts';
import type { Run } from '../../run.ts';
import { describeEndpoint } from '../../sagemaker/endpoint.ts';
import { imageUri } from '../../sagemaker/images.ts';
import { latestApprovedPackage } from '../../sagemaker/model-package.ts';
import { deadlineAfter } from '../../waiting/poll.ts';
import type { Watched } from '../watch-stack.ts';
import { type PlannedChange, prepareChange, readyStack, startChange, wayOut } from './deploy-stack.ts';
import type { Deployment } from './deployment.ts';
import { stackFacts, verifyDeployment } from './verify-deployment.ts';

/**
 * Serves a model from an endpoint, by a CloudFormation change set. Green means proven: the stack stands, the endpoint is in
 * service with the very config of this stack, and every case got the answer it expects.
 *
 * Throws UserError when the image is unknown or the group has no approved version, RemoteFailure when the stack takes no update.
 */
export async function deploy(config: DeployConfig, run: Run): Promise<DeployResult> {
  const { stackName, endpointName } = config;
  const { clock, signal } = run;
  let known: DeployResult = { mode: 'deploy', status: 'InProgress', stackName, endpointName };
  const report = (facts: Partial<DeployResult>): DeployResult => {
    known = { ...known, ...facts };
    return known;
  };
  const waiting = { deadline: deadlineAfter(config.timeoutMinutes, clock), clock, signal };
  try {
    const container = await resolveContainer(config, run, report);
    return await deployContainer(container, { config, run, waiting, report });
  } catch (error) {
    if (!(error instanceof DeadlineExceeded)) throw error;
    return report({ status: 'TimedOut', failure: timedOut(config) });
  }
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
  const endpoint = await describeEndpoint(run.aws, config.endpointName);
  const reasons = [
    cause === undefined ? stack?.statusReason : `${cause.logicalId}: ${cause.reason ?? cause.status}`,
    endpoint?.failureReason,
  ];
  const failure = {
    what: `stack ${config.stackName} ${rolledBack ? 'rolled back' : 'failed'} (${stack?.status ?? 'it is gone'})`,
    reason: reasons.filter((reason) => reason !== undefined).join('\n'),
    ...(stack !== undefined && { fix: wayOut(stack), consoleUrl: consoleUrl(run.aws.region, 'stack', stack.id) }),
  };
  return report({ status: rolledBack ? 'RolledBack' : 'Failed', failure });
}

/** The container to serve; what is found out about the model goes into the result, the version of a group pinned to its ARN. */
async function resolveContainer(
  { model, environmentVariables }: DeployConfig,
  { aws, log }: Run,
  report: Deployment['report'],
): Promise<Container> {
  switch (model.kind) {
    case 'artifact': {
      const { modelArtifact, containerEnvironment } = model;
      const image = imageUri(model.image, aws.region);
      const environment = { ...containerEnvironment, ...environmentVariables };
      report({ modelArtifact, imageUri: image, containerEnvironment: environment });
      return { image, modelArtifact, environment };
    }
    case 'package':
      report({ modelPackageArn: model.modelPackageArn });
      return { modelPackageArn: model.modelPackageArn, environment: environmentVariables };
    case 'group': {
      const modelPackageArn = await latestApprovedPackage(aws, model.modelPackageGroup);
      if (modelPackageArn === undefined) throw new UserError(noApprovedVersion(model.modelPackageGroup));
      log.info(`the latest approved version of ${model.modelPackageGroup} is ${modelPackageArn}`);
      report({ modelPackageArn });
      return { modelPackageArn, environment: environmentVariables };
    }
  }
}

function noApprovedVersion(group: string): string {
  return `model-package-group: ${group} has no approved version; approve one (\`mode: register\` with \`model-package-arn\` and \`approval-status: Approved\`), or give \`model-package-arn\``;
}

function planLines(changes: readonly Change[]): readonly string[] {
  if (changes.length === 0) return ['nothing to change'];
  return changes.map(({ action, logicalId, type, replacement, reasons = [] }) => {
    const replaced = replacement === 'True' ? ', replaced' : replacement === 'Conditional' ? ', perhaps replaced' : '';
    const why = reasons.length > 0 ? ` because of ${reasons.join(', ')}` : '';
    return `${action.padEnd(6)} ${logicalId} (${type})${replaced}${why}`;
  });
}

function timedOut({ stackName, timeoutMinutes }: DeployConfig): Failure {
  return {
    what: `stack ${stackName} was not done after ${timeoutMinutes} minutes`,
    fix: 'it goes on by itself; run this again to wait for its end, with more `timeout-minutes` if need be',
  };
}
