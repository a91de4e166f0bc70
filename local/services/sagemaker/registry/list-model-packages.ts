import type { ListModelPackagesInput, ListModelPackagesOutput } from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../../world/service.ts';
import type { Rules } from '../check-constraints.ts';
import { refuseUnplayed } from '../errors.ts';
import { listPage } from '../list-page.ts';
import type { Checked } from '../operation.ts';
import { listRules } from '../rules.ts';
import { nameOf, summaryOf } from './describe-model-package.ts';
import { findGroup } from './model-package.ts';
import { groupName } from './package-rules.ts';

export const listModelPackagesRules: Rules = {
  ...listRules,
  ModelPackageGroupName: groupName,
  ModelApprovalStatus: { oneOf: 'ModelApprovalStatus' },
  ModelPackageType: { oneOf: 'ModelPackageType' },
  SortBy: { oneOf: 'ModelPackageSortBy' },
};

/**
 * https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListModelPackages.html — of one group. Approval is looked
 * at after the page was cut: a page may be empty and have a successor, which AWS's own project templates reckon with.
 */
export function listModelPackages(
  request: Checked<ListModelPackagesInput>,
  context: CallContext,
): ListModelPackagesOutput {
  const { ModelApprovalStatus: wanted, ModelPackageGroupName } = request;
  refuseUnplayed({ 'lists of model packages outside a group': ModelPackageGroupName === undefined });
  const versions = [...findGroup(ModelPackageGroupName ?? '', context).versions.values()].map((found) => ({
    name: nameOf(found),
    created: found.created,
    summary: summaryOf(found),
  }));
  const { page, NextToken } = listPage(versions, request, 'Ascending');
  const summaries = page.map(({ summary }) => summary);
  return {
    ModelPackageSummaryList: wanted ? summaries.filter((summary) => summary.ModelApprovalStatus === wanted) : summaries,
    NextToken,
  };
}
