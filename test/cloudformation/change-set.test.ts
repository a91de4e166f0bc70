import { afterEach, expect, test } from '@jest/globals';
import { createChangeSet, planOf } from '../../src/cloudformation/change-set.ts';
import { testRun } from '../run-fixture.ts';
import { type Answer, type CloudformationStub, stubCloudformation } from './cloudformation-stub.ts';

let stub: CloudformationStub;
afterEach(() => stub.close());

const changeSet = { id: 'arn:change-set', name: 'deploy-1', stackId: 'arn:stack' };
const change = (logicalId: string) =>
  `<member><Type>Resource</Type><ResourceChange><Action>Modify</Action><LogicalResourceId>${logicalId}</LogicalResourceId></ResourceChange></member>`;

async function planned(...answers: readonly Answer[]) {
  stub = await stubCloudformation({ DescribeChangeSet: answers });
  const { run } = testRun();
  return await planOf(run.aws, changeSet, run);
}

const failed = (reason: string) => ({ result: `<Status>FAILED</Status><StatusReason>${reason}</StatusReason>` });

test.each([
  "The submitted information didn't contain changes. Submit different information to create a change set.",
  'No updates are to be performed.',
])('a change set that failed with «%s» changes nothing', async (reason) => {
  expect(await planned(failed(reason))).toEqual({ kind: 'none' });
});

test('a change set without a resource may change outputs', async () => {
  expect(await planned({ result: '<Status>CREATE_COMPLETE</Status><Changes/>' })).toEqual({
    kind: 'changes',
    changes: [],
  });
});

test('a change set that failed on its own account says why', async () => {
  expect(await planned(failed('Transform failed'))).toEqual({ kind: 'failed', reason: 'Transform failed' });
});

test('a change set is waited for, and its changes are read to the last page', async () => {
  const pending = { result: '<Status>CREATE_IN_PROGRESS</Status>' };
  const first = { result: `<Status>CREATE_COMPLETE</Status><Changes>${change('A')}</Changes><NextToken>2</NextToken>` };
  const second = { result: `<Status>CREATE_COMPLETE</Status><Changes>${change('B')}</Changes>` };
  expect(await planned(pending, first, first, second)).toEqual({
    kind: 'changes',
    changes: [
      { action: 'Modify', logicalId: 'A', type: '' },
      { action: 'Modify', logicalId: 'B', type: '' },
    ],
  });
});

const request = { stackName: 'iris', name: 'deploy-1', type: 'UPDATE', templateBody: '{}', tags: {} } as const;

test('a change set that is refused because there is nothing to update is none', async () => {
  stub = await stubCloudformation({
    CreateChangeSet: [{ code: 'ValidationError', message: 'No updates are to be performed.' }],
  });
  expect(await createChangeSet(testRun().run.aws, request)).toBeUndefined();
});

test('a change set that is refused for any other reason is an error', async () => {
  stub = await stubCloudformation({ CreateChangeSet: [{ code: 'ValidationError', message: 'Template format error' }] });
  await expect(createChangeSet(testRun().run.aws, request)).rejects.toMatchObject({ name: 'ValidationError' });
});
