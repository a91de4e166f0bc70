import type { CapacitySize } from '@aws-sdk/client-sagemaker';
import type { Checked } from '../operation.ts';
import type { DeploymentConfig } from './endpoint.ts';

/** The way of traffic from one fleet to the next. Seconds are AWS's, not those of the local clock. */
export interface DeploymentPlan {
  /** What the new fleet has of the traffic, step by step; the last is 1. */
  readonly shares: readonly number[];
  /** For how long alarms are watched after each step. */
  readonly waitSeconds: number;
  /** How long the old fleet stays when it has no traffic any more. */
  readonly terminationWaitSeconds: number;
  readonly timeoutSeconds: number;
}

const ALL_AT_ONCE: DeploymentPlan = {
  shares: [1],
  waitSeconds: 0,
  terminationWaitSeconds: 0,
  timeoutSeconds: Number.POSITIVE_INFINITY,
};

/**
 * What a deployment configuration means for variants of so many instances. A rolling update is a linear one that gives up
 * the old fleet as it goes; with one process for all instances of a variant the two differ in nothing else here.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/deployment-guardrails.html
 */
export function planDeployment(deployment: DeploymentConfig | undefined, instanceCount: number): DeploymentPlan {
  const { BlueGreenUpdatePolicy: blueGreen, RollingUpdatePolicy: rolling } = deployment ?? {};
  if (rolling) {
    const { MaximumBatchSize, WaitIntervalInSeconds, MaximumExecutionTimeoutInSeconds } = rolling;
    const timeoutSeconds = MaximumExecutionTimeoutInSeconds ?? ALL_AT_ONCE.timeoutSeconds;
    const shares = equalSteps(shareOf(MaximumBatchSize, instanceCount));
    return { ...ALL_AT_ONCE, shares, waitSeconds: WaitIntervalInSeconds, timeoutSeconds };
  }
  if (!blueGreen) return ALL_AT_ONCE;
  const { Type, CanarySize, LinearStepSize, WaitIntervalInSeconds } = blueGreen.TrafficRoutingConfiguration;
  const steps = {
    ALL_AT_ONCE: [1],
    CANARY: CanarySize ? [shareOf(CanarySize, instanceCount), 1] : [1],
    LINEAR: LinearStepSize ? equalSteps(shareOf(LinearStepSize, instanceCount)) : [1],
  };
  return {
    shares: steps[Type],
    waitSeconds: WaitIntervalInSeconds,
    terminationWaitSeconds: blueGreen.TerminationWaitInSeconds ?? 0,
    timeoutSeconds: blueGreen.MaximumExecutionTimeoutInSeconds ?? ALL_AT_ONCE.timeoutSeconds,
  };
}

/** As a part of the whole fleet. */
export function shareOf({ Type, Value }: Checked<CapacitySize>, instanceCount: number): number {
  return Type === 'INSTANCE_COUNT' ? Value / instanceCount : Value / 100;
}

/** 0.4 → 0.4, 0.8, 1. */
function equalSteps(size: number): number[] {
  const count = Math.ceil(1 / size);
  return Array.from({ length: count }, (_, index) => Math.min(1, (index + 1) * size));
}
