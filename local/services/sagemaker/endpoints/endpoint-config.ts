import type {
  CreateEndpointConfigInput,
  CreateEndpointConfigOutput,
  DescribeEndpointConfigInput,
  DescribeEndpointConfigOutput,
  ListEndpointConfigsInput,
  ListEndpointConfigsOutput,
} from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../../world/service.ts';
import { arnOf } from '../arn.ts';
import type { Rules } from '../check-constraints.ts';
import { alreadyExists, invalid, notFound, refuseUnplayed } from '../errors.ts';
import { listPage } from '../list-page.ts';
import type { Checked } from '../operation.ts';
import { regional } from '../regional.ts';
import { jobName, modelName, tagRules } from '../rules.ts';
import { beginTagging, endTagging } from '../tags.ts';
import { findModel } from './model.ts';

export interface EndpointConfig {
  readonly name: string;
  readonly arn: string;
  readonly request: Checked<CreateEndpointConfigInput>;
  readonly created: Date;
}

const endpointConfigs = regional<EndpointConfig>('endpoint-configs');

export const createEndpointConfigRules: Rules = {
  EndpointConfigName: { ...jobName, min: 0 },
  ProductionVariants: { min: 1, max: 10 },
  'ProductionVariants.*.VariantName': { ...jobName, min: 0 },
  'ProductionVariants.*.ModelName': modelName,
  'ProductionVariants.*.InitialInstanceCount': { min: 1 },
  'ProductionVariants.*.InstanceType': { oneOf: 'ProductionVariantInstanceType' },
  'ProductionVariants.*.InitialVariantWeight': { min: 0 },
  'ProductionVariants.*.ContainerStartupHealthCheckTimeoutInSeconds': { min: 60, max: 3600 },
  'ProductionVariants.*.ModelDataDownloadTimeoutInSeconds': { min: 60, max: 3600 },
  ...tagRules,
};

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateEndpointConfig.html */
export function createEndpointConfig(
  request: Checked<CreateEndpointConfigInput>,
  context: CallContext,
): CreateEndpointConfigOutput {
  const { EndpointConfigName: name } = request;
  const arn = arnOf(context, 'endpoint-config', name);
  if (endpointConfigs(context).has(name)) throw alreadyExists('endpoint configuration', arn);
  checkVariants(request, context);
  endpointConfigs(context).set(name, { name, arn, request, created: new Date() });
  beginTagging(context, arn, request.Tags);
  return { EndpointConfigArn: arn };
}

function checkVariants(request: Checked<CreateEndpointConfigInput>, context: CallContext): void {
  const { ProductionVariants: variants } = request;
  refuseUnplayed({
    'serverless inference': variants.some(({ ServerlessConfig }) => ServerlessConfig !== undefined),
    'asynchronous inference': request.AsyncInferenceConfig !== undefined,
    'data capture': request.DataCaptureConfig?.EnableCapture === true,
    'shadow variants': (request.ShadowProductionVariants ?? []).length > 0,
    'inference components': variants.some(({ ModelName }) => ModelName === undefined),
  });
  if (new Set(variants.map(({ VariantName }) => VariantName)).size < variants.length)
    throw invalid('Variant names must be unique within an endpoint configuration.');
  for (const { VariantName, ModelName = '', InstanceType, InitialInstanceCount } of variants) {
    if (InstanceType === undefined || InitialInstanceCount === undefined)
      throw invalid(`InstanceType and InitialInstanceCount are required for production variant ${VariantName}.`);
    findModel(ModelName, context);
  }
}

export function findEndpointConfig(name: string, context: CallContext): EndpointConfig {
  const config = endpointConfigs(context).get(name);
  if (!config) throw notFound('endpoint configuration', arnOf(context, 'endpoint-config', name));
  return config;
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeEndpointConfig.html */
export function describeEndpointConfig(
  { EndpointConfigName }: Checked<DescribeEndpointConfigInput>,
  context: CallContext,
): DescribeEndpointConfigOutput {
  const { request, arn, created } = findEndpointConfig(EndpointConfigName, context);
  const { Tags: _tags, ...described } = request;
  return {
    ...described,
    ProductionVariants: request.ProductionVariants.map((variant) => ({ InitialVariantWeight: 1, ...variant })),
    EndpointConfigArn: arn,
    CreationTime: created,
  };
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListEndpointConfigs.html */
export function listEndpointConfigs(
  request: Checked<ListEndpointConfigsInput>,
  context: CallContext,
): ListEndpointConfigsOutput {
  const { page, NextToken } = listPage(endpointConfigs(context).values(), request, 'Descending');
  return {
    EndpointConfigs: page.map(({ name, arn, created }) => ({
      EndpointConfigName: name,
      EndpointConfigArn: arn,
      CreationTime: created,
    })),
    NextToken,
  };
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteEndpointConfig.html — allowed even while an endpoint uses it. */
export function deleteEndpointConfig(
  { EndpointConfigName }: Checked<DescribeEndpointConfigInput>,
  context: CallContext,
): object {
  const { arn } = findEndpointConfig(EndpointConfigName, context);
  endpointConfigs(context).delete(EndpointConfigName);
  endTagging(context, arn);
  return {};
}
