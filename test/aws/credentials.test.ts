import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterEach, expect, test } from '@jest/globals';
import { connectAws } from '../../src/aws/clients.ts';
import { assumeRole, type RoleOptions } from '../../src/aws/credentials.ts';
import { requestIdToken } from '../../src/github/id-token.ts';
import { useLocalAws } from '../local-aws.ts';

const { aws } = useLocalAws();
const roleArn = 'arn:aws:iam::123456789012:role/deploy';

afterEach(() => aws().world.faults.clear());

/** The role's sessions as seen by a job of `subject`; time stands still unless `now` is moved. */
function job(options: Partial<RoleOptions> & { readonly subject?: string } = {}) {
  const { subject = 'repo:octo/iris:ref:refs/heads/main' } = options;
  const secrets: string[] = [];
  const pauses: number[] = [];
  const time = { now: Date.now() };
  let minted = 0;
  const provider = assumeRole(connectAws({ region: 'us-east-1', forcePathStyle: true }), {
    roleArn,
    sessionName: 'octo-iris-7',
    idToken: (audience) => {
      minted += 1;
      const url = `${aws().url}/_local/oidc/token?sub=${encodeURIComponent(subject)}`;
      return requestIdToken({ url, token: 'secret' }, audience);
    },
    mask: (secret) => void secrets.push(secret),
    now: () => time.now,
    pause: async (ms) => void pauses.push(ms),
    ...options,
  });
  return { provider, secrets, pauses, time, minted: () => minted };
}

const assumptions = () =>
  aws()
    .requests()
    .filter(({ operation }) => operation === 'AssumeRoleWithWebIdentity');

test('a client acts as the session of the role, named after the run', async () => {
  const { provider } = job();
  const sts = connectAws({ region: 'us-east-1', forcePathStyle: true, credentials: provider }).client(STSClient);
  const { Arn } = await sts.send(new GetCallerIdentityCommand({}));
  expect(Arn).toBe('arn:aws:sts::123456789012:assumed-role/deploy/octo-iris-7');
  expect(assumptions().at(-1)?.input).toMatchObject({ RoleArn: roleArn, DurationSeconds: 3600 });
});

test('all clients share one session, also when they ask at once', async () => {
  const { provider, minted } = job();
  const sessions = await Promise.all([provider(), provider(), provider()]);
  expect(new Set([...sessions, await provider()]).size).toBe(1);
  expect(minted()).toBe(1);
});

test('five minutes before its end a session is followed by another, with a new ID token', async () => {
  const { provider, time, minted } = job();
  const first = await provider();
  time.now = first.expiration.getTime() - 300_000;
  expect(await provider()).toBe(first);
  time.now += 1;
  expect(await provider()).not.toBe(first);
  expect(minted()).toBe(2);
});

test('every secret is masked, the ID token included', async () => {
  const { provider, secrets } = job();
  const { secretAccessKey, sessionToken } = await provider();
  expect(secrets).toEqual([expect.stringMatching(/^ey.*\..*\./), secretAccessKey, sessionToken]);
});

test('what passes by itself is tried again with a new token, ever later', async () => {
  const { pauses, provider } = job({
    idToken: () => Promise.reject(new Error('not reached')),
  });
  await expect(provider()).rejects.toThrow('not reached');
  expect(pauses).toHaveLength(4);
  for (const [index, pause] of pauses.entries()) {
    expect(pause).toBeGreaterThanOrEqual(500 * 2 ** index);
    expect(pause).toBeLessThan(1500 * 2 ** index);
  }
});

test('GitHub’s endpoint may fail once', async () => {
  let calls = 0;
  const { provider, pauses } = job({
    idToken: (audience) => {
      calls += 1;
      const url = calls === 1 ? `${aws().url}/_local/nowhere` : `${aws().url}/_local/oidc/token`;
      return requestIdToken({ url, token: 'secret' }, audience);
    },
  });
  expect(await provider()).toMatchObject({ accessKeyId: expect.stringMatching(/^ASIA/) });
  expect(pauses).toHaveLength(1);
});

test('while the last session lives, a failed renewal is no failure', async () => {
  let works = true;
  const { provider, time } = job({
    idToken: async () => {
      if (!works) throw new Error('GitHub is down');
      return await requestIdToken({ url: `${aws().url}/_local/oidc/token`, token: 'secret' }, 'sts.amazonaws.com');
    },
  });
  const first = await provider();
  works = false;
  time.now = first.expiration.getTime() - 60_000;
  expect(await provider()).toBe(first);
  time.now = first.expiration.getTime();
  await expect(provider()).rejects.toThrow('GitHub is down');
  works = true;
  expect(await provider()).not.toBe(first);
});

test('a role that trusts others says what this job’s token claims, and not the token', async () => {
  const body = JSON.stringify({ role: 'careful', subject: 'repo:somebody/else:*' });
  await fetch(`${aws().url}/_local/trust`, { method: 'POST', body });
  const careful = job({ roleArn: 'arn:aws:iam::123456789012:role/careful' });
  const error: unknown = await careful.provider().catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    name: 'RemoteFailure',
    failure: {
      what: 'role arn:aws:iam::123456789012:role/careful does not let this job in',
      reason: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
      fix: expect.stringMatching(/aud "sts\.amazonaws\.com".*sub "repo:octo\/iris:ref:refs\/heads\/main"/),
    },
  });
  expect(JSON.stringify(error)).not.toContain(careful.secrets[0]);
  expect(careful.pauses).toEqual([]);
});

test('a token that AWS never accepts: GitHub is no provider of the account yet', async () => {
  const { provider, pauses } = job({ idToken: () => Promise.resolve('nonsense') });
  await expect(provider()).rejects.toMatchObject({
    failure: { fix: expect.stringContaining('https://token.actions.githubusercontent.com') },
  });
  expect(pauses).toHaveLength(4);
});
