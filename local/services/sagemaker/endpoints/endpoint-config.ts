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
import { alreadyExists, notFound } from '../errors.ts';
import { listPage } from '../list-page.ts';
import type { Checked } from '../operation.ts';
import { regional } from '../regional.ts';
import { beginTagging, endTagging } from '../tags.ts';
import { checkEndpointConfig } from './check-endpoint-config.ts';

export interface EndpointConfig {
  readonly name: string;
  readonly arn: string;
  readonly request: Checked<CreateEndpointConfigInput>;
  readonly created: Date;
}

const endpointConfigs = regional<EndpointConfig>('endpoint-configs');

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateEndpointConfig.html */
export function createEndpointConfig(
  request: Checked<CreateEndpointConfigInput>,
  context: CallContext,
): CreateEndpointConfigOutput {
  const { EndpointConfigName: name } = request;
  const arn = arnOf(context, 'endpoint-config', name);
  if (endpointConfigs(context).has(name)) throw alreadyExists('endpoint configuration', arn);
  checkEndpointConfig(request, context);
  endpointConfigs(context).set(name, { name, arn, request, created: new Date() });
  beginTagging(context, arn, request.Tags);
  return { EndpointConfigArn: arn };
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
