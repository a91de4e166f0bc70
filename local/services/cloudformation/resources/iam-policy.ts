import { type ResourceType, uncheckedProperties } from './resource-type.ts';

/**
 * An inline policy of roles. A name: nothing here looks at permissions.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-policy.html
 */
export const iamPolicy: ResourceType = {
  name: 'AWS::IAM::Policy',
  attributes: ['Id'],
  required: ['PolicyDocument', 'PolicyName'],
  taggable: false,
  properties: () => Promise.resolve(uncheckedProperties('Groups', 'PolicyDocument', 'PolicyName', 'Roles', 'Users')),
  isCreateOnly: () => false,
  capability: () => 'CAPABILITY_IAM',

  create(_properties, { generateName }) {
    const physicalId = generateName(128);
    return Promise.resolve({ physicalId, attributes: { Id: physicalId } });
  },
  update: () => Promise.resolve(),
  delete: () => Promise.resolve(),
};
