import {
  BatchDescribeModelPackageCommand,
  type BatchDescribeModelPackageSummary,
  paginateListModelPackages,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import type { Aws } from '../aws/clients.ts';
import { describeModelPackage, type ModelPackage } from './model-package.ts';

export interface ModelInGroup {
  /** Name or ARN of a group that is there. */
  readonly group: string;
  readonly image: string;
  readonly modelArtifact: string;
  /** Versions per request: at most 100, which is also the default. */
  readonly pageSize?: number;
}

/**
 * The versions of a group that serve this artifact by this image, newest first. Lists say nothing of a version's model, and
 * BatchDescribeModelPackage, which does, nothing of its metadata: only those that fit are described one by one.
 */
export async function* packagesOfModel(aws: Aws, model: ModelInGroup): AsyncGenerator<ModelPackage> {
  const { group, pageSize = 100 } = model;
  const pages = paginateListModelPackages(
    { client: aws.client(SageMakerClient), pageSize },
    { ModelPackageGroupName: group, SortBy: 'CreationTime', SortOrder: 'Descending' },
  );
  for await (const { ModelPackageSummaryList = [] } of pages) {
    const arns = ModelPackageSummaryList.flatMap(({ ModelPackageArn }) => ModelPackageArn ?? []);
    if (arns.length === 0) continue;
    const summaries = await summariesOf(aws, arns);
    for (const arn of arns.filter((one) => isOf(model, summaries[one]))) yield await describeModelPackage(aws, arn);
  }
}

/** What was deleted since it was listed is in none of them. */
async function summariesOf(
  aws: Aws,
  arns: string[],
): Promise<Readonly<Record<string, BatchDescribeModelPackageSummary>>> {
  const request = new BatchDescribeModelPackageCommand({ ModelPackageArnList: arns });
  const { ModelPackageSummaries = {} } = await aws.client(SageMakerClient).send(request);
  return ModelPackageSummaries;
}

function isOf({ image, modelArtifact }: ModelInGroup, summary: BatchDescribeModelPackageSummary | undefined): boolean {
  const [container, ...others] = summary?.InferenceSpecification?.Containers ?? [];
  return others.length === 0 && container?.Image === image && container.ModelDataUrl === modelArtifact;
}
