import { partitionOf } from '../../../world/partition.ts';
import { type ResourceType, uncheckedProperties } from './resource-type.ts';

/**
 * The one resource that costs nothing and does nothing: a placeholder for templates that must have one.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-waitconditionhandle.html
 */
export const waitConditionHandle: ResourceType = {
  name: 'AWS::CloudFormation::WaitConditionHandle',
  attributes: [],
  required: [],
  taggable: false,
  properties: () => Promise.resolve(uncheckedProperties()),
  isCreateOnly: () => true,

  create: (_, { region, stackId, generateName }) =>
    Promise.resolve({
      physicalId: `https://cloudformation-waitcondition-${region}.s3.${region}.${partitionOf(region).urlSuffix}/${stackId}/${generateName(255)}`,
      attributes: {},
    }),
  delete: () => Promise.resolve(),
};
