import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { CloudWatchLogsClient, DescribeLogGroupsCommand, GetLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type LocalAws, startLocalAws } from '../../../local/server/start.ts';
import type { StateKey } from '../../../local/world/world.ts';
import { clientSettings } from './client-settings.ts';

let aws: LocalAws;
const caller = { accountId: '123456789012', region: 'us-east-1', arn: 'arn:aws:iam::123456789012:user/local' };

beforeAll(async () => {
  aws = await startLocalAws();
});
afterAll(() => aws.close());

/** A request as no SDK would send it. */
function post(headers: Record<string, string>, body = '{}') {
  return fetch(aws.url, { method: 'POST', headers, body });
}

const signed = (service: string) => {
  return { authorization: `AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/${service}/aws4_request, Signature=0` };
};

test('only this machine reaches it', () => {
  expect(aws.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

test('a request without credentials is refused in the dialect of its service', async () => {
  const json = await post({ 'x-amz-target': 'Logs_20140328.DescribeLogGroups' });
  expect(json.status).toBe(403);
  expect(await json.json()).toMatchObject({ __type: 'MissingAuthenticationToken' });
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const query = await post(form, 'Action=GetCallerIdentity&Version=2011-06-15');
  expect(await query.text()).toContain('<Code>MissingAuthenticationToken</Code>');
  const s3 = await fetch(aws.url);
  expect(await s3.text()).toContain('<Code>AccessDenied</Code>');
});

test('a web page is refused, whatever it says about credentials', async () => {
  const page = await post({
    ...signed('logs'),
    'x-amz-target': 'Logs_20140328.DescribeLogGroups',
    origin: 'https://example.org',
  });
  expect(await page.json()).toMatchObject({ __type: 'AccessDenied' });
});

test('members that are missing, unknown or of the wrong type are refused before an operation sees them', async () => {
  const target = { ...signed('logs'), 'x-amz-target': 'Logs_20140328.DescribeLogStreams' };
  const unknown = await post(target, JSON.stringify({ logGroupName: 'x', typo: 1 }));
  expect(await unknown.json()).toEqual({ __type: 'SerializationException', message: "unknown member 'typo'" });
  const mistyped = await post(target, JSON.stringify({ logGroupName: 7 }));
  expect(await mistyped.json()).toMatchObject({ __type: 'SerializationException' });
  const malformed = await post(target, 'not JSON');
  expect(await malformed.json()).toMatchObject({ __type: 'SerializationException' });
  const missing = await post({ ...target, 'x-amz-target': 'Logs_20140328.GetLogEvents' }, '{}');
  expect(await missing.json()).toEqual({
    __type: 'InvalidParameterException',
    message:
      "1 validation error detected: Value null at 'logStreamName' failed to satisfy constraint: Member must not be null",
  });
});

test('an operation that nobody plays is unknown', async () => {
  const json = await post({ ...signed('logs'), 'x-amz-target': 'Logs_20140328.StartQuery' });
  expect(await json.json()).toMatchObject({ __type: 'UnknownOperationException' });
  const form = { ...signed('sts'), 'content-type': 'application/x-www-form-urlencoded' };
  const query = await post(form, 'Action=Nonsense&Version=2011-06-15');
  expect(await query.text()).toContain('<Code>InvalidAction</Code>');
});

test('a service that nobody plays is named', async () => {
  const target = 'AWSEvents.ListRules';
  const json = await post({ ...signed('events'), 'x-amz-target': target });
  expect(await json.json()).toEqual({
    __type: 'UnknownOperationException',
    message: 'the local AWS does not play events',
  });
  const form = { ...signed('iam'), 'content-type': 'application/x-www-form-urlencoded' };
  const query = await post(form, 'Action=GetRole&Version=2010-05-08');
  expect(await query.text()).toContain('<Message>the local AWS does not play iam</Message>');
});

test('CloudFormation answers its SDK in its own dialect', async () => {
  const client = new CloudFormationClient(clientSettings(aws.url));
  await expect(client.send(new DescribeStacksCommand({ StackName: 'missing' }))).rejects.toMatchObject({
    $metadata: { httpStatusCode: 400 },
  });
  client.destroy();
});

test('requests are remembered as they were understood', async () => {
  const client = new CloudWatchLogsClient(clientSettings(aws.url));
  await client.send(new DescribeLogGroupsCommand({ logGroupNamePrefix: 'remember' }));
  expect(aws.requests()).toContainEqual({
    service: 'logs',
    operation: 'DescribeLogGroups',
    input: { logGroupNamePrefix: 'remember' },
  });
  client.destroy();
});

test('services call each other with the same checks', async () => {
  aws.world.logs.append('group', 'stream', [{ timestamp: 1, message: 'x' }]);
  const input = { logGroupName: 'group', logStreamName: 'stream' };
  expect(await aws.world.call('logs', 'GetLogEvents', input, caller)).toMatchObject({ events: [{ message: 'x' }] });
  await expect(aws.world.call('logs', 'GetLogEvents', { ...input, typo: 1 }, caller)).rejects.toMatchObject({
    code: 'SerializationException',
  });
});

test('two of them share nothing', async () => {
  const other = await startLocalAws();
  const key: StateKey<string[]> = { name: 'test', create: () => [] };
  other.world.state(key).push('x');
  expect(other.world.state(key)).toEqual(['x']);
  expect(aws.world.state(key)).toEqual([]);
  await other.close();
});

test('close ends processes, awaits background work and deletes the temporary data', async () => {
  // A phase that nothing but the closing ends.
  const other = await startLocalAws({ phaseMillis: 600_000 });
  const { world } = other;
  const events: string[] = [];
  world.processes.start([process.execPath, '-e', 'setInterval(() => {}, 1000)'], { cwd: world.dataDir, env: {} });
  world.background(world.pace.phase(world.closing).finally(() => events.push('phase ended')));
  world.closing.addEventListener('abort', () => events.push('closing'));
  const client = new CloudWatchLogsClient(clientSettings(other.url));
  await expect(client.send(new GetLogEventsCommand({ logGroupName: 'a', logStreamName: 'b' }))).rejects.toThrow();
  await Promise.all([other.close(), other.close()]);
  expect(events).toEqual(['closing', 'phase ended']);
  expect(world.processes.running()).toBe(0);
  expect(existsSync(world.dataDir)).toBe(false);
  client.destroy();
});

test('objects in a kept folder are there again after a restart', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'local-aws-kept-'));
  const first = await startLocalAws({ dataDir });
  first.world.objects.createBucket('box', 'eu-west-1');
  first.world.objects.put('box', 'a/b', Buffer.from('x'), { contentType: 'text/plain', tags: { t: '1' } });
  const before = first.world.objects.head('box', 'a/b');
  await first.close();
  const second = await startLocalAws({ dataDir });
  expect(second.world.objects.bucket('box')?.region).toBe('eu-west-1');
  expect(second.world.objects.head('box', 'a/b')).toEqual(before);
  expect(second.world.objects.read('box', 'a/b').toString()).toBe('x');
  await second.close();
  rmSync(dataDir, { recursive: true });
});

test('a port that is taken is an error', async () => {
  const port = Number(new URL(aws.url).port);
  await expect(startLocalAws({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
