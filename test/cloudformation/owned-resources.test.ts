import { expect, test } from '@jest/globals';
import { ownedResources, ownsEndpoint } from '../../src/cloudformation/owned-resources.ts';
import type { StackResource } from '../../src/cloudformation/stack.ts';
import { testRun } from '../run-fixture.ts';
import { stubCloudformation } from './cloudformation-stub.ts';

const endpoint = (name: string, status = 'CREATE_COMPLETE'): StackResource => ({
  logicalId: 'Endpoint',
  type: 'AWS::SageMaker::Endpoint',
  physicalId: `arn:aws:sagemaker:us-east-1:123456789012:endpoint/${name}`,
  status,
});

test("an endpoint is the stack's that has it among its resources, in any case, as long as it is there", async () => {
  const { aws } = testRun().run;
  expect(ownsEndpoint(await ownedResources(aws, [endpoint('iris')]), 'Iris')).toBe(true);
  expect(ownsEndpoint(await ownedResources(aws, [endpoint('iris')]), 'other')).toBe(false);
  expect(ownsEndpoint(await ownedResources(aws, [endpoint('iris', 'DELETE_COMPLETE')]), 'iris')).toBe(false);
});

test('what a nested stack has, the stack around it has, too', async () => {
  const { type, physicalId, status } = endpoint('iris');
  const member = `<member><ResourceType>${type}</ResourceType><PhysicalResourceId>${physicalId}</PhysicalResourceId><ResourceStatus>${status}</ResourceStatus></member>`;
  const result = `<StackResourceSummaries>${member}</StackResourceSummaries>`;
  const stub = await stubCloudformation({ ListStackResources: [{ result }] });
  const nested = { logicalId: 'Serving', type: 'AWS::CloudFormation::Stack', physicalId: 'arn:serving', status };
  const owned = await ownedResources(testRun().run.aws, [nested]);
  await stub.close();
  expect(ownsEndpoint(owned, 'iris')).toBe(true);
});
