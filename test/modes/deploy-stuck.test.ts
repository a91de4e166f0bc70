import { afterEach, expect, test } from '@jest/globals';
import { RemoteFailure } from '../../src/errors.ts';
import { deploy } from '../../src/modes/deploy/deploy.ts';
import { type CloudformationStub, stubCloudformation } from '../cloudformation/cloudformation-stub.ts';
import { testRun } from '../run-fixture.ts';
import { deployConfig } from './deploy-fixture.ts';

let stub: CloudformationStub;
afterEach(() => stub.close());

test.each([
  ['UPDATE_ROLLBACK_FAILED', 'continue-update-rollback'],
  ['DELETE_FAILED', 'mode: delete'],
  ['ROLLBACK_FAILED', 'mode: delete'],
])('a stack in %s is left as it is, with the way out', async (status, fix) => {
  stub = await stubCloudformation({
    DescribeStacks: [
      { result: `<Stacks><member><StackName>iris</StackName><StackStatus>${status}</StackStatus></member></Stacks>` },
    ],
  });
  const error = await deploy(deployConfig('first'), testRun().run).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(RemoteFailure);
  expect(error).toMatchObject({
    failure: { what: expect.stringContaining(status), fix: expect.stringContaining(fix) },
  });
  expect(stub.operations).toEqual(['DescribeStacks']);
});
