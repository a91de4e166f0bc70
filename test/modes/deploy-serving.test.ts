import { DescribeEndpointCommand, DescribeEndpointConfigCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { LocalAws } from '../../local/server/start.ts';
import type { Serving } from '../../src/cloudformation/template/options.ts';
import type { RenderedDeployment } from '../../src/inputs/config/deploy.ts';
import { deploy } from '../../src/modes/deploy/deploy.ts';
import { deployConfig, deployRun, GUARDED, startDeployTarget } from './deploy-fixture.ts';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startDeployTarget('first', 'second');
});
afterEach(() => aws.close());

const FLEET = { instanceType: 'ml.m5.large', instanceCount: 2 };
const SERVINGS: readonly Serving[] = [
  GUARDED,
  { kind: 'serverless', memoryMb: 2048, maxConcurrency: 5 },
  {
    kind: 'async',
    data: { prefix: 'iris/async/iris' },
    ...FLEET,
    autoscaling: { min: 0, max: 2, targetInvocations: 5 },
  },
];

/** Each by a workflow run of its own. */
const deployAs = (model: string, changes: Partial<RenderedDeployment>, runId: string) =>
  deploy(deployConfig(model, changes), deployRun({ workflow: { runId } }).run);

const servedConfig = async () => {
  const client = deployRun().run.aws.client(SageMakerClient);
  const { EndpointConfigName } = await client.send(new DescribeEndpointCommand({ EndpointName: 'iris' }));
  return await client.send(new DescribeEndpointConfigCommand({ EndpointConfigName }));
};

test.each(SERVINGS)('$kind: created, unchanged by another run, and another model in its place', async (serving) => {
  expect(await deployAs('first', { serving }, '1')).toMatchObject({ status: 'Completed' });
  expect(await deployAs('first', { serving }, '2')).toMatchObject({ status: 'NoChanges' });
  const before = await servedConfig();
  const result = await deployAs('second', { serving }, '3');
  expect(result).toMatchObject({ status: 'Completed', endpointName: 'iris' });
  // Alarms and scaling take on the tags of the run.
  const changed = result.changes?.filter(({ reasons = [] }) => reasons.some((reason) => reason !== 'Tags'));
  expect(changed?.map(({ logicalId }) => logicalId)).toEqual(['Model', 'EndpointConfig', 'Endpoint']);
  expect((await servedConfig()).EndpointConfigName).not.toBe(before.EndpointConfigName);
});

test('a stack with everything of its own: role, scaling, capture, alarms, and an API that asks the endpoint', async () => {
  const everything = { serving: GUARDED, executionRoleArn: undefined, api: { rate: 100, burst: 100, key: false } };
  const result = await deployAs('first', everything, '1');
  expect(result).toMatchObject({ status: 'Completed', apiUrl: expect.stringMatching(/^https:.*\/v1\/invocations$/) });
  const [, api = ''] = /^https:\/\/([^.]+)\./.exec(result.apiUrl ?? '') ?? [];
  const answer = await fetch(`${aws.url}/restapis/${api}/v1/_user_request_/invocations`, {
    method: 'POST',
    body: '5.1,3.5,1.4,0.2',
    headers: { 'content-type': 'text/csv' },
  });
  expect([answer.status, await answer.json()]).toEqual([200, expect.objectContaining({ model: 'first' })]);
  expect(await deployAs('second', everything, '2')).toMatchObject({ status: 'Completed' });
});
