import {
  CreateModelCardCommand,
  type CreateModelCardRequest,
  DeleteModelCardCommand,
  DescribeModelCardCommand,
  ListModelCardsCommand,
  ListTagsCommand,
  UpdateModelCardCommand,
  type UpdateModelCardRequest,
} from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type LocalSagemaker, startLocalSagemaker } from './local-sagemaker.ts';

let local: LocalSagemaker;
beforeAll(async () => {
  local = await startLocalSagemaker();
});
afterAll(() => local.close());

/** Content of a card that says so much. */
const about = (model_description: string) =>
  JSON.stringify({ model_overview: { model_description, model_version: 1 } });

const create = (ModelCardName: string, changes: Partial<CreateModelCardRequest> = {}) =>
  local.sagemaker.send(
    new CreateModelCardCommand({ ModelCardName, Content: about('first'), ModelCardStatus: 'Draft', ...changes }),
  );
const describe = (ModelCardName: string, ModelCardVersion?: number) =>
  local.sagemaker.send(new DescribeModelCardCommand({ ModelCardName, ModelCardVersion }));
const update = (ModelCardName: string, changes: Partial<UpdateModelCardRequest>) =>
  local.sagemaker.send(new UpdateModelCardCommand({ ModelCardName, ...changes }));

test('a card is described by name and by ARN, and has tags', async () => {
  const { ModelCardArn = '' } = await create('iris', { Tags: [{ Key: 'a', Value: '1' }] });
  expect(ModelCardArn).toBe('arn:aws:sagemaker:us-east-1:123456789012:model-card/iris');
  const card = { ModelCardName: 'iris', ModelCardVersion: 1, ModelCardStatus: 'Draft', Content: about('first') };
  expect(await describe('iris')).toMatchObject(card);
  expect(await describe(ModelCardArn)).toMatchObject(card);
  const { Tags } = await local.sagemaker.send(new ListTagsCommand({ ResourceArn: ModelCardArn }));
  expect(Tags).toEqual([{ Key: 'a', Value: '1' }]);
});

test('other content is another version, another status is not', async () => {
  await create('changing');
  await update('changing', { Content: about('second') });
  await update('changing', { ModelCardStatus: 'Approved' });
  expect(await describe('changing')).toMatchObject({
    ModelCardVersion: 2,
    Content: about('second'),
    ModelCardStatus: 'Approved',
  });
  expect(await describe('changing', 1)).toMatchObject({ Content: about('first'), ModelCardStatus: 'Draft' });
  await expect(describe('changing', 3)).rejects.toMatchObject({ name: 'ResourceNotFound' });
});

test('content and status do not change in one call, nor the content of an archived card', async () => {
  await create('firm');
  const both = { Content: about('second'), ModelCardStatus: 'Approved' } as const;
  await expect(update('firm', both)).rejects.toThrow('You cannot update both model card content and model card status');
  await update('firm', { ModelCardStatus: 'Archived' });
  await expect(update('firm', { Content: about('second') })).rejects.toMatchObject({ name: 'ConflictException' });
});

test('a name is taken once, and free again when its card is deleted', async () => {
  await create('brief');
  await expect(create('brief')).rejects.toMatchObject({ name: 'ConflictException' });
  await local.sagemaker.send(new DeleteModelCardCommand({ ModelCardName: 'brief' }));
  await expect(describe('brief')).rejects.toMatchObject({ name: 'ResourceNotFound' });
  await create('brief');
});

test('cards are listed by status', async () => {
  for (const name of ['listed-a', 'listed-b']) await create(name);
  await update('listed-b', { ModelCardStatus: 'PendingReview' });
  const { ModelCardSummaries } = await local.sagemaker.send(
    new ListModelCardsCommand({ NameContains: 'listed', ModelCardStatus: 'PendingReview' }),
  );
  expect(ModelCardSummaries).toMatchObject([{ ModelCardName: 'listed-b', ModelCardStatus: 'PendingReview' }]);
});

test('content that does not fit the schema is refused', async () => {
  const Content = JSON.stringify({ model_overview: { model_version: 'one' } });
  await expect(create('misfit', { Content })).rejects.toMatchObject({
    name: 'ValidationException',
    message: expect.stringMatching(/does not fit its JSON schema: model_overview\.model_version: /),
  });
});
