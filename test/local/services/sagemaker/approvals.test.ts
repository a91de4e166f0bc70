import {
  CreateModelPackageCommand,
  CreateModelPackageGroupCommand,
  DescribeModelPackageCommand,
  type ModelApprovalStatus,
  UpdateModelPackageCommand,
  type UpdateModelPackageInput,
} from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type LocalSagemaker, startLocalSagemaker, xgboost } from './local-sagemaker.ts';

const ModelPackageGroupName = 'approvals';

let local: LocalSagemaker;
beforeAll(async () => {
  local = await startLocalSagemaker();
  local.aws.world.objects.put('data', 'model.tar.gz', Buffer.from('a model'));
  await local.sagemaker.send(new CreateModelPackageGroupCommand({ ModelPackageGroupName }));
});
afterAll(() => local.close());

async function createVersion(ModelApprovalStatus: ModelApprovalStatus): Promise<string> {
  const Containers = [{ Image: xgboost, ModelDataUrl: 's3://data/model.tar.gz' }];
  const request = { ModelPackageGroupName, ModelApprovalStatus, InferenceSpecification: { Containers } };
  const { ModelPackageArn = '' } = await local.sagemaker.send(new CreateModelPackageCommand(request));
  return ModelPackageArn;
}

const update = (ModelPackageArn: string, changes: Partial<UpdateModelPackageInput>) =>
  local.sagemaker.send(new UpdateModelPackageCommand({ ModelPackageArn, ...changes }));

const approvalOf = async (ModelPackageName: string) => {
  const found = await local.sagemaker.send(new DescribeModelPackageCommand({ ModelPackageName }));
  return [found.ModelApprovalStatus, found.ApprovalDescription];
};

test.each<[ModelApprovalStatus, ModelApprovalStatus]>([
  ['PendingManualApproval', 'Approved'],
  ['PendingManualApproval', 'Rejected'],
  ['Rejected', 'Approved'],
  ['Approved', 'Rejected'],
  ['Approved', 'Approved'],
])('%s may become %s', async (from, to) => {
  const arn = await createVersion(from);
  await update(arn, { ModelApprovalStatus: to, ApprovalDescription: 'by the test' });
  expect(await approvalOf(arn)).toEqual([to, 'by the test']);
});

test.each<[ModelApprovalStatus, string]>([
  ['Approved', 'Rejected'],
  ['Rejected', 'Approved'],
])('what is %s does not become pending again', async (from, valid) => {
  const arn = await createVersion(from);
  const again = update(arn, { ModelApprovalStatus: 'PendingManualApproval', ApprovalDescription: 'anew' });
  await expect(again).rejects.toMatchObject({
    name: 'ValidationException',
    message: `The approval status of ${arn} cannot change from ${from} to PendingManualApproval. Valid transitions: ${valid}.`,
  });
  expect(await approvalOf(arn)).toEqual([from, undefined]);
});

describe('the reason of an approval', () => {
  test('is one line of at most 1024 characters', async () => {
    const arn = await createVersion('Approved');
    await expect(update(arn, { ApprovalDescription: 'two\nlines' })).rejects.toThrow("at 'approvalDescription'");
    await expect(update(arn, { ApprovalDescription: 'x'.repeat(1025) })).rejects.toThrow('less than or equal to 1024');
  });

  test('can be given later', async () => {
    const arn = await createVersion('Approved');
    await update(arn, { ApprovalDescription: 'audited' });
    expect(await approvalOf(arn)).toEqual(['Approved', 'audited']);
  });
});

test('what an update cannot do here is refused, not forgotten', async () => {
  const arn = await createVersion('Approved');
  await expect(update(arn, { ModelPackageRegistrationType: 'Logged' })).rejects.toThrow(
    'The local AWS does not play changes of the registration type',
  );
});
