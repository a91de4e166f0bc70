import type {
  DescribeModelInput,
  DescribeModelOutput,
  ListModelsInput,
  ListModelsOutput,
} from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../../world/service.ts';
import { listPage } from '../list-page.ts';
import type { Checked } from '../operation.ts';
import { endTagging } from '../tags.ts';
import { findModel, models } from './model.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeModel.html */
export function describeModel({ ModelName }: Checked<DescribeModelInput>, context: CallContext): DescribeModelOutput {
  const { request, arn, created } = findModel(ModelName, context);
  const { Tags: _tags, ...described } = request;
  return {
    ...described,
    ModelArn: arn,
    CreationTime: created,
    EnableNetworkIsolation: request.EnableNetworkIsolation ?? false,
  };
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListModels.html */
export function listModels(request: Checked<ListModelsInput>, context: CallContext): ListModelsOutput {
  const { page, NextToken } = listPage(models(context).values(), request, 'Descending');
  return {
    Models: page.map(({ name, arn, created }) => ({ ModelName: name, ModelArn: arn, CreationTime: created })),
    NextToken,
  };
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteModel.html — endpoints that serve it go on serving. */
export function deleteModel({ ModelName }: Checked<DescribeModelInput>, context: CallContext): object {
  const { arn } = findModel(ModelName, context);
  models(context).delete(ModelName);
  endTagging(context, arn);
  return {};
}
