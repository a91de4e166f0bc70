import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { expect, test } from '@jest/globals';
import { connectAws } from '../../src/aws/clients.ts';
import { atBeginning, readPage } from '../../src/sagemaker/log-cursor.ts';
import { useLocalAws } from '../local-aws.ts';
import { fakeClock } from '../run-fixture.ts';

const clock = fakeClock();
const { aws } = useLocalAws({ clock });
const never = new AbortController().signal;
const group = '/aws/sagemaker/TrainingJobs';
const DAY = 24 * 3_600_000;

/** Lines of this moment. */
function write(stream: string, ...messages: string[]): void {
  const lines = messages.map((message) => ({ timestamp: clock.now(), message }));
  aws().world.logs.append(group, stream, lines);
}

function readerOf(stream: string) {
  const connection = connectAws({ region: 'us-east-1', forcePathStyle: true });
  let cursor = atBeginning(group, stream);
  return async (): Promise<string[]> => {
    const texts: string[] = [];
    for (;;) {
      const page = await readPage(connection, cursor, never);
      if (page === undefined) return texts;
      texts.push(...page.lines.map(({ message }) => message));
      cursor = page.next;
    }
  };
}

function refused(stream: string) {
  return aws()
    .requests()
    .filter(
      ({ error, input }) => error !== undefined && (input as { logStreamName?: string }).logStreamName === stream,
    );
}

test('a container that is silent for days is heard on: no line is lost, none doubled', async () => {
  const read = readerOf('musing/algo-1-1');
  write('musing/algo-1-1', 'an earlier line');
  await clock.sleep(1000, never);
  write('musing/algo-1-1', 'the same', 'the same');
  expect(await read()).toEqual(['an earlier line', 'the same', 'the same']);
  // Of the same moment, but shown later.
  write('musing/algo-1-1', 'the same');
  for (const day of [1, 2]) {
    await clock.sleep(DAY, never);
    write('musing/algo-1-1', `day ${day}`);
    expect(await read()).toEqual(day === 1 ? ['the same', 'day 1'] : ['day 2']);
  }
  expect(refused('musing/algo-1-1')).toMatchObject([{ operation: 'GetLogEvents' }, { operation: 'GetLogEvents' }]);
});

test('lines of one moment that came in two reads are told once each, though the token is lost', async () => {
  const read = readerOf('two reads/algo-1-1');
  write('two reads/algo-1-1', 'one');
  expect(await read()).toEqual(['one']);
  write('two reads/algo-1-1', 'two');
  expect(await read()).toEqual(['two']);
  await clock.sleep(DAY, never);
  write('two reads/algo-1-1', 'three');
  expect(await read()).toEqual(['three']);
});

test('where the token is lost, what was told is passed over behind an empty page, too', async () => {
  const connection = connectAws({ region: 'us-east-1', forcePathStyle: true });
  const told = { timestamp: 1000, message: 'told' };
  const pages = [[], [told, { timestamp: 1000, message: 'new' }]];
  connection.client(CloudWatchLogsClient).middlewareStack.add(
    () => async () => {
      const events = await Promise.resolve(pages.shift());
      return { output: { $metadata: {}, events, nextForwardToken: `page ${pages.length}` }, response: {} };
    },
    { step: 'initialize', priority: 'high' },
  );
  const lost = { ...atBeginning(group, 'gap/algo-1-1'), latest: 1000, startTime: 1000, toldOfLatest: 1, toSkip: 1 };
  const empty = await readPage(connection, lost, never);
  const page = empty && (await readPage(connection, empty.next, never));
  expect(page?.lines.map(({ message }) => message)).toEqual(['new']);
});

test('a stream that had no line yet is read from its beginning', async () => {
  aws().world.logs.createStream(group, 'mute/algo-1-1');
  const read = readerOf('mute/algo-1-1');
  expect(await read()).toEqual([]);
  await clock.sleep(DAY, never);
  write('mute/algo-1-1', 'at last');
  expect(await read()).toEqual(['at last']);
  expect(refused('mute/algo-1-1')).toHaveLength(1);
});

test('where a token is refused and nothing is new, the follower rests', async () => {
  const connection = connectAws({ region: 'us-east-1', forcePathStyle: true });
  write('resting/algo-1-1', 'a line');
  const first = await readPage(connection, atBeginning(group, 'resting/algo-1-1'), never);
  await clock.sleep(DAY, never);
  const again = first && (await readPage(connection, first.next, never));
  expect(again).toMatchObject({ lines: [], more: false });
});

test('what is wrong otherwise is not taken for a lost token', async () => {
  const read = readerOf('no such stream');
  write('other/algo-1-1', 'a line');
  await expect(read()).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});
