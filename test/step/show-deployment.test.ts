import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { DeployConfig } from '../../src/inputs/config/deploy.ts';
import type { DeployResult } from '../../src/result/deploy.ts';
import { showDeployment } from '../../src/step/show-deployment.ts';
import { deployConfig } from '../modes/deploy-fixture.ts';
import { fakeClock, type TestRun, testRun } from '../run-fixture.ts';

const RUN_URL = 'https://github.com/octo/iris/actions/runs/1001';
const DEPLOYED: DeployResult = { mode: 'deploy', status: 'Completed', stackName: 'iris', endpointName: 'iris' };

/** What GitHub was asked: `POST /repos/…` and the body. */
let asked: { readonly request: string; readonly body: unknown; readonly token: string | undefined }[];
/** What it answers to requests that begin so, instead of what it usually answers. */
let answers: Record<string, { readonly status: number; readonly body: unknown }>;
let github: Server;
beforeEach(async () => {
  asked = [];
  answers = {};
  github = createServer(async (message, response) => {
    const request = `${message.method} ${message.url}`;
    const body = message.method === 'POST' ? await json(message) : undefined;
    asked.push({ request, body, token: message.headers.authorization });
    const special = Object.entries(answers).find(([beginning]) => request.startsWith(beginning))?.[1];
    const { status, body: answer } = special ?? { status: 200, body: message.method === 'POST' ? { id: 7 } : [] };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  await once(github, 'listening');
});
afterEach(async () => {
  github.closeAllConnections();
  github.close();
  await once(github, 'close');
});

/** A deployment to qa with this outcome, and what is known of it afterwards. */
async function show(deploy: (step: TestRun) => Promise<DeployResult>, changes: Partial<DeployConfig> = {}) {
  const onGithub = {
    apiUrl: `http://127.0.0.1:${(github.address() as AddressInfo).port}`,
    token: 'a-token',
    repository: 'octo/iris',
    environment: 'qa',
    ref: 'main',
    runUrl: RUN_URL,
    isTransient: false,
  };
  const step = testRun({ clock: fakeClock() });
  const config: DeployConfig = { ...deployConfig('first', { onGithub }), ...(changes as object) };
  const result = await showDeployment(config, step.run, () => deploy(step)).catch((error: unknown) => error);
  return { result, ...step };
}

const states = () => asked.flatMap(({ body }) => (body as { state?: string } | undefined)?.state ?? []);

test('a deployment is opened for the environment, in progress, and a success with the place to look at', async () => {
  const { result, warnings } = await show(async () => DEPLOYED);
  expect([result, warnings]).toEqual([DEPLOYED, []]);
  expect(asked).toMatchObject([
    { request: 'GET /repos/octo/iris/deployments?environment=qa&per_page=1', token: 'Bearer a-token' },
    {
      request: 'POST /repos/octo/iris/deployments',
      body: { ref: 'main', environment: 'qa', auto_merge: false, required_contexts: [] },
    },
    { request: 'POST /repos/octo/iris/deployments/7/statuses', body: { state: 'in_progress', log_url: RUN_URL } },
    {
      request: 'POST /repos/octo/iris/deployments/7/statuses',
      body: {
        state: 'success',
        description: 'Completed: endpoint iris',
        environment_url: expect.stringMatching(/console\.aws\.amazon\.com\/sagemaker.*iris$/),
      },
    },
  ]);
});

test("the public API's URL is what the environment links to", async () => {
  await show(async () => ({ ...DEPLOYED, apiUrl: 'https://api.example/prod' }));
  expect(asked.at(-1)?.body).toMatchObject({ environment_url: 'https://api.example/prod' });
});

test('the deployment that GitHub opened for this very job is the one that is told', async () => {
  answers = {
    'GET /repos/octo/iris/deployments?': { status: 200, body: [{ id: 9 }] },
    'GET /repos/octo/iris/deployments/9/statuses': { status: 200, body: [{ log_url: `${RUN_URL}/job/3` }] },
  };
  await show(async () => DEPLOYED);
  const posts = asked.map(({ request }) => request).filter((request) => request.startsWith('POST'));
  expect([...new Set(posts)]).toEqual(['POST /repos/octo/iris/deployments/9/statuses']);
});

test.each(['RolledBack', 'Failed', 'TimedOut'] as const)('%s is a failure', async (status) => {
  await show(async () => ({ ...DEPLOYED, status }));
  expect(states()).toEqual(['in_progress', 'failure']);
});

test('what goes on without being waited for stays in progress', async () => {
  await show(async () => ({ ...DEPLOYED, status: 'InProgress' }));
  expect(states()).toEqual(['in_progress']);
});

test('an error is a failure, and still the error', async () => {
  const { result } = await show(() => Promise.reject(new Error('no such image')));
  expect(result).toEqual(new Error('no such image'));
  expect(asked.at(-1)?.body).toMatchObject({ state: 'failure', description: 'no such image' });
});

test('a cancel makes it inactive, with what else is taken back', async () => {
  const { run } = await show((step) => {
    step.cancel();
    return Promise.reject(step.run.signal.reason);
  });
  expect(states()).toEqual(['in_progress']);
  expect(await run.undo.run(1000)).toEqual([{ title: 'deployment to qa on GitHub' }]);
  expect(states()).toEqual(['in_progress', 'inactive']);
});

test('a token that may not is one warning, and the deployment goes on', async () => {
  const body = { message: 'Resource not accessible by integration' };
  answers = { 'POST /repos/octo/iris/deployments': { status: 403, body } };
  const { result, warnings } = await show(async () => DEPLOYED);
  expect(result).toEqual(DEPLOYED);
  expect(warnings).toEqual([
    'GitHub does not show this deployment: Resource not accessible by integration; give the job `permissions: deployments: write`',
  ]);
});

test('GitHub that stops to answer half-way is one warning, too', async () => {
  answers = { 'POST /repos/octo/iris/deployments/7/statuses': { status: 500, body: {} } };
  const { result, warnings } = await show(async () => DEPLOYED);
  expect(result).toEqual(DEPLOYED);
  expect(warnings).toEqual(['GitHub does not show this deployment: GitHub answered 500']);
});
