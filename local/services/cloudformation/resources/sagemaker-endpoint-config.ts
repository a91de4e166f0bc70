import type { ResourceType } from './resource-type.ts';
import { changeTags, deleteIfPresent, maxNameLength, sagemakerProperties } from './sagemaker.ts';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-endpointconfig.html */
export const sagemakerEndpointConfig: ResourceType = {
  name: 'AWS::SageMaker::EndpointConfig',
  attributes: ['EndpointConfigArn', 'EndpointConfigName'],
  required: ['ProductionVariants'],
  taggable: true,
  properties: () => sagemakerProperties('CreateEndpointConfig'),
  isCreateOnly: (property) => property !== 'Tags',

  async create(properties, context) {
    const EndpointConfigName = properties['EndpointConfigName'] ?? context.generateName(maxNameLength);
    const input = { ...properties, EndpointConfigName };
    const { EndpointConfigArn } = await context.call('sagemaker', 'CreateEndpointConfig', input);
    const physicalId = String(EndpointConfigArn);
    return {
      physicalId,
      attributes: { EndpointConfigArn: physicalId, EndpointConfigName: String(EndpointConfigName) },
    };
  },
  update: changeTags,
  delete({ attributes: { EndpointConfigName } }, context) {
    return deleteIfPresent('DeleteEndpointConfig', { EndpointConfigName }, context);
  },
};
