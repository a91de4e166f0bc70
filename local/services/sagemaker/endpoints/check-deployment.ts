import type { CapacitySize } from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../../world/service.ts';
import { targetsOfEndpoint } from '../../application-autoscaling/scalable-targets.ts';
import type { Rules } from '../check-constraints.ts';
import { invalid } from '../errors.ts';
import type { Checked } from '../operation.ts';
import type { DeploymentConfig, Endpoint } from './endpoint.ts';
import type { EndpointConfig } from './endpoint-config.ts';
import { shareOf } from './plan-deployment.ts';

const seconds = { min: 0, max: 3600 };
const timeout = { min: 600, max: 28_800 };
const blueGreen = 'DeploymentConfig.BlueGreenUpdatePolicy';
const routing = `${blueGreen}.TrafficRoutingConfiguration`;
const rolling = 'DeploymentConfig.RollingUpdatePolicy';

/** As the service model bounds them. */
export const deploymentRules: Rules = {
  'DeploymentConfig.AutoRollbackConfiguration.Alarms': { min: 1, max: 10 },
  [`${routing}.Type`]: { oneOf: 'TrafficRoutingConfigType' },
  [`${routing}.WaitIntervalInSeconds`]: seconds,
  [`${routing}.CanarySize.Type`]: { oneOf: 'CapacitySizeType' },
  [`${routing}.CanarySize.Value`]: { min: 1 },
  [`${routing}.LinearStepSize.Type`]: { oneOf: 'CapacitySizeType' },
  [`${routing}.LinearStepSize.Value`]: { min: 1 },
  [`${blueGreen}.TerminationWaitInSeconds`]: seconds,
  [`${blueGreen}.MaximumExecutionTimeoutInSeconds`]: timeout,
  [`${rolling}.MaximumBatchSize.Type`]: { oneOf: 'CapacitySizeType' },
  [`${rolling}.MaximumBatchSize.Value`]: { min: 1 },
  [`${rolling}.WaitIntervalInSeconds`]: seconds,
  [`${rolling}.MaximumExecutionTimeoutInSeconds`]: timeout,
};

/** The sizes that fit together by themselves, whichever endpoint they are for. Words of our own: AWS documents the limits, not its errors. */
export function checkDeploymentConfig({ BlueGreenUpdatePolicy, RollingUpdatePolicy }: DeploymentConfig): void {
  if (BlueGreenUpdatePolicy && RollingUpdatePolicy)
    throw invalid('You can specify either BlueGreenUpdatePolicy or RollingUpdatePolicy, not both.');
  const { Type, CanarySize, LinearStepSize } = BlueGreenUpdatePolicy?.TrafficRoutingConfiguration ?? {};
  if ((Type === 'CANARY') !== (CanarySize !== undefined))
    throw invalid('CanarySize is required with traffic routing type CANARY, and with no other.');
  if ((Type === 'LINEAR') !== (LinearStepSize !== undefined))
    throw invalid('LinearStepSize is required with traffic routing type LINEAR, and with no other.');
}

/**
 * What an update with a deployment configuration demands of the old and the new fleet.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/deployment-guardrails-exclusions.html
 */
export function checkGuardrails(endpoint: Endpoint, config: EndpointConfig, deployment: DeploymentConfig): void {
  checkDeploymentConfig(deployment);
  const { config: old } = endpoint;
  if (isServerless(old) || isServerless(config))
    throw invalid('DeploymentConfig is not supported for serverless endpoints.');
  const [before, after] = [old, config].map((one) => one.request.ProductionVariants.map(nameOf).sort().join(', '));
  if (before !== after)
    throw invalid(`An update with a DeploymentConfig must keep the names of the variants: ${before}, not ${after}.`);
  const { BlueGreenUpdatePolicy, RollingUpdatePolicy } = deployment;
  const { Type, CanarySize, LinearStepSize } = BlueGreenUpdatePolicy?.TrafficRoutingConfiguration ?? {};
  for (const { instanceCount, config: variant } of endpoint.variants) {
    if (Type === 'LINEAR' && instanceCount < 2)
      throw invalid(`LINEAR traffic routing needs at least 2 instances: variant ${variant.VariantName} has 1.`);
    checkSize('CanarySize', CanarySize, { least: 0, instanceCount });
    checkSize('LinearStepSize', LinearStepSize, { least: 0.1, instanceCount });
    checkSize('MaximumBatchSize', RollingUpdatePolicy?.MaximumBatchSize, { least: 0.05, instanceCount });
  }
}

const nameOf = ({ VariantName }: { readonly VariantName: string }) => VariantName;

function checkSize(
  name: string,
  size: Checked<CapacitySize> | undefined,
  { least, instanceCount }: { readonly least: number; readonly instanceCount: number },
): void {
  const share = size && shareOf(size, instanceCount);
  if (share !== undefined && (share < least || share > 0.5))
    throw invalid(
      `${name} must be between ${least * 100}% and 50% of the variant's total instance count, which is ${instanceCount}: it is ${share * 100}%.`,
    );
}

export function isServerless({ request }: EndpointConfig): boolean {
  return request.ProductionVariants.some(({ ServerlessConfig }) => ServerlessConfig !== undefined);
}

/** Updates that AWS refuses, guardrails or none. */
export function checkUpdate(endpoint: Endpoint, config: EndpointConfig, context: CallContext): void {
  if (!isServerless(endpoint.config) && isServerless(config))
    throw invalid(
      `Cannot update endpoint "${endpoint.arn}": an endpoint of instances cannot become serverless. Create another endpoint.`,
    );
  checkScaledInstances(endpoint, config, context);
}

/** https://docs.aws.amazon.com/sagemaker/latest/dg/endpoint-scaling-update.html */
function checkScaledInstances(endpoint: Endpoint, config: EndpointConfig, context: CallContext): void {
  const targets = targetsOfEndpoint(endpoint.name, context);
  const typeIn = ({ request }: EndpointConfig, name: string) =>
    request.ProductionVariants.find(({ VariantName }) => VariantName === name)?.InstanceType;
  for (const name of targets.keys()) {
    const [before, after] = [typeIn(endpoint.config, name), typeIn(config, name)];
    if (before !== after)
      throw invalid(
        `Cannot change the instance type of variant "${name}" of endpoint "${endpoint.arn}" from ${before} to ${after ?? 'none'} while it is registered as a scalable target. Deregister it from Application Auto Scaling first.`,
      );
  }
}
