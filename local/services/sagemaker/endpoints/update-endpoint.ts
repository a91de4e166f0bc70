import type {
  UpdateEndpointInput,
  UpdateEndpointOutput,
  UpdateEndpointWeightsAndCapacitiesInput,
  UpdateEndpointWeightsAndCapacitiesOutput,
} from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../../world/service.ts';
import type { Rules } from '../check-constraints.ts';
import { invalid, refuseUnplayed } from '../errors.ts';
import type { Checked } from '../operation.ts';
import { jobName } from '../rules.ts';
import { checkGuardrails, checkUpdate, deploymentRules } from './check-deployment.ts';
import { deployFleet } from './deploy-fleet.ts';
import {
  type Deployment,
  type Endpoint,
  findEndpoint,
  inProgress,
  isInProgress,
  type ServingVariant,
  setStatus,
} from './endpoint.ts';
import { findEndpointConfig } from './endpoint-config.ts';
import type { Retained } from './serve-variants.ts';

const name = { ...jobName, min: 0 };
export const updateEndpointRules: Rules = { EndpointName: name, EndpointConfigName: name, ...deploymentRules };

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateEndpoint.html */
export function updateEndpoint(request: Checked<UpdateEndpointInput>, context: CallContext): UpdateEndpointOutput {
  const endpoint = requireInService(request.EndpointName, context);
  refuseUnplayed({ 'updates of endpoints with inference components': endpoint.variants.some(({ hosted }) => !hosted) });
  const config = findEndpointConfig(request.EndpointConfigName, context);
  // AWS needs the current configuration too, and fails the update when it has been deleted.
  findEndpointConfig(endpoint.config.name, context);
  checkUpdate(endpoint, config, context);
  const policy = request.RetainDeploymentConfig ? endpoint.lastDeployment : request.DeploymentConfig;
  if (policy) checkGuardrails(endpoint, config, policy);

  const since = new Date();
  const pending: Deployment = { config, since, variants: [], share: 0, phase: { status: 'Creating', since } };
  delete endpoint.failureReason;
  endpoint.pending = pending;
  endpoint.lastDeployment = policy;
  setStatus(endpoint, 'Updating');
  const options = { policy, retained: retainedOf(endpoint, request) };
  context.world.background(deployFleet(endpoint, pending, options, context));
  return { EndpointArn: endpoint.arn };
}

function requireInService(endpointName: string, context: CallContext): Endpoint {
  const endpoint = findEndpoint(endpointName, context);
  if (endpoint.status === 'Failed')
    throw invalid(`Cannot update endpoint "${endpoint.arn}" in Failed status: it can only be deleted.`);
  if (isInProgress(endpoint)) throw inProgress(endpoint);
  return endpoint;
}

/** Without RetainAllVariantProperties an update goes back to the counts and weights of the config. */
function retainedOf(endpoint: Endpoint, request: Checked<UpdateEndpointInput>): Retained {
  if (!request.RetainAllVariantProperties) return new Map();
  const excluded = (request.ExcludeRetainedVariantProperties ?? []).map((property) => property.VariantPropertyType);
  return new Map(
    endpoint.variants.map(({ config, weight, instanceCount }) => [
      config.VariantName,
      {
        ...(excluded.includes('DesiredWeight') ? {} : { weight }),
        ...(excluded.includes('DesiredInstanceCount') ? {} : { instanceCount }),
      },
    ]),
  );
}

export const updateWeightsRules: Rules = {
  EndpointName: name,
  DesiredWeightsAndCapacities: { min: 1 },
  'DesiredWeightsAndCapacities.*.DesiredWeight': { min: 0 },
  'DesiredWeightsAndCapacities.*.DesiredInstanceCount': { min: 0 },
};

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateEndpointWeightsAndCapacities.html — what autoscaling does in AWS, too. */
export function updateWeightsAndCapacities(
  { EndpointName, DesiredWeightsAndCapacities: wishes }: Checked<UpdateEndpointWeightsAndCapacitiesInput>,
  context: CallContext,
): UpdateEndpointWeightsAndCapacitiesOutput {
  const endpoint = requireInService(EndpointName, context);
  refuseUnplayed({ ServerlessUpdateConfig: wishes.some((wish) => wish.ServerlessUpdateConfig !== undefined) });
  const changes = wishes.map((wish) => ({ wish, variant: requireVariant(endpoint, wish.VariantName) }));
  const change = async () => {
    const occasion = { at: 'endpoint.Updating', names: [endpoint.name] };
    await context.world.pace.phase(context.world.closing, occasion).catch(() => {});
    for (const { wish, variant } of changes) {
      variant.weight = wish.DesiredWeight ?? variant.weight;
      variant.instanceCount = wish.DesiredInstanceCount ?? variant.instanceCount;
    }
    setStatus(endpoint, 'InService');
  };
  setStatus(endpoint, 'Updating');
  context.world.background(change());
  return { EndpointArn: endpoint.arn };
}

function requireVariant({ variants, arn }: Endpoint, variantName: string): ServingVariant {
  const found = variants.find(({ config }) => config.VariantName === variantName);
  if (!found) throw invalid(`Could not find variant "${variantName}" in endpoint "${arn}".`);
  return found;
}
