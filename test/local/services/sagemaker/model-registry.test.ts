import {
  AddTagsCommand,
  BatchDescribeModelPackageCommand,
  CreateModelCommand,
  CreateModelPackageCommand,
  CreateModelPackageGroupCommand,
  type CreateModelPackageInput,
  DeleteModelPackageCommand,
  DeleteModelPackageGroupCommand,
  DescribeModelPackageCommand,
  DescribeModelPackageGroupCommand,
  ListModelPackageGroupsCommand,
  paginateListModelPackages,
  UpdateModelPackageCommand,
} from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type LocalSagemaker, roleArn, startLocalSagemaker, xgboost } from './local-sagemaker.ts';

let local: LocalSagemaker;
beforeAll(async () => {
  local = await startLocalSagemaker();
  local.aws.world.objects.put('data', 'model.tar.gz', Buffer.from('a model'));
});
afterAll(() => local.close());

const createGroup = (ModelPackageGroupName: string) =>
  local.sagemaker.send(new CreateModelPackageGroupCommand({ ModelPackageGroupName }));

async function createVersion(group: string, changes: Partial<CreateModelPackageInput> = {}): Promise<string> {
  const { ModelPackageArn = '' } = await local.sagemaker.send(
    new CreateModelPackageCommand({
      ModelPackageGroupName: group,
      InferenceSpecification: {
        Containers: [{ Image: xgboost, ModelDataUrl: 's3://data/model.tar.gz' }],
        SupportedContentTypes: ['text/csv'],
        SupportedResponseMIMETypes: ['text/csv'],
      },
      ...changes,
    }),
  );
  return ModelPackageArn;
}

const describe = (ModelPackageName: string) =>
  local.sagemaker.send(new DescribeModelPackageCommand({ ModelPackageName }));

test('versions of a group count up, and keep what they were registered with', async () => {
  await createGroup('counted');
  const report = { ContentType: 'application/json', S3Uri: 's3://data/evaluation.json' };
  const first = await createVersion('counted', {
    ModelMetrics: { ModelQuality: { Statistics: report } },
    CustomerMetadataProperties: { accuracy: '0.97' },
    MetadataProperties: { CommitId: 'abc' },
  });
  expect(first).toBe('arn:aws:sagemaker:us-east-1:123456789012:model-package/counted/1');
  expect(await createVersion('counted')).toMatch(/model-package\/counted\/2$/);
  expect(await describe(first)).toMatchObject({
    ModelPackageName: 'counted/1',
    ModelPackageGroupName: 'counted',
    ModelPackageVersion: 1,
    ModelPackageStatus: 'Completed',
    ModelApprovalStatus: 'PendingManualApproval',
    ModelMetrics: { ModelQuality: { Statistics: report } },
    CustomerMetadataProperties: { accuracy: '0.97' },
    MetadataProperties: { CommitId: 'abc' },
    InferenceSpecification: { Containers: [{ Image: xgboost, ModelDataETag: expect.any(String) }] },
  });
});

test("a deleted version's number does not come back", async () => {
  await createGroup('gaps');
  const ModelPackageName = await createVersion('gaps');
  await local.sagemaker.send(new DeleteModelPackageCommand({ ModelPackageName }));
  await expect(describe(ModelPackageName)).rejects.toThrow(`ModelPackage ${ModelPackageName} does not exist.`);
  expect(await createVersion('gaps')).toMatch(/gaps\/2$/);
});

test('several versions are described at once, without metrics and metadata, and what is not there is told', async () => {
  await createGroup('described');
  const CustomerMetadataProperties = { accuracy: '0.97' };
  const first = await createVersion('described', { ModelApprovalStatus: 'Approved', CustomerMetadataProperties });
  const second = await createVersion('described');
  const missing = first.replace(/1$/, '9');
  const { ModelPackageSummaries = {}, BatchDescribeModelPackageErrorMap } = await local.sagemaker.send(
    new BatchDescribeModelPackageCommand({ ModelPackageArnList: [first, second, missing] }),
  );
  expect(Object.keys(ModelPackageSummaries)).toEqual([first, second]);
  expect(ModelPackageSummaries[first]).toEqual({
    ModelPackageGroupName: 'described',
    ModelPackageVersion: 1,
    ModelPackageArn: first,
    CreationTime: expect.any(Date),
    ModelPackageStatus: 'Completed',
    ModelApprovalStatus: 'Approved',
    InferenceSpecification: expect.objectContaining({ SupportedContentTypes: ['text/csv'] }),
  });
  expect(BatchDescribeModelPackageErrorMap).toEqual({
    [missing]: { ErrorCode: 'ValidationException', ErrorResponse: `ModelPackage ${missing} does not exist.` },
  });
});

test('a version has no tags of its own', async () => {
  await createGroup('untagged');
  const ResourceArn = await createVersion('untagged');
  await expect(
    local.sagemaker.send(new AddTagsCommand({ ResourceArn, Tags: [{ Key: 'a', Value: '1' }] })),
  ).rejects.toMatchObject({ name: 'ValidationException' });
});

test('a client token makes a retry harmless', async () => {
  await createGroup('retried');
  const first = await createVersion('retried', { ClientToken: 'run-1' });
  expect(await createVersion('retried', { ClientToken: 'run-1' })).toBe(first);
  expect(await createVersion('retried', { ClientToken: 'run-2' })).not.toBe(first);
});

test('approval is looked at after a page was cut: an empty page may have a successor', async () => {
  await createGroup('champions');
  await createVersion('champions', { ModelApprovalStatus: 'Approved' });
  const champion = await createVersion('champions', { ModelApprovalStatus: 'Approved' });
  await createVersion('champions');
  const pages = paginateListModelPackages(
    { client: local.sagemaker, pageSize: 1 },
    { ModelPackageGroupName: 'champions', ModelApprovalStatus: 'Approved', SortOrder: 'Descending' },
  );
  const seen: (string | undefined)[] = [];
  for await (const { ModelPackageSummaryList: [first] = [] } of pages) seen.push(first?.ModelPackageArn);
  expect(seen).toEqual([undefined, champion, expect.stringMatching(/champions\/1$/)]);
});

test('versions are listed page by page', async () => {
  await createGroup('paged');
  for (const _ of [1, 2, 3]) await createVersion('paged');
  const versions: (number | undefined)[] = [];
  const pages = paginateListModelPackages({ client: local.sagemaker, pageSize: 2 }, { ModelPackageGroupName: 'paged' });
  for await (const page of pages)
    versions.push(...(page.ModelPackageSummaryList ?? []).map((v) => v.ModelPackageVersion));
  expect(versions).toEqual([1, 2, 3]);
});

test('an update changes what it names and leaves the rest', async () => {
  await createGroup('approved');
  const ModelPackageArn = await createVersion('approved', { CustomerMetadataProperties: { a: '1', b: '2' } });
  await local.sagemaker.send(
    new UpdateModelPackageCommand({
      ModelPackageArn,
      ModelApprovalStatus: 'Approved',
      ApprovalDescription: 'looks fine',
    }),
  );
  await local.sagemaker.send(
    new UpdateModelPackageCommand({
      ModelPackageArn,
      CustomerMetadataProperties: { c: '3' },
      CustomerMetadataPropertiesToRemove: ['a'],
    }),
  );
  expect(await describe(ModelPackageArn)).toMatchObject({
    ModelApprovalStatus: 'Approved',
    ApprovalDescription: 'looks fine',
    CustomerMetadataProperties: { b: '2', c: '3' },
    LastModifiedTime: expect.any(Date),
  });
});

test('only an approved version becomes a model', async () => {
  await createGroup('gated');
  const ModelPackageName = await createVersion('gated');
  const createModel = () =>
    local.sagemaker.send(
      new CreateModelCommand({ ModelName: 'gated', ExecutionRoleArn: roleArn, PrimaryContainer: { ModelPackageName } }),
    );
  await expect(createModel()).rejects.toThrow(/PendingManualApproval/);
  await local.sagemaker.send(
    new UpdateModelPackageCommand({ ModelPackageArn: ModelPackageName, ModelApprovalStatus: 'Approved' }),
  );
  await createModel();
});

test('groups are unique, described, listed, and deleted when empty', async () => {
  await createGroup('lonely');
  await expect(createGroup('lonely')).rejects.toMatchObject({
    name: 'ValidationException',
    message: 'Model Package Group already exists: arn:aws:sagemaker:us-east-1:123456789012:model-package-group/lonely',
  });
  const ModelPackageName = await createVersion('lonely');
  const named = { ModelPackageGroupName: 'lonely' };
  expect(await local.sagemaker.send(new DescribeModelPackageGroupCommand(named))).toMatchObject({
    ModelPackageGroupStatus: 'Completed',
  });
  const listed = await local.sagemaker.send(new ListModelPackageGroupsCommand({ NameContains: 'lonely' }));
  expect(listed.ModelPackageGroupSummaryList).toHaveLength(1);
  await expect(local.sagemaker.send(new DeleteModelPackageGroupCommand(named))).rejects.toMatchObject({
    name: 'ConflictException',
  });
  await local.sagemaker.send(new DeleteModelPackageCommand({ ModelPackageName }));
  await local.sagemaker.send(new DeleteModelPackageGroupCommand(named));
  await expect(local.sagemaker.send(new DescribeModelPackageGroupCommand(named))).rejects.toThrow(
    'ModelPackageGroup arn:aws:sagemaker:us-east-1:123456789012:model-package-group/lonely does not exist.',
  );
});

test.each([
  [
    'model data that is not there',
    { InferenceSpecification: { Containers: [{ Image: xgboost, ModelDataUrl: 's3://data/no' }] } },
    'Could not find model data at s3://data/no.',
  ],
  ['tags of its own', { Tags: [{ Key: 'a', Value: 'b' }] }, 'Tags cannot be given to a model package in a group'],
  [
    'a name beside the group',
    { ModelPackageName: 'mine' },
    'Both ModelPackageName and ModelPackageGroupName are provided',
  ],
  [
    'a digest that is none',
    {
      ModelMetrics: {
        Bias: { Report: { ContentType: 'application/json', S3Uri: 's3://data/bias.json', ContentDigest: 'abc' } },
      },
    },
    "'modelMetrics.bias.report.contentDigest'",
  ],
  [
    'metadata that is too long',
    { CustomerMetadataProperties: { note: 'x'.repeat(257) } },
    "'customerMetadataProperties.note.value'",
  ],
])('a version with %s is refused', async (what, changes, message) => {
  const group = `refused-${what.replaceAll(' ', '-')}`;
  await createGroup(group);
  await expect(createVersion(group, changes)).rejects.toThrow(message);
});
