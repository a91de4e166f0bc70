import type {
  CreateModelCardRequest,
  CreateModelCardResponse,
  DeleteModelCardRequest,
  DescribeModelCardRequest,
  DescribeModelCardResponse,
  ListModelCardsRequest,
  ListModelCardsResponse,
  UpdateModelCardRequest,
  UpdateModelCardResponse,
} from '@aws-sdk/client-sagemaker';
import { AwsError } from '../../../world/aws-error.ts';
import type { CallContext } from '../../../world/service.ts';
import { arnOf } from '../arn.ts';
import type { Rules } from '../check-constraints.ts';
import { invalid } from '../errors.ts';
import { listPage } from '../list-page.ts';
import type { Checked } from '../operation.ts';
import { jobName, listRules, tagRules } from '../rules.ts';
import { beginTagging, endTagging } from '../tags.ts';
import { cardContent, checkCardContent } from './check-card.ts';
import { findCard, latestVersion, type ModelCard, modelCards } from './model-card.ts';

const written: Rules = { Content: cardContent, ModelCardStatus: { oneOf: 'ModelCardStatus' } };
const nameOrArn = {
  pattern: `(arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]*:[0-9]{12}:model-card/.*)?(${jobName.pattern})`,
  min: 1,
  max: 256,
};

export const createModelCardRules: Rules = { ModelCardName: jobName, ...written, ...tagRules };
export const describeModelCardRules: Rules = { ModelCardName: nameOrArn };
export const updateModelCardRules: Rules = { ModelCardName: nameOrArn, ...written };
export const deleteModelCardRules: Rules = { ModelCardName: jobName };
export const listModelCardsRules: Rules = {
  ...listRules,
  NameContains: jobName,
  ModelCardStatus: { oneOf: 'ModelCardStatus' },
  SortBy: { oneOf: 'ModelCardSortBy' },
};

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateModelCard.html */
export function createModelCard(
  request: Checked<CreateModelCardRequest>,
  context: CallContext,
): CreateModelCardResponse {
  const { ModelCardName: name, Content: content, ModelCardStatus: status } = request;
  const arn = arnOf(context, 'model-card', name);
  if (modelCards(context).has(name)) throw new AwsError('ConflictException', `Modelcard ${name} already exists`);
  checkCardContent(content);
  const created = new Date();
  const versions: ModelCard['versions'] = [{ content, status, written: created }];
  modelCards(context).set(name, { name, arn, created, security: request.SecurityConfig, versions });
  beginTagging(context, arn, request.Tags);
  return { ModelCardArn: arn };
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeModelCard.html — the latest version unless another is named. */
export function describeModelCard(
  { ModelCardName, ModelCardVersion }: Checked<DescribeModelCardRequest>,
  context: CallContext,
): DescribeModelCardResponse {
  const card = findCard(ModelCardName, context);
  const version = ModelCardVersion ?? card.versions.length;
  const found = card.versions[version - 1];
  if (!found) throw new AwsError('ResourceNotFound', `Modelcard ${ModelCardName} has no version ${version}.`);
  return {
    ModelCardArn: card.arn,
    ModelCardName: card.name,
    ModelCardVersion: version,
    Content: found.content,
    ModelCardStatus: found.status,
    SecurityConfig: card.security,
    CreationTime: found.written,
    CreatedBy: {},
    LastModifiedTime: found.lastModified ?? found.written,
  };
}

/**
 * https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateModelCard.html — content or status. Other content is
 * another version, another status is not: https://docs.aws.amazon.com/sagemaker/latest/dg/model-cards.html
 */
export function updateModelCard(
  { ModelCardName, Content: content, ModelCardStatus: status }: Checked<UpdateModelCardRequest>,
  context: CallContext,
): UpdateModelCardResponse {
  const card = findCard(ModelCardName, context);
  const latest = latestVersion(card);
  if (content !== undefined && status !== undefined)
    throw invalid('You cannot update both model card content and model card status in a single call.');
  if (content !== undefined) {
    if (latest.status === 'Archived') throw new AwsError('ConflictException', 'Model Card is in Archived state');
    checkCardContent(content);
    card.versions.push({ content, status: latest.status, written: new Date() });
  }
  if (status !== undefined) Object.assign(latest, { status, lastModified: new Date() });
  return { ModelCardArn: card.arn };
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListModelCards.html */
export function listModelCards(
  { ModelCardStatus, ...request }: Checked<ListModelCardsRequest>,
  context: CallContext,
): ListModelCardsResponse {
  const cards = [...modelCards(context).values()].map((card) => ({ ...card, ...latestVersion(card) }));
  const filter = ModelCardStatus === undefined ? request : { ...request, StatusEquals: ModelCardStatus };
  const { page, NextToken } = listPage(cards, filter, 'Descending');
  const ModelCardSummaries = page.map(({ name, arn, status, created, written, lastModified }) => ({
    ModelCardName: name,
    ModelCardArn: arn,
    ModelCardStatus: status,
    CreationTime: created,
    LastModifiedTime: lastModified ?? written,
  }));
  return { ModelCardSummaries, NextToken };
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteModelCard.html — all of its versions. */
export function deleteModelCard({ ModelCardName }: Checked<DeleteModelCardRequest>, context: CallContext): object {
  const { name, arn } = findCard(ModelCardName, context);
  modelCards(context).delete(name);
  endTagging(context, arn);
  return {};
}
