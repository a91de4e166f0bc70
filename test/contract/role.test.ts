import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { expect, test } from '@jest/globals';
import { startLocalAws } from '../../local/server/start.ts';
import { connectAws } from '../../src/aws/clients.ts';
import { assumeRole } from '../../src/aws/credentials.ts';
import { requestIdToken } from '../../src/github/id-token.ts';
import { expectCorrect } from './expect-correct.ts';
import { startRecordingProxy } from './recording-proxy.ts';
import { startMoto } from './start-moto.ts';

const connection = { region: 'us-east-1', forcePathStyle: true };

/** Who a step with this role is for the AWS behind the URL; its ID tokens come from the local AWS in any case. */
async function identify(url: string, tokens: string): Promise<string | undefined> {
  process.env['AWS_ENDPOINT_URL'] = url;
  const credentials = assumeRole(connectAws(connection), {
    roleArn: 'arn:aws:iam::123456789012:role/deploy',
    sessionName: 'octo-iris-1001',
    idToken: (audience) => requestIdToken({ url: `${tokens}/_local/oidc/token`, token: 'secret' }, audience),
    mask: () => undefined,
    now: Date.now,
    pause: async () => undefined,
  });
  const sts = connectAws({ ...connection, credentials }).client(STSClient);
  return (await sts.send(new GetCallerIdentityCommand({}))).Arn;
}

test('a role is assumed as botocore’s model of STS has it, unsigned', async () => {
  await using started = new AsyncDisposableStack();
  const aws = started.adopt(await startLocalAws(), ({ close }) => close());
  const proxy = started.use(await startRecordingProxy(aws.url));
  expect(await identify(proxy.url, aws.url)).toContain(':assumed-role/deploy/octo-iris-1001');
  await expectCorrect(proxy.requests, ['sts:AssumeRoleWithWebIdentity', 'sts:GetCallerIdentity']);
});

test('moto lets the role in, too', async () => {
  await using started = new AsyncDisposableStack();
  const aws = started.adopt(await startLocalAws(), ({ close }) => close());
  const moto = started.use(await startMoto());
  expect(await identify(moto.url, aws.url)).toContain(':assumed-role/deploy/octo-iris-1001');
});
