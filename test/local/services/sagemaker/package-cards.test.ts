import {
  CreateModelPackageCommand,
  CreateModelPackageGroupCommand,
  DescribeModelPackageCommand,
  type ModelPackageModelCard,
  UpdateModelPackageCommand,
} from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type LocalSagemaker, startLocalSagemaker, xgboost } from './local-sagemaker.ts';

const ModelPackageGroupName = 'cards';

let local: LocalSagemaker;
beforeAll(async () => {
  local = await startLocalSagemaker();
  local.aws.world.objects.put('data', 'model.tar.gz', Buffer.from('a model'));
  await local.sagemaker.send(new CreateModelPackageGroupCommand({ ModelPackageGroupName }));
});
afterAll(() => local.close());

async function createVersion(ModelCard: ModelPackageModelCard): Promise<string> {
  const Containers = [{ Image: xgboost, ModelDataUrl: 's3://data/model.tar.gz' }];
  const request = { ModelPackageGroupName, ModelCard, InferenceSpecification: { Containers } };
  const { ModelPackageArn = '' } = await local.sagemaker.send(new CreateModelPackageCommand(request));
  return ModelPackageArn;
}

const update = (ModelPackageArn: string, ModelCard: ModelPackageModelCard) =>
  local.sagemaker.send(new UpdateModelPackageCommand({ ModelPackageArn, ModelCard }));

const cardOf = async (ModelPackageName: string) =>
  (await local.sagemaker.send(new DescribeModelPackageCommand({ ModelPackageName }))).ModelCard;

const content = JSON.stringify({
  model_overview: { model_creator: 'octo', model_artifact: ['s3://data/model.tar.gz'] },
  intended_uses: { purpose_of_model: 'to tell irises apart', risk_rating: 'Low' },
  training_details: {
    objective_function: { function: { function: 'Minimize', facet: 'loss' } },
    training_job_details: {
      training_arn: 'arn:aws:sagemaker:us-east-1:123456789012:training-job/iris',
      training_environment: { container_image: [xgboost] },
      training_metrics: [{ name: 'train:logloss', value: 0.1 }],
      hyper_parameters: [{ name: 'num_round', value: '10' }],
    },
  },
  evaluation_details: [
    {
      name: 'held out',
      datasets: ['s3://data/test.csv'],
      metric_groups: [
        {
          name: 'binary',
          metric_data: [
            { name: 'accuracy', type: 'number', value: 0.97 },
            {
              name: 'roc',
              type: 'linear_graph',
              value: [
                [0, 0],
                [1, 1],
              ],
              x_axis_name: 'fpr',
              y_axis_name: 'tpr',
            },
            { name: 'by class', type: 'bar_chart', value: [0.9, 0.8], x_axis_name: ['a', 'b'] },
            {
              name: 'confusion',
              type: 'matrix',
              value: [
                [5, 1],
                [0, 6],
              ],
              x_axis_name: ['a', 'b'],
            },
          ],
        },
      ],
    },
  ],
  additional_information: { custom_details: { 'github:sha': 'abc' } },
});

test('a version keeps its card; an update changes content or status and leaves the other', async () => {
  const arn = await createVersion({ ModelCardContent: content, ModelCardStatus: 'Draft' });
  expect(await cardOf(arn)).toEqual({ ModelCardContent: content, ModelCardStatus: 'Draft' });
  await update(arn, { ModelCardStatus: 'Approved' });
  expect(await cardOf(arn)).toEqual({ ModelCardContent: content, ModelCardStatus: 'Approved' });
});

test('an archived card takes no other content', async () => {
  const arn = await createVersion({ ModelCardContent: content, ModelCardStatus: 'Archived' });
  await expect(update(arn, { ModelCardContent: '{}' })).rejects.toMatchObject({
    name: 'ConflictException',
    message: 'Model Card is in Archived state',
  });
});

test.each([
  ['text', 'accurate', /^The content of the model card is not JSON: /],
  ['a list', '[]', /does not fit its JSON schema: content: /],
  ['an unknown section', '{"metrics":{}}', /: metrics: /],
  ['what only cards of their own say', '{"model_overview":{"model_name":"iris"}}', /: model_overview\.model_name: /],
  ['another risk', '{"intended_uses":{"risk_rating":"none"}}', /: intended_uses\.risk_rating: /],
  ['an evaluation without a name', '{"evaluation_details":[{}]}', /: evaluation_details\.0\.name: /],
  [
    'a metric that is no number',
    '{"training_details":{"training_job_details":{"training_metrics":[{"name":"rmse","value":"0.1"}]}}}',
    /training_metrics\.0\.value: /,
  ],
  ['more than 100,000 characters', `"${'x'.repeat(100_000)}"`, /less than or equal to 100000/],
  ['more than one line', '{\n}', /regular expression pattern: \.\*/],
])('a card with %s is refused', async (_what, ModelCardContent, message) => {
  await expect(createVersion({ ModelCardContent })).rejects.toMatchObject({
    name: 'ValidationException',
    message: expect.stringMatching(message),
  });
});
