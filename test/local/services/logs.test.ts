import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  DeleteLogGroupCommand,
  DescribeLogGroupsCommand,
  DescribeLogStreamsCommand,
  FilterLogEventsCommand,
  GetLogEventsCommand,
  PutLogEventsCommand,
  paginateFilterLogEvents,
} from '@aws-sdk/client-cloudwatch-logs';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type LocalAws, startLocalAws } from '../../../local/server/start.ts';
import { clientSettings } from '../server/client-settings.ts';

let aws: LocalAws;
let logs: CloudWatchLogsClient;
let groups = 0;
let logGroupName: string;
const logStreamName = 'job/algo-1-1';

beforeAll(async () => {
  aws = await startLocalAws();
  logs = new CloudWatchLogsClient(clientSettings(aws.url));
});

beforeEach(() => {
  groups += 1;
  logGroupName = `/test/${groups}`;
});

afterAll(async () => {
  logs.destroy();
  await aws.close();
});

const append = (stream: string, ...messages: string[]) => {
  aws.world.logs.append(
    logGroupName,
    stream,
    messages.map((message, index) => ({ timestamp: 1000 + index, message })),
  );
};
const read = async (input: { nextToken?: string; limit?: number; startFromHead?: boolean; startTime?: number }) => {
  const answer = await logs.send(new GetLogEventsCommand({ logGroupName, logStreamName, ...input }));
  return { ...answer, messages: answer.events?.map(({ message }) => message) };
};

test('a group is not found until something writes to it', async () => {
  await expect(read({})).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  append('other', 'x');
  await expect(read({})).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  append(logStreamName, 'x');
  expect((await read({})).messages).toEqual(['x']);
});

test('reading from the head pages forward until the token stands still, and goes on with what comes later', async () => {
  append(logStreamName, 'a', 'b', 'c');
  const first = await read({ startFromHead: true, limit: 2 });
  const second = await read({ nextToken: first.nextForwardToken ?? '', limit: 2 });
  const end = await read({ nextToken: second.nextForwardToken ?? '' });
  expect([first.messages, second.messages, end.messages]).toEqual([['a', 'b'], ['c'], []]);
  expect(end.nextForwardToken).toBe(second.nextForwardToken);
  aws.world.logs.append(logGroupName, logStreamName, [{ timestamp: 2000, message: 'd' }]);
  expect((await read({ nextToken: end.nextForwardToken ?? '' })).messages).toEqual(['d']);
});

test('reading begins with the newest page otherwise, and pages backward', async () => {
  append(logStreamName, 'a', 'b', 'c');
  const newest = await read({ limit: 2 });
  const before = await read({ nextToken: newest.nextBackwardToken ?? '' });
  expect([newest.messages, before.messages]).toEqual([['b', 'c'], ['a']]);
});

test('a token lives for 24 hours, however often it was sent', async () => {
  let now = 0;
  const other = await startLocalAws({ clock: { now: () => now, sleep: () => Promise.resolve() } });
  const client = new CloudWatchLogsClient(clientSettings(other.url));
  other.world.logs.append('/group', logStreamName, [{ timestamp: 1, message: 'a' }]);
  const ask = (nextToken?: string) =>
    client.send(new GetLogEventsCommand({ logGroupName: '/group', logStreamName, startFromHead: true, nextToken }));
  const { nextForwardToken: token } = await ask();
  for (now of [1, 86_399_999]) expect((await ask(token)).nextForwardToken).toBe(token);
  now = 86_400_000;
  await expect(ask(token)).rejects.toMatchObject({ name: 'InvalidParameterException' });
  client.destroy();
  await other.close();
});

test('a page holds at most a megabyte', async () => {
  append(logStreamName, ...Array.from({ length: 5 }, () => 'x'.repeat(250_000)));
  const { messages } = await read({ startFromHead: true });
  expect(messages).toHaveLength(4);
});

test('streams are described by name or by their last event', async () => {
  append('b', 'x');
  append('a', 'x', 'y');
  const names = async (orderBy: 'LogStreamName' | 'LastEventTime') => {
    const { logStreams } = await logs.send(new DescribeLogStreamsCommand({ logGroupName, orderBy, descending: true }));
    return logStreams?.map((stream) => stream.logStreamName);
  };
  expect(await names('LogStreamName')).toEqual(['b', 'a']);
  expect(await names('LastEventTime')).toEqual(['a', 'b']);
  const { logGroups } = await logs.send(new DescribeLogGroupsCommand({ logGroupNamePrefix: logGroupName }));
  expect(logGroups?.[0]?.arn).toBe(`arn:aws:logs:us-east-1:123456789012:log-group:${logGroupName}:*`);
});

test('filtering merges streams by time, in pages', async () => {
  append('job/algo-1', 'a1', 'a2 ERROR');
  append('job/algo-2', 'b1', 'b2');
  append('elsewhere', 'c1');
  const pages = paginateFilterLogEvents(
    { client: logs, pageSize: 3 },
    { logGroupName, logStreamNamePrefix: 'job/', interleaved: true },
  );
  const seen: (string | undefined)[][] = [];
  for await (const { events } of pages) seen.push(events?.map(({ message }) => message) ?? []);
  expect(seen).toEqual([['a1', 'b1', 'a2 ERROR'], ['b2']]);
  const { events } = await logs.send(new FilterLogEventsCommand({ logGroupName, filterPattern: 'ERROR' }));
  expect(events?.map(({ message, logStreamName: stream }) => [stream, message])).toEqual([['job/algo-1', 'a2 ERROR']]);
});

test('what a client puts is there, in order of time', async () => {
  await logs.send(new CreateLogGroupCommand({ logGroupName }));
  await expect(logs.send(new CreateLogGroupCommand({ logGroupName }))).rejects.toMatchObject({
    name: 'ResourceAlreadyExistsException',
  });
  await logs.send(new CreateLogStreamCommand({ logGroupName, logStreamName }));
  const events = [
    { timestamp: 1, message: 'a' },
    { timestamp: 2, message: 'b' },
  ];
  await logs.send(new PutLogEventsCommand({ logGroupName, logStreamName, logEvents: events }));
  expect((await read({ startTime: 2 })).messages).toEqual(['b']);
  const backwards = new PutLogEventsCommand({ logGroupName, logStreamName, logEvents: events.reverse() });
  await expect(logs.send(backwards)).rejects.toMatchObject({ name: 'InvalidParameterException' });
  await logs.send(new DeleteLogGroupCommand({ logGroupName }));
  await expect(read({})).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});
