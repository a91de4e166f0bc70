import { isDeepStrictEqual } from 'node:util';
import { HandlerFailure, type ResourceContext, type ResourceType } from './resource-type.ts';
import { changeTags, isMissing, maxNameLength, nameOf, requestProperties } from './sagemaker.ts';

/**
 * Ready means: in service with the config that was asked for. An endpoint whose update was rolled back by SageMaker is in
 * service too, with the old one.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-endpoint.html
 */
export const sagemakerEndpoint: ResourceType = {
  name: 'AWS::SageMaker::Endpoint',
  attributes: ['EndpointName'],
  required: ['EndpointConfigName'],
  taggable: true,
  properties: () => requestProperties('CreateEndpoint', 'UpdateEndpoint'),
  isCreateOnly: (property) => property === 'EndpointName',

  async create({ EndpointConfigName, DeploymentConfig, Tags, EndpointName: given }, context) {
    const EndpointName = String(given ?? context.generateName(maxNameLength));
    const input = defined({ EndpointName, EndpointConfigName, DeploymentConfig, Tags });
    const { EndpointArn } = await context.call('sagemaker', 'CreateEndpoint', input);
    return { physicalId: String(EndpointArn), attributes: { EndpointName } };
  },

  async update(arn, { before, after }, context) {
    const { Tags: tagsBefore, ...requestBefore } = before;
    const { Tags: tagsAfter, ...request } = after;
    if (!isDeepStrictEqual(requestBefore, request)) {
      // A roll-back may find the cancelled update still on its way, which SageMaker refuses to overtake.
      await settle(nameOf(arn), context);
      await context.call('sagemaker', 'UpdateEndpoint', { ...request, EndpointName: nameOf(arn) });
    }
    await changeTags(arn, { before, after }, context);
  },

  async stabilize(arn, { EndpointConfigName }, context) {
    const endpoint = await settle(nameOf(arn), context);
    if (endpoint['EndpointStatus'] === 'InService' && endpoint['EndpointConfigName'] === EndpointConfigName) return;
    const reason = endpoint['FailureReason'] ?? `endpoint is ${endpoint['EndpointStatus']} with its previous config`;
    throw new HandlerFailure('NotStabilized', String(reason));
  },

  async delete(arn, context) {
    const EndpointName = nameOf(arn);
    try {
      await settle(EndpointName, context);
      await context.call('sagemaker', 'DeleteEndpoint', { EndpointName });
      const { EndpointStatus } = await settle(EndpointName, context);
      throw new HandlerFailure('NotStabilized', `endpoint is ${EndpointStatus} after its deletion`);
    } catch (error) {
      // Gone is what was asked for, whoever did it.
      if (!isMissing(error)) throw error;
    }
  },
};

const transient = ['Creating', 'Updating', 'SystemUpdating', 'RollingBack', 'Deleting'];

async function settle(EndpointName: string, context: ResourceContext): Promise<Record<string, unknown>> {
  for (;;) {
    const endpoint = await context.call('sagemaker', 'DescribeEndpoint', { EndpointName });
    if (!transient.includes(String(endpoint['EndpointStatus']))) return endpoint;
    await context.pause();
  }
}

function defined(input: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}
