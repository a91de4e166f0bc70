import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { CloudWatchLogsClient, DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { ListTrainingJobsCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { InvokeEndpointCommand, SageMakerRuntimeClient } from '@aws-sdk/client-sagemaker-runtime';
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type LocalAws, startLocalAws } from '../../../local/server/start.ts';
import { systemClock } from '../../../local/world/clock.ts';
import { clientSettings } from '../server/client-settings.ts';

let aws: LocalAws;
let now = Date.now();

beforeAll(async () => {
  aws = await startLocalAws({ clock: { ...systemClock, now: () => now } });
});

afterAll(() => aws.close());

/** Client settings of a role's session that lasts a quarter of an hour. */
async function sessionSettings() {
  const sts = new STSClient(clientSettings(aws.url));
  const RoleArn = 'arn:aws:iam::123456789012:role/deploy';
  const assume = new AssumeRoleCommand({ RoleArn, RoleSessionName: 'me', DurationSeconds: 900 });
  const { Credentials } = await sts.send(assume);
  sts.destroy();
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = Credentials ?? {};
  const credentials = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
  return { ...clientSettings(aws.url), credentials };
}

test('a session opens every service until it ends, and none afterwards', async () => {
  const settings = await sessionSettings();
  const calls: Record<string, () => Promise<unknown>> = {
    sts: () => new STSClient(settings).send(new GetCallerIdentityCommand({})),
    cloudformation: () => new CloudFormationClient(settings).send(new DescribeStacksCommand({})),
    sagemaker: () => new SageMakerClient(settings).send(new ListTrainingJobsCommand({})),
    logs: () => new CloudWatchLogsClient(settings).send(new DescribeLogGroupsCommand({})),
    s3: () => new S3Client(settings).send(new ListBucketsCommand({})),
  };
  now += 899_000;
  for (const call of Object.values(calls)) await call();
  now += 1000;
  const names: Record<string, unknown> = {};
  for (const [service, call] of Object.entries(calls)) names[service] = await call().catch((error) => error.name);
  expect(names).toEqual({
    sts: 'ExpiredToken',
    cloudformation: 'ExpiredToken',
    sagemaker: 'ExpiredTokenException',
    logs: 'ExpiredTokenException',
    s3: 'ExpiredToken',
  });
  const runtime = new SageMakerRuntimeClient(settings);
  const ask = new InvokeEndpointCommand({ EndpointName: 'iris', Body: '1' });
  await expect(runtime.send(ask)).rejects.toMatchObject({ name: 'ExpiredTokenException' });
});

test('what an ended session asked for stands in the record, with the error', async () => {
  const settings = await sessionSettings();
  now += 900_000;
  await expect(new SageMakerClient(settings).send(new ListTrainingJobsCommand({ MaxResults: 7 }))).rejects.toThrow();
  expect(aws.requests()).toContainEqual({
    service: 'sagemaker',
    operation: 'ListTrainingJobs',
    input: { MaxResults: 7 },
    error: 'ExpiredTokenException',
  });
});
