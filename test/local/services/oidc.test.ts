import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type LocalAws, startLocalAws } from '../../../local/server/start.ts';

let aws: LocalAws;

beforeAll(async () => {
  aws = await startLocalAws();
});

afterAll(() => aws.close());

function ask(query: string, headers: Record<string, string>): Promise<Response> {
  return fetch(`${aws.url}/_local/oidc/token?${query}`, { headers });
}

test('whoever brings a request token gets an ID token for five minutes, with the subject of the URL', async () => {
  const query = 'sub=repo:octo/iris:ref:refs/heads/main&audience=sts.amazonaws.com';
  const answer = await ask(query, { authorization: 'Bearer x' });
  const { value } = (await answer.json()) as { value: string };
  const claims = JSON.parse(Buffer.from(value.split('.')[1] ?? '', 'base64url').toString());
  expect(claims).toMatchObject({
    iss: 'https://token.actions.githubusercontent.com',
    aud: 'sts.amazonaws.com',
    sub: 'repo:octo/iris:ref:refs/heads/main',
  });
  expect(claims.exp - claims.iat).toBe(300);
});

test('without a request token there is none, and none for a web page', async () => {
  expect((await ask('', {})).status).toBe(401);
  expect((await ask('', { authorization: 'Bearer x', origin: 'https://example.org' })).status).toBe(403);
});
