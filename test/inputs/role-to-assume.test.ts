import { expect, test } from '@jest/globals';
import { readEnvironment } from '../../src/inputs/environment.ts';
import { load, problemsOf } from './call.ts';

const ROLE = 'arn:aws:iam::123456789012:role/github';
const STEP = { mode: 'delete', 'stack-name': 'iris', 'role-to-assume': ROLE };
const RUNNER = {
  AWS_REGION: 'eu-west-1',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://pipelines.example/token?api-version=2.0',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'secret',
};

test('a job with ID tokens can assume a role', async () => {
  const { config } = await load(STEP, RUNNER);
  expect(config.roleToAssume).toBe(ROLE);
  expect(readEnvironment(RUNNER).idTokenRequest).toEqual({
    url: RUNNER.ACTIONS_ID_TOKEN_REQUEST_URL,
    token: RUNNER.ACTIONS_ID_TOKEN_REQUEST_TOKEN,
  });
});

test('a job without them is told what to add, before anything is done', async () => {
  expect(await problemsOf(STEP, { AWS_REGION: 'eu-west-1' })).toEqual([
    expect.stringMatching(/^role-to-assume: .*permissions: id-token: write/),
  ]);
});

test('without a role nothing of this matters', async () => {
  const { config } = await load({ mode: 'delete', 'stack-name': 'iris' }, { AWS_REGION: 'eu-west-1' });
  expect(config.roleToAssume).toBeUndefined();
});
