import type { ResourceType } from './resource-type.ts';
import { changeTags, deleteIfPresent, maxNameLength, sagemakerProperties } from './sagemaker.ts';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-model.html */
export const sagemakerModel: ResourceType = {
  name: 'AWS::SageMaker::Model',
  attributes: ['ModelArn', 'ModelName'],
  required: [],
  taggable: true,
  properties: () => sagemakerProperties('CreateModel'),
  isCreateOnly: (property) => property !== 'Tags',

  async create(properties, context) {
    const ModelName = properties['ModelName'] ?? context.generateName(maxNameLength);
    const { ModelArn } = await context.call('sagemaker', 'CreateModel', { ...properties, ModelName });
    const physicalId = String(ModelArn);
    return { physicalId, attributes: { ModelArn: physicalId, ModelName: String(ModelName) } };
  },
  update: changeTags,
  delete({ attributes: { ModelName } }, context) {
    return deleteIfPresent('DeleteModel', { ModelName }, context);
  },
};
