import { expect, test } from '@jest/globals';
import { oneJob, play } from './play.ts';

const say = '- { name: say, run: echo "$ACTIONS_ID_TOKEN_REQUEST_URL" }';
const env = { PATH: process.env['PATH'] ?? '', AWS_ENDPOINT_URL: 'http://127.0.0.1:4566' };
const repository = { repository: 'octo/iris', ref: 'refs/heads/main' };

/** The subject that the job's ID tokens would have; undefined where it gets none. */
async function subject(workflow: string): Promise<string | undefined> {
  const { step } = await play(workflow, { env, repository });
  const [url = ''] = step('say').log;
  return url === '' ? undefined : (new URL(url).searchParams.get('sub') ?? undefined);
}

test('a job with id-token: write gets ID tokens from the local AWS, one without gets none', async () => {
  expect(await subject(oneJob(say))).toBeUndefined();
  expect(await subject(oneJob(say, 'permissions: { id-token: write }'))).toBe('repo:octo/iris:ref:refs/heads/main');
});

test('the environment of a job is in its subject instead of the ref', async () => {
  const workflow = oneJob(say, 'permissions: { id-token: write }');
  const deploying = workflow.replace('  only:\n', '  only:\n    environment: { name: production }\n');
  expect(await subject(deploying)).toBe('repo:octo/iris:environment:production');
});
