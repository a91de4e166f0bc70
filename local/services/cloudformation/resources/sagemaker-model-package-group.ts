import type { ResourceType } from './resource-type.ts';
import { changeTags, deleteIfPresent, sagemakerProperties } from './sagemaker.ts';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-modelpackagegroup.html */
export const sagemakerModelPackageGroup: ResourceType = {
  name: 'AWS::SageMaker::ModelPackageGroup',
  attributes: ['ModelPackageGroupArn', 'ModelPackageGroupStatus', 'CreationTime'],
  required: ['ModelPackageGroupName'],
  taggable: true,
  properties: () => sagemakerProperties('CreateModelPackageGroup'),
  isCreateOnly: (property) => property !== 'Tags',

  async create(properties, context) {
    const { ModelPackageGroupArn } = await context.call('sagemaker', 'CreateModelPackageGroup', properties);
    const physicalId = String(ModelPackageGroupArn);
    return {
      physicalId,
      attributes: {
        ModelPackageGroupArn: physicalId,
        ModelPackageGroupStatus: 'Completed',
        CreationTime: new Date().toISOString(),
      },
    };
  },
  update: changeTags,
  delete({ properties: { ModelPackageGroupName } }, context) {
    return deleteIfPresent('DeleteModelPackageGroup', { ModelPackageGroupName }, context);
  },
};
