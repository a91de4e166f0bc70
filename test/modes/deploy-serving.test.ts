import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { LocalAws } from '../../local/server/start.ts';
import type { RenderedDeployment } from '../../src/inputs/config/deploy.ts';
import { deploy } from '../../src/modes/deploy/deploy.ts';
import { deployConfig, deployRun, GUARDED, startDeployTarget } from './deploy-fixture.ts';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startDeployTarget('first', 'second');
});
afterEach(() => aws.close());

/** Each by a workflow run of its own. */
const deployAs = (model: string, changes: Partial<RenderedDeployment>, runId: string) =>
  deploy(deployConfig(model, changes), deployRun({ workflow: { runId } }).run);

const EVERYTHING = { serving: GUARDED, executionRoleArn: undefined, api: { rate: 100, burst: 100, key: false } };

test('a stack with everything of its own: role, scaling, capture, alarms, and an API that asks the endpoint', async () => {
  const result = await deployAs('first', EVERYTHING, '1');
  expect(result).toMatchObject({ status: 'Completed', apiUrl: expect.stringMatching(/^https:.*\/v1\/invocations$/) });
  const [, api = ''] = /^https:\/\/([^.]+)\./.exec(result.apiUrl ?? '') ?? [];
  const answer = await fetch(`${aws.url}/restapis/${api}/v1/_user_request_/invocations`, {
    method: 'POST',
    body: '5.1,3.5,1.4,0.2',
    headers: { 'content-type': 'text/csv' },
  });
  expect([answer.status, await answer.json()]).toEqual([200, expect.objectContaining({ model: 'first' })]);
});

test('another run changes nothing of it with the same model, and with another one no more than has to do with models', async () => {
  await deployAs('first', EVERYTHING, '1');
  expect(await deployAs('first', EVERYTHING, '2')).toMatchObject({ status: 'NoChanges' });
  const { status, changes } = await deployAs('second', EVERYTHING, '3');
  // The others take on the tags of the run.
  const changed = changes?.filter(({ reasons = [] }) => reasons.some((reason) => reason !== 'Tags'));
  expect([status, changed?.map(({ logicalId }) => logicalId)]).toEqual([
    'Completed',
    ['Model', 'EndpointConfig', 'Endpoint'],
  ]);
});
