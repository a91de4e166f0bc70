import type {
  CreateModelPackageGroupInput,
  CreateModelPackageGroupOutput,
  DescribeModelPackageGroupInput,
  DescribeModelPackageGroupOutput,
  ListModelPackageGroupsInput,
  ListModelPackageGroupsOutput,
} from '@aws-sdk/client-sagemaker';
import { AwsError } from '../../../world/aws-error.ts';
import type { CallContext } from '../../../world/service.ts';
import { arnOf } from '../arn.ts';
import type { Rules } from '../check-constraints.ts';
import { invalid } from '../errors.ts';
import { listPage } from '../list-page.ts';
import type { Checked } from '../operation.ts';
import { description, jobName, listRules, tagRules } from '../rules.ts';
import { beginTagging, endTagging } from '../tags.ts';
import { findGroup, groups, type ModelPackageGroup } from './model-package.ts';

export const createModelPackageGroupRules: Rules = {
  ModelPackageGroupName: jobName,
  ModelPackageGroupDescription: description,
  ...tagRules,
};
export const listModelPackageGroupsRules: Rules = { ...listRules, SortBy: { oneOf: 'ModelPackageGroupSortBy' } };

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateModelPackageGroup.html */
export function createModelPackageGroup(
  request: Checked<CreateModelPackageGroupInput>,
  context: CallContext,
): CreateModelPackageGroupOutput {
  const { ModelPackageGroupName: name, ModelPackageGroupDescription: description } = request;
  const arn = arnOf(context, 'model-package-group', name);
  if (groups(context).has(name)) throw invalid(`Model Package Group already exists: ${arn}`);
  groups(context).set(name, { name, arn, description, created: new Date(), versions: new Map(), lastVersion: 0 });
  beginTagging(context, arn, request.Tags);
  return { ModelPackageGroupArn: arn };
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeModelPackageGroup.html */
export function describeModelPackageGroup(
  { ModelPackageGroupName }: Checked<DescribeModelPackageGroupInput>,
  context: CallContext,
): DescribeModelPackageGroupOutput {
  const group = findGroup(ModelPackageGroupName, context);
  return { ...summaryOf(group), CreatedBy: {} };
}

function summaryOf({ name, arn, description, created }: ModelPackageGroup) {
  return {
    ModelPackageGroupName: name,
    ModelPackageGroupArn: arn,
    ModelPackageGroupDescription: description,
    CreationTime: created,
    ModelPackageGroupStatus: 'Completed' as const,
  };
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListModelPackageGroups.html */
export function listModelPackageGroups(
  request: Checked<ListModelPackageGroupsInput>,
  context: CallContext,
): ListModelPackageGroupsOutput {
  const { page, NextToken } = listPage(groups(context).values(), request, 'Ascending');
  return { ModelPackageGroupSummaryList: page.map(summaryOf), NextToken };
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteModelPackageGroup.html — a group must be empty. */
export function deleteModelPackageGroup(
  { ModelPackageGroupName }: Checked<DescribeModelPackageGroupInput>,
  context: CallContext,
): object {
  const group = findGroup(ModelPackageGroupName, context);
  if (group.versions.size > 0)
    throw new AwsError(
      'ConflictException',
      `Model Package Group ${group.arn} cannot be deleted: it still has model packages.`,
    );
  groups(context).delete(group.name);
  endTagging(context, group.arn);
  return {};
}
