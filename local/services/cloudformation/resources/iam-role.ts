import { partitionOf } from '../../../world/partition.ts';
import { type ResourceType, uncheckedProperties } from './resource-type.ts';

/**
 * A name and an ARN: nothing here looks at permissions.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html
 */
export const iamRole: ResourceType = {
  name: 'AWS::IAM::Role',
  attributes: ['Arn', 'RoleId'],
  required: ['AssumeRolePolicyDocument'],
  taggable: true,
  properties: () =>
    Promise.resolve(
      uncheckedProperties(
        'AssumeRolePolicyDocument',
        'Description',
        'ManagedPolicyArns',
        'MaxSessionDuration',
        'Path',
        'PermissionsBoundary',
        'Policies',
        'RoleName',
        'Tags',
      ),
    ),
  isCreateOnly: (property) => property === 'RoleName' || property === 'Path',
  capability: ({ RoleName }) => (RoleName === undefined ? 'CAPABILITY_IAM' : 'CAPABILITY_NAMED_IAM'),

  create({ RoleName, Path = '/' }, { accountId, region, generateName }) {
    const physicalId = String(RoleName ?? generateName(64));
    const suffix = physicalId
      .slice(-12)
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, 'A');
    const attributes = {
      Arn: `arn:${partitionOf(region).name}:iam::${accountId}:role${Path}${physicalId}`,
      RoleId: `AROA${suffix}`,
    };
    return Promise.resolve({ physicalId, attributes });
  },
  update: () => Promise.resolve(),
  delete: () => Promise.resolve(),
};
