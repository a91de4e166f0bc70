import { createHash } from 'node:crypto';
import type { CreateEndpointInput, CreateEndpointOutput, DeleteEndpointInput } from '@aws-sdk/client-sagemaker';
import { seededRandom } from '../../../containers/random.ts';
import type { CallContext } from '../../../world/service.ts';
import { arnOf } from '../arn.ts';
import type { Rules } from '../check-constraints.ts';
import { alreadyExists, invalid } from '../errors.ts';
import type { Checked } from '../operation.ts';
import { jobName, tagRules } from '../rules.ts';
import { beginTagging } from '../tags.ts';
import { checkDeploymentConfig, deploymentRules } from './check-deployment.ts';
import { type Endpoint, endpoints, findEndpoint, inProgress, isInProgress, sameName, setStatus } from './endpoint.ts';
import { findEndpointConfig } from './endpoint-config.ts';
import { componentsOf } from './inference-component.ts';
import { bringUp, tearDown } from './run-endpoint.ts';

const name = { ...jobName, min: 0 };
export const createEndpointRules: Rules = {
  EndpointName: name,
  EndpointConfigName: name,
  ...deploymentRules,
  ...tagRules,
};

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateEndpoint.html — a deployment configuration is for updates: here it is kept only. */
export function createEndpoint(request: Checked<CreateEndpointInput>, context: CallContext): CreateEndpointOutput {
  const { EndpointName, EndpointConfigName, DeploymentConfig } = request;
  const arn = arnOf(context, 'endpoint', EndpointName);
  if (sameName(EndpointName, context)) throw alreadyExists('endpoint', arn);
  if (DeploymentConfig) checkDeploymentConfig(DeploymentConfig);
  const now = new Date();
  const endpoint: Endpoint = {
    name: EndpointName,
    arn,
    created: now,
    lastModified: now,
    status: 'Creating',
    config: findEndpointConfig(EndpointConfigName, context),
    variants: [],
    lastDeployment: DeploymentConfig,
    random: seededRandom(createHash('sha256').update(EndpointName).digest().readInt32LE()),
  };
  endpoints(context).set(EndpointName, endpoint);
  beginTagging(context, arn, request.Tags);
  context.world.background(bringUp(endpoint, context));
  return { EndpointArn: arn };
}

/**
 * https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteEndpoint.html — deregisters its scalable targets, too. As
 * long as it is created or updated, an endpoint cannot be deleted either, which that page does not say.
 */
export function deleteEndpoint({ EndpointName }: Checked<DeleteEndpointInput>, context: CallContext): object {
  const endpoint = findEndpoint(EndpointName, context);
  if (endpoint.status === 'Deleting') return {};
  if (isInProgress(endpoint)) throw inProgress(endpoint);
  if (componentsOf(endpoint, context).length > 0)
    throw invalid(
      'Cannot delete endpoint with inference component associated. Please delete inference component and try it again.',
    );
  setStatus(endpoint, 'Deleting');
  context.world.background(tearDown(endpoint, context));
  return {};
}
