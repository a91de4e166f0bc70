import {
  AddTagsCommand,
  CreateModelPackageGroupCommand,
  DeleteTagsCommand,
  ListTagsCommand,
} from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type LocalSagemaker, startLocalSagemaker } from './local-sagemaker.ts';

let local: LocalSagemaker;
beforeAll(async () => {
  local = await startLocalSagemaker();
});
afterAll(() => local.close());

test('tags given at creation can be added to, overwritten and taken away', async () => {
  const { ModelPackageGroupArn: ResourceArn } = await local.sagemaker.send(
    new CreateModelPackageGroupCommand({ ModelPackageGroupName: 'tagged', Tags: [{ Key: 'a', Value: '1' }] }),
  );
  const tags = [
    { Key: 'a', Value: '2' },
    { Key: 'github:sha', Value: 'abc' },
  ];
  await local.sagemaker.send(new AddTagsCommand({ ResourceArn, Tags: tags }));
  expect((await local.sagemaker.send(new ListTagsCommand({ ResourceArn }))).Tags).toEqual(tags);
  await local.sagemaker.send(new DeleteTagsCommand({ ResourceArn, TagKeys: ['a'] }));
  expect((await local.sagemaker.send(new ListTagsCommand({ ResourceArn }))).Tags).toEqual(tags.slice(1));
});

test('a resource has at most 50 tags, however they came', async () => {
  const { ModelPackageGroupArn: ResourceArn } = await local.sagemaker.send(
    new CreateModelPackageGroupCommand({ ModelPackageGroupName: 'full', Tags: [{ Key: 'first', Value: '' }] }),
  );
  const Tags = Array.from({ length: 50 }, (_, index) => ({ Key: `k${index}`, Value: 'v' }));
  await expect(local.sagemaker.send(new AddTagsCommand({ ResourceArn, Tags }))).rejects.toThrow(
    /51, and 50 are allowed/,
  );
  expect((await local.sagemaker.send(new ListTagsCommand({ ResourceArn }))).Tags).toHaveLength(1);
});

test('what does not exist has no tags', async () => {
  const ResourceArn = 'arn:aws:sagemaker:us-east-1:123456789012:model/none';
  await expect(local.sagemaker.send(new ListTagsCommand({ ResourceArn }))).rejects.toMatchObject({
    name: 'ValidationException',
  });
});
