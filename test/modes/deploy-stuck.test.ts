import { afterEach, expect, test } from '@jest/globals';
import { RemoteFailure } from '../../src/errors.ts';
import { deploy } from '../../src/modes/deploy/deploy.ts';
import { checkInPlace } from '../../src/modes/deploy/present/check-in-place.ts';
import { type Answer, type CloudformationStub, stubCloudformation } from '../cloudformation/cloudformation-stub.ts';
import { testRun } from '../run-fixture.ts';
import { deployConfig } from './deploy-fixture.ts';

let stub: CloudformationStub | undefined;
afterEach(() => stub?.close());

const stack = (status: string): Answer => ({
  result: `<Stacks><member><StackId>arn:iris</StackId><StackName>iris</StackName><StackStatus>${status}</StackStatus></member></Stacks>`,
});
const protectedStack = (status: string): Answer => ({
  result: `<Stacks><member><StackId>arn:iris</StackId><StackName>iris</StackName><StackStatus>${status}</StackStatus><EnableTerminationProtection>true</EnableTerminationProtection></member></Stacks>`,
});
const events = (...ids: readonly string[]): Answer => ({
  result: `<StackEvents>${ids.map((id) => `<member><EventId>${id}</EventId></member>`).join('')}</StackEvents>`,
});
const bucketStays: Answer = {
  result:
    '<StackResourceSummaries><member><LogicalResourceId>Captures</LogicalResourceId><ResourceStatus>DELETE_FAILED</ResourceStatus><ResourceStatusReason>the bucket is not empty</ResourceStatusReason></member></StackResourceSummaries>',
};
const done: Answer = { result: '' };

const deployed = () => deploy(deployConfig('first'), testRun().run).catch((caught: unknown) => caught);

test.each([
  ['DELETE_FAILED', 'mode: delete'],
  ['CREATE_FAILED', 'mode: delete'],
  ['UPDATE_FAILED', 'rollback-stack'],
])('a stack in %s is left as it is, with the resources that stand in the way and the way out', async (status, fix) => {
  stub = await stubCloudformation({ DescribeStacks: [stack(status)], ListStackResources: [bucketStays] });
  const error = await deployed();
  expect(error).toBeInstanceOf(RemoteFailure);
  expect(error).toMatchObject({
    failure: {
      what: expect.stringContaining(status),
      reason: 'Captures: the bucket is not empty',
      fix: expect.stringContaining(fix),
    },
  });
  expect(stub.operations).toEqual(['DescribeStacks', 'ListStackResources']);
});

test('a rollback that got stuck is continued, and the deployment goes on', async () => {
  stub = await stubCloudformation({
    DescribeStacks: [stack('UPDATE_ROLLBACK_FAILED'), stack('UPDATE_ROLLBACK_COMPLETE')],
    DescribeStackEvents: [events('old'), events('new', 'old')],
    ContinueUpdateRollback: [done],
  });
  // What comes then is no matter of this test: the stub knows of no endpoint.
  expect(await deployed()).not.toBeInstanceOf(RemoteFailure);
  expect(stub.operations.slice(0, 5)).toEqual([
    'DescribeStacks',
    'DescribeStackEvents',
    'ContinueUpdateRollback',
    'DescribeStackEvents',
    'DescribeStacks',
  ]);
});

test('a rollback that gets stuck again is red, with what it got stuck on', async () => {
  stub = await stubCloudformation({
    DescribeStacks: [stack('UPDATE_ROLLBACK_FAILED')],
    DescribeStackEvents: [events('old'), events('new', 'old')],
    ContinueUpdateRollback: [done],
    ListStackResources: [bucketStays],
  });
  expect(await deployed()).toMatchObject({
    failure: {
      reason: 'Captures: the bucket is not empty',
      fix: expect.stringContaining('--resources-to-skip'),
    },
  });
});

test('a first creation that failed and could not be rolled back is deleted; what stays keeps the deployment from going on', async () => {
  stub = await stubCloudformation({
    DescribeStacks: [stack('ROLLBACK_FAILED'), stack('DELETE_FAILED')],
    DescribeStackEvents: [events('old'), events('old'), events('new', 'old')],
    DeleteStack: [done],
    ListStackResources: [bucketStays],
  });
  expect(await deployed()).toMatchObject({
    failure: { what: expect.stringContaining('DELETE_FAILED'), reason: 'Captures: the bucket is not empty' },
  });
  expect(stub.operations).toContain('DeleteStack');
});

test('what is left of a first creation is not deleted where it is protected against that', async () => {
  stub = await stubCloudformation({
    DescribeStacks: [protectedStack('ROLLBACK_COMPLETE')],
    DescribeStackEvents: [events('old')],
  });
  expect(await deployed()).toMatchObject({
    failure: {
      what: expect.stringContaining('protected against being deleted'),
      fix: expect.stringContaining('--no-enable-termination-protection --stack-name iris`, then run this again'),
    },
  });
  expect(stub.operations).not.toContain('DeleteStack');
});

test('an endpoint that is Failed takes no update: that is told before anything is planned', async () => {
  const { run } = testRun();
  const deployment = { config: deployConfig('first'), run, waiting: run, report: () => ({}) as never };
  const facts = { name: 'iris', arn: 'arn', configName: 'c', pendingDeployment: false, alarms: [] };
  const endpoint = { ...facts, status: 'Failed', failureReason: 'no capacity' };
  await expect(checkInPlace({ endpoint, variants: [], ofStack: true }, deployment)).rejects.toMatchObject({
    failure: { reason: 'no capacity', fix: expect.stringContaining('`mode: delete`') },
  });
});
