import { isDeepStrictEqual } from 'node:util';
import { type Existing, HandlerFailure, type ResourceContext, type ResourceType } from './resource-type.ts';
import { changeTags, isMissing, maxNameLength, sagemakerProperties } from './sagemaker.ts';

/**
 * Ready means: in service with the config that was asked for. An endpoint whose update was rolled back by SageMaker is in
 * service too, with the old one.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-endpoint.html
 */
export const sagemakerEndpoint: ResourceType = {
  name: 'AWS::SageMaker::Endpoint',
  attributes: ['EndpointArn', 'EndpointName'],
  required: ['EndpointConfigName'],
  taggable: true,
  properties: () => sagemakerProperties('CreateEndpoint', 'UpdateEndpoint'),
  isCreateOnly: (property) => property === 'EndpointName',

  async create({ EndpointConfigName, DeploymentConfig, Tags, EndpointName: given }, context) {
    const EndpointName = String(given ?? context.generateName(maxNameLength));
    const input = defined({ EndpointName, EndpointConfigName, DeploymentConfig, Tags });
    const { EndpointArn } = await context.call('sagemaker', 'CreateEndpoint', input);
    const physicalId = String(EndpointArn);
    return { physicalId, attributes: { EndpointArn: physicalId, EndpointName } };
  },

  async update(current, after, context) {
    const { Tags: tagsBefore, ...requestBefore } = current.properties;
    const { Tags: tagsAfter, ...request } = after;
    if (!isDeepStrictEqual(requestBefore, request)) {
      // A roll-back may find the cancelled update still on its way, which SageMaker refuses to overtake.
      await settle(current.attributes, context);
      await context.call('sagemaker', 'UpdateEndpoint', {
        ...request,
        EndpointName: current.attributes['EndpointName'],
      });
    }
    await changeTags(current, after, context);
  },

  async stabilize({ attributes, properties }, context) {
    const endpoint = await settle(attributes, context);
    const isAsWanted = endpoint['EndpointConfigName'] === properties['EndpointConfigName'];
    if (endpoint['EndpointStatus'] === 'InService' && isAsWanted) return undefined;
    const reason = endpoint['FailureReason'] ?? `endpoint is ${endpoint['EndpointStatus']} with its previous config`;
    throw new HandlerFailure('NotStabilized', String(reason));
  },

  async delete({ attributes }, context) {
    const { EndpointName } = attributes;
    try {
      await settle(attributes, context);
      await context.call('sagemaker', 'DeleteEndpoint', { EndpointName });
      const { EndpointStatus } = await settle(attributes, context);
      throw new HandlerFailure('NotStabilized', `endpoint is ${EndpointStatus} after its deletion`);
    } catch (error) {
      // Gone is what was asked for, whoever did it.
      if (!isMissing(error)) throw error;
    }
  },
};

const transient = ['Creating', 'Updating', 'SystemUpdating', 'RollingBack', 'Deleting'];

/** Looks again until the endpoint is in none of the passing states. */
async function settle(
  { EndpointName }: Existing['attributes'],
  context: ResourceContext,
): Promise<Record<string, unknown>> {
  for (;;) {
    const endpoint = await context.call('sagemaker', 'DescribeEndpoint', { EndpointName });
    if (!transient.includes(String(endpoint['EndpointStatus']))) return endpoint;
    await context.pause();
  }
}

function defined(input: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}
