import type { ResourceType } from './resource-type.ts';
import { changeTags, deleteIfPresent, maxNameLength, sagemakerProperties } from './sagemaker.ts';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-model.html */
export const sagemakerModel: ResourceType = {
  name: 'AWS::SageMaker::Model',
  attributes: ['ModelName'],
  required: [],
  taggable: true,
  properties: () => sagemakerProperties('CreateModel'),
  isCreateOnly: (property) => property !== 'Tags',

  async create(properties, context) {
    const ModelName = properties['ModelName'] ?? context.generateName(maxNameLength);
    const { ModelArn } = await context.call('sagemaker', 'CreateModel', { ...properties, ModelName });
    return { physicalId: String(ModelArn), attributes: { ModelName: String(ModelName) } };
  },
  update: changeTags,
  delete: ({ attributes }, context) => deleteIfPresent('DeleteModel', attributes, context),
};
