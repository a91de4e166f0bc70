import type { VariantStatus } from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../../world/service.ts';
import { alarmRaised } from '../../cloudwatch/alarms.ts';
import type { DeploymentConfig } from './endpoint.ts';
import { type Deployment, type Endpoint, setStatus } from './endpoint.ts';
import { HostingFailure } from './hosting-failure.ts';
import { type DeploymentPlan, planDeployment } from './plan-deployment.ts';
import { reasonOf } from './run-endpoint.ts';
import { type Retained, retireVariants, serveVariants } from './serve-variants.ts';

export interface DeploymentOptions {
  readonly policy: DeploymentConfig | undefined;
  readonly retained: Retained;
}

/**
 * Updating → InService with the new config: the new fleet comes up beside the old one, gets its traffic step by step, and the
 * old one goes when it has answered what it was asked. Where the new fleet fails, an alarm is raised or the time is over,
 * RollingBack → InService with the old config, and the reason: that looks healthy, and only EndpointConfigName tells.
 */
export async function deployFleet(
  endpoint: Endpoint,
  deployment: Deployment,
  options: DeploymentOptions,
  context: CallContext,
): Promise<void> {
  const guard = watchAlarms(options.policy, context);
  const signal = AbortSignal.any([context.world.closing, guard.signal]);
  const plan = planDeployment(options.policy, Math.min(...endpoint.variants.map(({ instanceCount }) => instanceCount)));
  try {
    const serving = { config: deployment.config, signal, retained: options.retained };
    deployment.variants = await serveVariants(endpoint, serving, context);
    await shiftTraffic(endpoint, deployment, plan, { ...context, signal });
    guard.end();
    await finish(endpoint, deployment, plan, context);
  } catch (error) {
    guard.end();
    if (context.world.closing.aborted) return;
    endpoint.failureReason = reasonOf(guard.signal.aborted ? guard.signal.reason : error);
    await rollBack(endpoint, deployment, context);
  }
  delete endpoint.pending;
  setStatus(endpoint, 'InService');
}

/** Gives the new fleet its traffic by the plan. Throws HostingFailure when that takes longer than it may. */
async function shiftTraffic(
  endpoint: Endpoint,
  deployment: Deployment,
  plan: DeploymentPlan,
  context: CallContext & { readonly signal: AbortSignal },
): Promise<void> {
  let elapsedSeconds = 0;
  for (const share of plan.shares) {
    enter(deployment, 'ActivatingTraffic');
    deployment.share = share;
    enter(deployment, 'Baking');
    await wait(plan.waitSeconds, { endpoint, deployment, signal: context.signal }, context);
    elapsedSeconds += plan.waitSeconds;
    if (elapsedSeconds > plan.timeoutSeconds)
      throw new HostingFailure(
        `The deployment did not complete within MaximumExecutionTimeoutInSeconds (${plan.timeoutSeconds}).`,
      );
  }
}

/** The new fleet is the endpoint's own from now on; the old one stays for the time that the plan gives it. */
async function finish(
  endpoint: Endpoint,
  deployment: Deployment,
  plan: DeploymentPlan,
  context: CallContext,
): Promise<void> {
  const old = endpoint.variants;
  const signal = context.world.closing;
  endpoint.variants = deployment.variants;
  endpoint.config = deployment.config;
  deployment.share = 0;
  enter(deployment, 'Deleting');
  await wait(plan.terminationWaitSeconds, { endpoint, deployment, signal }, context).catch(() => {});
  await retireVariants(old, signal);
}

async function rollBack(endpoint: Endpoint, deployment: Deployment, context: CallContext): Promise<void> {
  const failed = deployment.variants;
  setStatus(endpoint, 'RollingBack');
  deployment.share = 0;
  enter(deployment, 'Deleting');
  const signal = context.world.closing;
  await context.world.pace.phase(signal, { at: 'endpoint.RollingBack', names: [endpoint.name] }).catch(() => {});
  await retireVariants(failed, signal);
}

function enter(deployment: Deployment, status: VariantStatus): void {
  deployment.phase = { status, since: new Date() };
}

/** A wait of AWS's, of whatever length, is a phase here; none is none. */
async function wait(
  seconds: number,
  of: { readonly endpoint: Endpoint; readonly deployment: Deployment; readonly signal: AbortSignal },
  { world }: CallContext,
): Promise<void> {
  const { endpoint, deployment, signal } = of;
  signal.throwIfAborted();
  if (seconds === 0) return;
  await world.pace.phase(signal, { at: `endpoint.${deployment.phase.status}`, names: [endpoint.name] });
}

interface AlarmGuard {
  /** Aborted, with a HostingFailure, when one of the alarms is raised; at once where it is raised already. */
  readonly signal: AbortSignal;
  end(): void;
}

/** https://docs.aws.amazon.com/sagemaker/latest/dg/deployment-guardrails-configuration.html */
function watchAlarms(policy: DeploymentConfig | undefined, context: CallContext): AlarmGuard {
  const raised = new AbortController();
  const over = new AbortController();
  const names = (policy?.AutoRollbackConfiguration?.Alarms ?? []).flatMap(({ AlarmName }) => AlarmName ?? []);
  void alarmRaised(names, context, over.signal).then(
    ({ name }) =>
      raised.abort(
        new HostingFailure(`The deployment was rolled back because the CloudWatch alarm ${name} is in state ALARM.`),
      ),
    () => {},
  );
  return { signal: raised.signal, end: () => over.abort() };
}
