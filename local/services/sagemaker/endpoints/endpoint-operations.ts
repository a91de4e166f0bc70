import type {
  CreateEndpointInput,
  CreateEndpointOutput,
  DeleteEndpointInput,
  DescribeEndpointInput,
  DescribeEndpointOutput,
  ListEndpointsInput,
  ListEndpointsOutput,
  ProductionVariantSummary,
  UpdateEndpointInput,
  UpdateEndpointOutput,
} from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../../world/service.ts';
import { arnOf } from '../arn.ts';
import type { Rules } from '../check-constraints.ts';
import { alreadyExists, invalid } from '../errors.ts';
import { listPage } from '../list-page.ts';
import type { Checked } from '../operation.ts';
import { jobName, listRules, tagRules } from '../rules.ts';
import { beginTagging } from '../tags.ts';
import { type Endpoint, endpoints, findEndpoint, type ServingVariant, setStatus } from './endpoint.ts';
import { findEndpointConfig } from './endpoint-config.ts';
import { bringUp, replace, tearDown } from './run-endpoint.ts';

const name = { ...jobName, min: 0 };
const alarms = { 'DeploymentConfig.AutoRollbackConfiguration.Alarms': { min: 1, max: 10 } };
export const createEndpointRules: Rules = { EndpointName: name, EndpointConfigName: name, ...alarms, ...tagRules };
export const updateEndpointRules: Rules = { EndpointName: name, EndpointConfigName: name, ...alarms };
export const listEndpointsRules: Rules = {
  ...listRules,
  SortBy: { oneOf: 'EndpointSortKey' },
  StatusEquals: { oneOf: 'EndpointStatus' },
};

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateEndpoint.html */
export function createEndpoint(request: Checked<CreateEndpointInput>, context: CallContext): CreateEndpointOutput {
  const { EndpointName, EndpointConfigName } = request;
  const arn = arnOf(context, 'endpoint', EndpointName);
  if (endpoints(context).has(EndpointName)) throw alreadyExists('endpoint', arn);
  const now = new Date();
  const endpoint: Endpoint = {
    name: EndpointName,
    arn,
    created: now,
    lastModified: now,
    status: 'Creating',
    config: findEndpointConfig(EndpointConfigName, context),
    variants: [],
    deletion: new AbortController(),
    work: Promise.resolve(),
  };
  endpoints(context).set(EndpointName, endpoint);
  beginTagging(context, arn, request.Tags);
  runInBackground(endpoint, bringUp(endpoint, context), context);
  return { EndpointArn: arn };
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateEndpoint.html */
export function updateEndpoint(request: Checked<UpdateEndpointInput>, context: CallContext): UpdateEndpointOutput {
  const endpoint = findEndpoint(request.EndpointName, context);
  if (endpoint.status === 'Failed')
    throw invalid(`Cannot update endpoint "${endpoint.arn}" in Failed status: it can only be deleted.`);
  if (endpoint.status !== 'InService') throw invalid(`Cannot update in-progress endpoint "${endpoint.arn}".`);
  const config = findEndpointConfig(request.EndpointConfigName, context);
  // AWS needs the current configuration too, and fails the update when it has been deleted.
  findEndpointConfig(endpoint.config.name, context);
  delete endpoint.failureReason;
  endpoint.pending = { config, since: new Date() };
  endpoint.lastDeployment = request.DeploymentConfig;
  setStatus(endpoint, 'Updating');
  runInBackground(endpoint, replace(endpoint, config, context), context);
  return { EndpointArn: endpoint.arn };
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteEndpoint.html */
export function deleteEndpoint({ EndpointName }: Checked<DeleteEndpointInput>, context: CallContext): object {
  const endpoint = findEndpoint(EndpointName, context);
  if (endpoint.status === 'Deleting') return {};
  setStatus(endpoint, 'Deleting');
  endpoint.deletion.abort();
  runInBackground(endpoint, tearDown(endpoint, endpoint.work, context), context);
  return {};
}

function runInBackground(endpoint: Endpoint, work: Promise<void>, { world }: CallContext): void {
  endpoint.work = work;
  world.background(work);
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeEndpoint.html */
export function describeEndpoint(
  { EndpointName }: Checked<DescribeEndpointInput>,
  context: CallContext,
): DescribeEndpointOutput {
  const endpoint = findEndpoint(EndpointName, context);
  const { pending, variants } = endpoint;
  return {
    EndpointName: endpoint.name,
    EndpointArn: endpoint.arn,
    EndpointConfigName: endpoint.config.name,
    EndpointStatus: endpoint.status,
    FailureReason: endpoint.failureReason,
    ProductionVariants: variants.length > 0 ? variants.map(variantSummary) : undefined,
    LastDeploymentConfig: endpoint.lastDeployment,
    PendingDeploymentSummary: pending && { EndpointConfigName: pending.config.name, StartTime: pending.since },
    CreationTime: endpoint.created,
    LastModifiedTime: endpoint.lastModified,
  };
}

function variantSummary({ config, image }: ServingVariant): ProductionVariantSummary {
  const weight = config.InitialVariantWeight ?? 1;
  return {
    VariantName: config.VariantName,
    DeployedImages: [{ SpecifiedImage: image, ResolvedImage: image }],
    CurrentWeight: weight,
    DesiredWeight: weight,
    CurrentInstanceCount: config.InitialInstanceCount,
    DesiredInstanceCount: config.InitialInstanceCount,
  };
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListEndpoints.html */
export function listEndpoints(request: Checked<ListEndpointsInput>, context: CallContext): ListEndpointsOutput {
  const { page, NextToken } = listPage(endpoints(context).values(), request, 'Descending');
  return {
    Endpoints: page.map((endpoint) => ({
      EndpointName: endpoint.name,
      EndpointArn: endpoint.arn,
      CreationTime: endpoint.created,
      LastModifiedTime: endpoint.lastModified,
      EndpointStatus: endpoint.status,
    })),
    NextToken,
  };
}
