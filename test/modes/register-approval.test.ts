import { expect, test } from '@jest/globals';
import type { ApprovalStatus } from '../../src/inputs/config/register.ts';
import { register } from '../../src/modes/register/register.ts';
import { latestApprovedPackage } from '../../src/sagemaker/model-package.ts';
import { testRun } from '../run-fixture.ts';
import { answering, arnOf, aws, config, creation, describeVersion, useRegistry } from './register-fixture.ts';

useRegistry();

async function newVersion(group: string): Promise<string> {
  const { modelPackageArn = '' } = await register(config(creation(group)), testRun().run);
  return modelPackageArn;
}

function change(modelPackageArn: string, approvalStatus: ApprovalStatus, description?: string, run = testRun().run) {
  return register(config({ kind: 'approve', modelPackageArn, approvalStatus, description }), run);
}

test('an approval says who gave it, and makes the version the latest approved', async () => {
  const arn = await newVersion('approved');
  expect(await change(arn, 'Approved', 'beats the old one')).toMatchObject({
    status: 'Completed',
    approvalStatus: 'Approved',
  });
  const { ApprovalDescription } = await describeVersion(arn);
  expect(ApprovalDescription).toBe('beats the old one – octocat in https://github.com/octo/iris/actions/runs/1001');
  expect(await latestApprovedPackage(aws, 'approved')).toBe(arn);
});

test('what is there already changes nothing', async () => {
  const arn = await newVersion('twice');
  expect(await change(arn, 'PendingManualApproval')).toMatchObject({ status: 'NoChanges' });
});

test('a rejected version can be approved, and the other way round', async () => {
  const arn = await newVersion('reconsidered');
  for (const status of ['Rejected', 'Approved', 'Rejected'] as const)
    expect(await change(arn, status)).toMatchObject({ status: 'Completed', approvalStatus: status });
});

test("a change that AWS does not allow is told with AWS's words and what can be done", async () => {
  const arn = await newVersion('reopened');
  await change(arn, 'Approved');
  await expect(change(arn, 'PendingManualApproval')).rejects.toMatchObject({
    failure: {
      what: `the approval of ${arn} cannot change from Approved to PendingManualApproval`,
      reason: expect.stringContaining('Valid transitions: Rejected'),
      fix: expect.stringContaining('one that is approved can be rejected'),
    },
  });
});

test.each([
  ['Failed', /register the model again/],
  ['Deleting', /register the model again/],
  ['InProgress', /wait until it is Completed/],
])('a version that is %s explains itself before AWS is asked to change it', async (status, fix) => {
  const arn = await newVersion(`is-${status.toLowerCase()}`);
  const { run } = testRun({
    aws: answering('DescribeModelPackage', (version = {}) => ({ ...version, ModelPackageStatus: status })),
  });
  await expect(change(arn, 'Approved', undefined, run)).rejects.toMatchObject({
    failure: {
      what: `${arn} is ${status}: only a version that is Completed is approved or rejected`,
      fix: expect.stringMatching(fix),
    },
  });
  expect((await describeVersion(arn)).ModelApprovalStatus).toBe('PendingManualApproval');
});

test('a version that failed is not as it should be because it has the approval that is asked for', async () => {
  const arn = await newVersion('failed-as-asked');
  const { run } = testRun({
    aws: answering('DescribeModelPackage', (version = {}) => ({ ...version, ModelPackageStatus: 'Failed' })),
  });
  await expect(change(arn, 'PendingManualApproval', undefined, run)).rejects.toThrow(/ is Failed: only a version/);
});

test('a version that is not there is refused by its ARN', async () => {
  await expect(change(arnOf('nobody', 7), 'Approved')).rejects.toThrow(/there is no model package .*nobody\/7/);
});
