import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { describe, expect, test } from '@jest/globals';
import { connectAws } from '../../src/aws/clients.ts';
import { Cancelled } from '../../src/errors.ts';
import { followLog, type LogNews } from '../../src/sagemaker/container-logs.ts';
import type { LogLine } from '../../src/sagemaker/job-log.ts';
import { tailLog } from '../../src/sagemaker/log-streams.ts';
import { useLocalAws } from '../local-aws.ts';
import { fakeClock } from '../run-fixture.ts';

const { aws } = useLocalAws();
const never = new AbortController().signal;
/** Of a job that goes on and on. */
const LIFE = { ended: () => false, restarts: () => 0, signal: never };
const group = '/aws/sagemaker/TrainingJobs';

function connect() {
  return connectAws({ region: 'us-east-1', forcePathStyle: true });
}

function logOf(jobName: string, instances = 1) {
  return { group, jobName, instances };
}

const START = 1_700_000_000_000;

function write(stream: string, ...messages: string[]): void {
  const lines = messages.map((message, index) => ({ timestamp: START + index, message }));
  aws().world.logs.append(group, stream, lines);
}

/** A clock for a job in whose life something happens with every rest between two reads. */
function eventfulClock(happenings: (() => void)[]) {
  const clock = fakeClock();
  let rest = 0;
  const sleep = (ms: number, signal: AbortSignal) => {
    rest += ms;
    // Rests between two reads are 4 s, or 1 s at the end, give or take.
    if (rest >= 3_500 || ms < 1_200) {
      rest = 0;
      happenings.shift()?.();
    }
    return clock.sleep(ms, signal);
  };
  return { ...clock, sleep };
}

function textOf({ host, message }: LogLine): string {
  return `${host} ${message}`;
}

async function collect(news: AsyncIterable<LogNews>): Promise<string[]> {
  const texts: string[] = [];
  for await (const { lines } of news) texts.push(...lines.map(textOf));
  return texts;
}

/** Follows the log of a job that is over. */
function followToEnd(jobName: string, { instances = 1, connection = connect() } = {}): Promise<string[]> {
  const options = { ...LIFE, ended: () => true, clock: fakeClock() };
  return collect(followLog(connection, logOf(jobName, instances), options));
}

function countReads(connection: ReturnType<typeof connect>, command: string, before = (_: number) => {}): () => number {
  let reads = 0;
  connection.client(CloudWatchLogsClient).middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        if (commandName === command) before(++reads);
        return next(args);
      },
    { step: 'initialize' },
  );
  return () => reads;
}

describe.each([1, 8])('the log of a job with %d instances', (instances) => {
  test('begins before the group is there, goes on in new streams, ends after two empty reads', async () => {
    const job = `spot-${instances}`;
    let ended = false;
    const happenings = [
      () => undefined,
      () => write(`${job}/algo-1-100`, 'one', 'two'),
      () => undefined,
      // A spot interruption: the job goes on in another stream.
      () => write(`${job}/algo-1-200`, 'three'),
      () => {
        ended = true;
      },
      () => write(`${job}/algo-1-200`, 'late'),
    ];
    const options = { ...LIFE, ended: () => ended, clock: eventfulClock(happenings) };
    const lines = await collect(followLog(connect(), logOf(job, instances), options));
    expect(lines.toSorted()).toEqual(['algo-1 late', 'algo-1 one', 'algo-1 three', 'algo-1 two']);
    expect(lines.at(-1)).toBe('algo-1 late');
    expect(happenings).toEqual([]);
  });

  test('brings the instances together in the order of time, and never the lines of a namesake', async () => {
    const job = `twins-${instances}`;
    write(`${job}/algo-1-100`, 'first', 'third');
    write(`${job}/algo-2-100`, 'second');
    write(`${job}-2/algo-1-100`, 'not ours');
    expect(await followToEnd(job, { instances })).toEqual(['algo-1 first', 'algo-2 second', 'algo-1 third']);
  });

  test('reads on over pages', async () => {
    const messages = Array.from({ length: 10_500 }, (_, index) => `line ${index}`);
    write(`long-${instances}/algo-1-100`, ...messages);
    const lines = await followToEnd(`long-${instances}`, { instances });
    expect(lines).toEqual(messages.map((message) => `algo-1 ${message}`));
  });
});

test('up to four instances are read one by one, more by one request', async () => {
  const hosts = Array.from({ length: 5 }, (_, index) => `algo-${index + 1}`);
  for (const host of hosts) write(`five/${host}-100`, 'a line');
  for (const [instances, command] of [
    [4, 'GetLogEventsCommand'],
    [5, 'FilterLogEventsCommand'],
  ] as const) {
    const connection = connect();
    const reads = countReads(connection, command);
    expect(await followToEnd('five', { instances, connection })).toHaveLength(5);
    expect(reads()).toBeGreaterThan(0);
  }
});

test('of one instance, what was written before a restart comes first, over however many pages', async () => {
  const before = Array.from({ length: 10_500 }, (_, index) => `before ${index}`);
  write('restarted/algo-1-100', ...before);
  write('restarted/algo-1-200', 'after');
  expect((await followToEnd('restarted')).at(-1)).toBe('algo-1 after');
});

test('loses no line when a read is throttled half-way', async () => {
  write('throttled/algo-1-100', 'one');
  write('throttled/algo-2-100', 'two');
  const connection = connect();
  countReads(connection, 'GetLogEventsCommand', (reads) => {
    if (reads === 2) throw Object.assign(new Error('Rate exceeded'), { name: 'ThrottlingException' });
  });
  expect((await followToEnd('throttled', { connection })).toSorted()).toEqual(['algo-1 one', 'algo-2 two']);
});

test('many instances: a line that shows up late is told, and none twice', async () => {
  write('late/algo-1-100', 'one', 'two', 'three');
  const happenings = [() => write('late/algo-2-100', 'late')];
  const options = { ...LIFE, ended: () => happenings.length === 0, clock: eventfulClock(happenings) };
  const lines = await collect(followLog(connect(), logOf('late', 8), options));
  expect(lines).toEqual(['algo-1 one', 'algo-1 two', 'algo-1 three', 'algo-2 late']);
});

test('tells a rest in which nothing was said', async () => {
  write('silent/algo-1-100', 'one');
  const happenings = [() => undefined, () => undefined];
  const options = { ...LIFE, ended: () => happenings.length === 0, clock: eventfulClock(happenings) };
  const heard: boolean[] = [];
  for await (const { silent } of followLog(connect(), logOf('silent'), options)) heard.push(silent);
  // The second read only finds that the first one reached the end.
  expect(heard.slice(0, 3)).toEqual([false, false, true]);
});

test('ends with the reason of the signal', async () => {
  const options = { ...LIFE, clock: fakeClock(), signal: AbortSignal.abort(new Cancelled('SIGINT')) };
  await expect(collect(followLog(connect(), logOf('any'), options))).rejects.toBeInstanceOf(Cancelled);
});

test('the tail is the last lines of all instances together', async () => {
  write('tail/algo-1-100', 'a', 'c', 'e');
  write('tail/algo-2-100', 'b', 'd');
  const lines = await tailLog(connect(), logOf('tail'), { count: 3, signal: never });
  expect(lines.map(textOf)).toEqual(['algo-1 c', 'algo-2 d', 'algo-1 e']);
});

test('a restart is heard of, though other instances keep talking, and streams are looked for seldom', async () => {
  write('kept/algo-1-100', 'a');
  write('kept/algo-2-100', 'b');
  let restarts = 0;
  let line = 0;
  const talk = () => write('kept/algo-1-200', `on ${++line}`);
  const happenings = [
    ...Array.from({ length: 20 }, () => () => write('kept/algo-1-100', `first ${++line}`)),
    () => {
      restarts = 1;
      write('kept/algo-1-200', 'again');
    },
    talk,
    () => write('kept/algo-2-200', 'again'),
    ...Array.from({ length: 20 }, () => talk),
  ];
  const connection = connect();
  const looks = countReads(connection, 'DescribeLogStreamsCommand');
  const clock = eventfulClock(happenings);
  const options = { ...LIFE, restarts: () => restarts, ended: () => happenings.length === 0, clock };
  let beforeEnd = 0;
  const lines: string[] = [];
  for await (const news of followLog(connection, logOf('kept', 2), options)) {
    if (happenings.length > 0) beforeEnd = looks();
    lines.push(...news.lines.map(textOf));
  }
  const heard = lines.indexOf('algo-2 again');
  expect(heard).toBeGreaterThan(0);
  expect(heard).toBeLessThan(lines.length - 5);
  // The first, and those after the restart.
  expect(beforeEnd).toBeLessThanOrEqual(4);
});

test('in silence a new stream is found within half a minute, and an old one is asked no more', async () => {
  write('silence/algo-1-100', 'one');
  const happenings = [() => undefined, () => write('silence/algo-1-200', 'two'), ...Array(20).fill(() => undefined)];
  const connection = connect();
  const asked: string[] = [];
  connection.client(CloudWatchLogsClient).middlewareStack.add(
    (next) => (args) => {
      if ('logStreamName' in args.input) asked.push(String(args.input.logStreamName));
      return next(args);
    },
    { step: 'initialize' },
  );
  const clock = eventfulClock(happenings);
  let heardAfter = 0;
  for await (const { lines } of followLog(connection, logOf('silence'), {
    ...LIFE,
    ended: () => happenings.length === 0,
    clock,
  }))
    if (lines.some(({ message }) => message === 'two')) heardAfter = clock.now() - Date.UTC(2026, 0, 1);
  expect(heardAfter).toBeGreaterThan(0);
  expect(heardAfter).toBeLessThan(45_000);
  const last = asked.lastIndexOf('silence/algo-1-100');
  expect(last).toBe(asked.indexOf('silence/algo-1-200') - 1);
});

test('many instances: lines from before the job was created are not looked through', async () => {
  write('since/algo-1-100', 'one');
  const connection = connect();
  const began: unknown[] = [];
  connection.client(CloudWatchLogsClient).middlewareStack.add(
    (next) => (args) => {
      began.push('startTime' in args.input && args.input.startTime);
      return next(args);
    },
    { step: 'initialize' },
  );
  const options = { ...LIFE, ended: () => true, clock: fakeClock() };
  const log = { ...logOf('since', 8), createdAt: START - 60_000 };
  expect(await collect(followLog(connection, log, options))).toEqual(['algo-1 one']);
  expect(began).toEqual([START - 60_000, ...began.slice(1)]);
  expect(began.slice(1).every((time) => time === START - 30_000)).toBe(true);
});
