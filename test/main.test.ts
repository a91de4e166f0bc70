import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { useLocalAws } from './local-aws.ts';

const { aws } = useLocalAws();

/** Runs the action's sources as a step that deletes a stack, in a job without AWS credentials of any other kind. */
async function runStep(variables: Record<string, string>): Promise<{ code: number; stdout: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../src/index.ts')], {
    env: {
      AWS_ENDPOINT_URL: aws().url,
      AWS_REGION: 'us-east-1',
      GITHUB_REPOSITORY: 'octo/iris',
      GITHUB_RUN_ID: '1001',
      SAGEMAKER_MLOPS_POLL_SCALE: '0.001',
      INPUT_MODE: 'delete',
      'INPUT_STACK-NAME': 'never-there',
      'INPUT_ROLE-TO-ASSUME': 'arn:aws:iam::123456789012:role/deploy',
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [stdout, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return { code, stdout };
}

const idTokens = (subject: string) => ({
  ACTIONS_ID_TOKEN_REQUEST_URL: `${aws().url}/_local/oidc/token?sub=${encodeURIComponent(subject)}`,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
});

test('a step with a role needs no other credentials, and masks those that it gets', async () => {
  const { code, stdout } = await runStep(idTokens('repo:octo/iris:ref:refs/heads/main'));
  expect(code).toBe(0);
  const assumption = aws()
    .requests()
    .find(({ operation, error }) => operation === 'AssumeRoleWithWebIdentity' && error === undefined);
  expect(assumption?.input).toMatchObject({ RoleSessionName: 'octo-iris-1001' });
  const token = String(assumption?.input['WebIdentityToken']);
  expect(stdout).toContain(`::add-mask::${token}\n`);
  expect(stdout.split(token)).toHaveLength(2);
  expect(stdout.match(/^::add-mask::/gm)).toHaveLength(3);
});

test('a role that does not trust the job makes the step red, with the subject that it should trust', async () => {
  const body = JSON.stringify({ role: 'careful', subject: 'repo:octo/iris:environment:production' });
  await fetch(`${aws().url}/_local/trust`, { method: 'POST', body });
  const { code, stdout } = await runStep({
    ...idTokens('repo:octo/iris:ref:refs/heads/feature'),
    'INPUT_ROLE-TO-ASSUME': 'arn:aws:iam::123456789012:role/careful',
  });
  expect(code).toBe(1);
  const annotation = /^::error::.*$/m.exec(stdout)?.[0];
  expect(annotation).toContain('role/careful does not let this job in');
  expect(annotation).toContain('"repo:octo/iris:ref:refs/heads/feature"');
});

test('without id-token: write the step says so, and calls nobody', async () => {
  const before = aws().requests().length;
  const { code, stdout } = await runStep({});
  expect(code).toBe(1);
  expect(stdout).toMatch(/::error::.*permissions: id-token: write/);
  expect(aws().requests()).toHaveLength(before);
});
