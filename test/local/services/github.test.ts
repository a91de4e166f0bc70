import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type LocalAws, startLocalAws } from '../../../local/server/start.ts';
import { issueJobToken } from '../../../local/services/github/token.ts';

let aws: LocalAws;

beforeAll(async () => {
  aws = await startLocalAws({ phaseMillis: 0 });
});

afterAll(() => aws.close());

const writer = issueJobToken({ deployments: 'write' });

interface Asked {
  readonly token?: string;
  readonly body?: object;
}

async function ask(path: string, { token = writer, body }: Asked = {}): Promise<{ status: number; answer: unknown }> {
  const answer = await fetch(`${aws.url}/_local/github/repos/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${token}` },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, answer: await answer.json() };
}

/** Opens a deployment that has succeeded; its path. */
async function deployed(repository: string, settings: object = {}): Promise<string> {
  const body = { ref: 'main', environment: 'qa', required_contexts: [], ...settings };
  const { answer } = await ask(`${repository}/deployments`, { body });
  const path = `${repository}/deployments/${Object(answer).id}`;
  await ask(`${path}/statuses`, { body: { state: 'success' } });
  return path;
}

const states = async (path: string) => {
  const { answer } = await ask(`${path}/statuses`);
  return Array.isArray(answer) ? answer.map(({ state }) => state) : answer;
};

test('a deployment is opened, told about, and found by its environment, the latest first', async () => {
  const first = await deployed('octo/iris');
  const second = await deployed('octo/iris');
  await deployed('octo/iris', { environment: 'prod' });

  const { answer } = await ask('octo/iris/deployments?environment=qa');
  const { answer: latest } = await ask('octo/iris/deployments?environment=qa&per_page=1');

  const ids = [second, first].map((path) => ({ id: Number(path.split('/').at(-1)), environment: 'qa' }));
  expect(answer).toMatchObject(ids);
  expect(latest).toMatchObject(ids.slice(0, 1));
  expect((await ask('octo/tulips/deployments')).answer).toEqual([]);
});

test('a success makes the ones before it inactive, those of production and those that pass excepted', async () => {
  const before = [
    await deployed('octo/roses'),
    await deployed('octo/roses', { production_environment: true }),
    await deployed('octo/roses', { transient_environment: true }),
    await deployed('octo/roses', { environment: 'prod' }),
  ];

  await deployed('octo/roses');

  expect(await Promise.all(before.map(states))).toEqual([
    ['inactive', 'success'],
    ['success'],
    ['success'],
    ['success'],
  ]);
});

test('a deployment that waits for the checks of its commit waits for the run that asks', async () => {
  expect(await ask('octo/iris/deployments', { body: { ref: 'main' } })).toEqual({
    status: 409,
    answer: { message: 'Conflict: Commit status checks failed for main.' },
  });
});

test('a token may do what its job may', async () => {
  const body = { ref: 'main', required_contexts: [] };
  const denied = { status: 403, answer: { message: 'Resource not accessible by integration' } };
  const reader = issueJobToken({ deployments: 'read' });

  expect(await ask('octo/iris/deployments', { token: 'ghs_nobody', body })).toMatchObject({ status: 401 });
  expect(await ask('octo/iris/deployments', { token: issueJobToken({}) })).toEqual(denied);
  expect(await ask('octo/iris/deployments', { token: reader, body })).toEqual(denied);
  expect(await ask('octo/iris/deployments', { token: reader })).toMatchObject({ status: 200 });
});

test('what GitHub does not take is refused, with all that is wrong', async () => {
  const path = await deployed('octo/lilies');

  const refused = await ask(`${path}/statuses`, {
    body: { state: 'done', description: 'x'.repeat(141), environment_url: 'iris' },
  });

  expect(refused).toMatchObject({ status: 422, answer: { message: 'Validation Failed' } });
  expect(Object(refused.answer).errors).toEqual([
    expect.stringMatching(/^state: /),
    expect.stringMatching(/^description: /),
    'environment_url: must use http(s) scheme',
  ]);
  expect(await ask('octo/lilies/deployments/4711')).toMatchObject({ status: 404 });
  expect(await ask('octo/lilies/issues')).toMatchObject({ status: 404 });
});
