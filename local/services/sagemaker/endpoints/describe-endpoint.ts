import type {
  DataCaptureConfigSummary,
  DescribeEndpointInput,
  DescribeEndpointOutput,
  ListEndpointsInput,
  ListEndpointsOutput,
  PendingDeploymentSummary,
  ProductionVariantSummary,
} from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../../world/service.ts';
import type { Rules } from '../check-constraints.ts';
import { listPage } from '../list-page.ts';
import type { Checked } from '../operation.ts';
import { listRules } from '../rules.ts';
import { type Deployment, type Endpoint, endpoints, findEndpoint, type ServingVariant } from './endpoint.ts';

export const listEndpointsRules: Rules = {
  ...listRules,
  SortBy: { oneOf: 'EndpointSortKey' },
  StatusEquals: { oneOf: 'EndpointStatus' },
};

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeEndpoint.html */
export function describeEndpoint(
  { EndpointName }: Checked<DescribeEndpointInput>,
  context: CallContext,
): DescribeEndpointOutput {
  const endpoint = findEndpoint(EndpointName, context);
  const { pending, variants, config } = endpoint;
  return {
    EndpointName: endpoint.name,
    EndpointArn: endpoint.arn,
    EndpointConfigName: config.name,
    EndpointStatus: endpoint.status,
    FailureReason: endpoint.failureReason,
    ProductionVariants: variants.length > 0 ? variants.map(variantSummary) : undefined,
    DataCaptureConfig: captureSummary(endpoint),
    AsyncInferenceConfig: config.request.AsyncInferenceConfig,
    LastDeploymentConfig: endpoint.lastDeployment,
    PendingDeploymentSummary: pending && pendingSummary(pending),
    CreationTime: endpoint.created,
    LastModifiedTime: endpoint.lastModified,
  };
}

function variantSummary(variant: ServingVariant): ProductionVariantSummary {
  const { config, hosted, weight, instanceCount } = variant;
  return {
    VariantName: config.VariantName,
    ...(hosted && { DeployedImages: [{ SpecifiedImage: hosted.image, ResolvedImage: hosted.image }] }),
    CurrentWeight: weight,
    DesiredWeight: weight,
    ...(config.ServerlessConfig
      ? { CurrentServerlessConfig: config.ServerlessConfig, DesiredServerlessConfig: config.ServerlessConfig }
      : { CurrentInstanceCount: instanceCount, DesiredInstanceCount: instanceCount }),
  };
}

/** Of the new fleet, `CurrentWeight` is the part of its weight that it has got of the traffic by now. */
function pendingSummary({ config, since, variants, share, phase }: Deployment): PendingDeploymentSummary {
  return {
    EndpointConfigName: config.name,
    StartTime: since,
    ...(variants.length > 0 && {
      ProductionVariants: variants.map((variant) => ({
        ...variantSummary(variant),
        CurrentWeight: variant.weight * share,
        InstanceType: variant.config.InstanceType,
        VariantStatus: [{ Status: phase.status, StartTime: phase.since }],
      })),
    }),
  };
}

function captureSummary({ config, status }: Endpoint): DataCaptureConfigSummary | undefined {
  const { DataCaptureConfig: capture } = config.request;
  if (!capture) return undefined;
  const { EnableCapture = true, InitialSamplingPercentage, DestinationS3Uri, KmsKeyId = '' } = capture;
  return {
    EnableCapture,
    CaptureStatus: EnableCapture && status !== 'Failed' ? 'Started' : 'Stopped',
    CurrentSamplingPercentage: InitialSamplingPercentage,
    DestinationS3Uri,
    KmsKeyId,
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
