import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type LocalAws, startLocalAws } from '../../../local/server/start.ts';
import { clientSettings } from '../server/client-settings.ts';

let aws: LocalAws;
let sts: STSClient;
const RoleArn = 'arn:aws:iam::123456789012:role/team/deploy';
const claims = {
  sub: 'repo:org/name:ref:refs/heads/main',
  aud: 'sts.amazonaws.com',
  iss: 'https://example.org',
  exp: Math.floor(Date.now() / 1000) + 300,
};

function withToken(said: object, role = RoleArn): AssumeRoleWithWebIdentityCommand {
  const WebIdentityToken = `e30.${Buffer.from(JSON.stringify(said)).toString('base64url')}.sign`;
  return new AssumeRoleWithWebIdentityCommand({ RoleArn: role, RoleSessionName: 'ci', WebIdentityToken });
}

beforeAll(async () => {
  aws = await startLocalAws();
  sts = new STSClient(clientSettings(aws.url));
});

afterAll(async () => {
  sts.destroy();
  await aws.close();
});

test('any access key is the user local of account 123456789012', async () => {
  expect(await sts.send(new GetCallerIdentityCommand({}))).toMatchObject({
    Account: '123456789012',
    Arn: 'arn:aws:iam::123456789012:user/local',
  });
});

test('who assumed a role is the session of that role', async () => {
  const { Credentials } = await sts.send(
    new AssumeRoleCommand({ RoleArn, RoleSessionName: 'me', DurationSeconds: 900 }),
  );
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '', Expiration } = Credentials ?? {};
  expect(Expiration?.getTime()).toBeGreaterThan(Date.now() + 890_000);
  const credentials = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
  const session = new STSClient({ ...clientSettings(aws.url), credentials });
  expect(await session.send(new GetCallerIdentityCommand({}))).toMatchObject({
    Arn: 'arn:aws:sts::123456789012:assumed-role/deploy/me',
  });
  session.destroy();
});

test('a web identity needs no signature, its token names the subject', async () => {
  expect(await sts.send(withToken(claims))).toMatchObject({
    SubjectFromWebIdentityToken: claims.sub,
    Audience: claims.aud,
    AssumedRoleUser: { Arn: 'arn:aws:sts::123456789012:assumed-role/deploy/ci' },
  });
});

test('a token for somebody else, or too old, opens nothing', async () => {
  await expect(sts.send(withToken({ ...claims, aud: 'https://github.com/octo' }))).rejects.toMatchObject({
    name: 'InvalidIdentityTokenException',
    message: 'Incorrect token audience',
  });
  const exp = Math.floor(Date.now() / 1000) - 1;
  await expect(sts.send(withToken({ ...claims, exp }))).rejects.toMatchObject({ name: 'ExpiredTokenException' });
});

test('a role can be told whom to trust', async () => {
  const body = JSON.stringify({ role: 'careful', subject: 'repo:octo/iris:*' });
  await fetch(`${aws.url}/_local/trust`, { method: 'POST', body });
  const careful = 'arn:aws:iam::123456789012:role/careful';
  await expect(sts.send(withToken(claims, careful))).rejects.toMatchObject({ name: 'AccessDenied' });
  const trusted = { ...claims, sub: 'repo:octo/iris:ref:refs/heads/main' };
  expect(await sts.send(withToken(trusted, careful))).toMatchObject({ Credentials: expect.anything() });
});

test('what is no token, no role or no session name is refused', async () => {
  const token = new AssumeRoleWithWebIdentityCommand({ RoleArn, RoleSessionName: 'ci', WebIdentityToken: 'nonsense' });
  await expect(sts.send(token)).rejects.toMatchObject({ name: 'InvalidIdentityTokenException' });
  const role = new AssumeRoleCommand({ RoleArn: 'deploy-role-without-arn', RoleSessionName: 'me' });
  await expect(sts.send(role)).rejects.toMatchObject({ name: 'ValidationError' });
  const name = new AssumeRoleCommand({ RoleArn, RoleSessionName: 'no spaces' });
  await expect(sts.send(name)).rejects.toMatchObject({ name: 'ValidationError' });
});
