import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { describe, expect, test } from '@jest/globals';
import { connectAws } from '../../src/aws/clients.ts';
import { Cancelled } from '../../src/errors.ts';
import { followLog, type LogLine, tailLog } from '../../src/sagemaker/container-logs.ts';
import { useLocalAws } from '../local-aws.ts';
import { fakeClock } from '../run-fixture.ts';

const { aws } = useLocalAws();
const never = new AbortController().signal;
const group = '/aws/sagemaker/TrainingJobs';

function connect() {
  return connectAws({ region: 'us-east-1', forcePathStyle: true });
}

function write(stream: string, ...messages: string[]): void {
  const lines = messages.map((message, index) => ({ timestamp: 1_700_000_000_000 + index, message }));
  aws().world.logs.append(group, stream, lines);
}

async function collect(lines: AsyncIterable<LogLine>): Promise<string[]> {
  const texts: string[] = [];
  for await (const { host, message } of lines) texts.push(`${host} ${message}`);
  return texts;
}

describe('followLog', () => {
  test('begins before the group is there, goes on in new streams, ends after two empty reads', async () => {
    const clock = fakeClock();
    let ended = false;
    const happenings = [
      () => undefined,
      () => write('spot/algo-1-100', 'one', 'two'),
      () => undefined,
      // A spot interruption: the job goes on in another stream.
      () => write('spot/algo-1-200', 'three'),
      () => {
        ended = true;
      },
      () => write('spot/algo-1-200', 'late'),
    ];
    const eventful = {
      ...clock,
      sleep: (ms: number, signal: AbortSignal) => {
        happenings.shift()?.();
        return clock.sleep(ms, signal);
      },
    };
    const log = { group, jobName: 'spot' };
    const lines = await collect(followLog(connect(), log, { ended: () => ended, clock: eventful, signal: never }));
    expect(lines).toEqual(['algo-1 one', 'algo-1 two', 'algo-1 three', 'algo-1 late']);
    expect(happenings).toEqual([]);
  });

  test('brings the instances together in the order of time, and never the lines of a namesake', async () => {
    write('twins/algo-1-100', 'first', 'third');
    write('twins/algo-2-100', 'second');
    write('twins-2/algo-1-100', 'not ours');
    const log = { group, jobName: 'twins' };
    const lines = await collect(followLog(connect(), log, { ended: () => true, clock: fakeClock(), signal: never }));
    expect(lines).toEqual(['algo-1 first', 'algo-2 second', 'algo-1 third']);
  });

  test('reads on over pages', async () => {
    const messages = Array.from({ length: 10_500 }, (_, index) => `line ${index}`);
    write('long/algo-1-100', ...messages);
    const log = { group, jobName: 'long' };
    const lines = await collect(followLog(connect(), log, { ended: () => true, clock: fakeClock(), signal: never }));
    expect(lines).toHaveLength(10_500);
    expect(lines.at(-1)).toBe('algo-1 line 10499');
  });

  test('loses no line when a read is throttled half-way', async () => {
    write('throttled/algo-1-100', 'one');
    write('throttled/algo-2-100', 'two');
    const connection = connect();
    let reads = 0;
    connection.client(CloudWatchLogsClient).middlewareStack.add(
      (next, { commandName }) =>
        (args) => {
          if (commandName === 'GetLogEventsCommand' && ++reads === 3)
            throw Object.assign(new Error('Rate exceeded'), { name: 'ThrottlingException' });
          return next(args);
        },
      { step: 'initialize' },
    );
    const log = { group, jobName: 'throttled' };
    const lines = await collect(followLog(connection, log, { ended: () => true, clock: fakeClock(), signal: never }));
    expect(lines).toEqual(['algo-1 one', 'algo-2 two']);
  });

  test('ends with the reason of the signal', async () => {
    const options = { ended: () => false, clock: fakeClock(), signal: AbortSignal.abort(new Cancelled('SIGINT')) };
    await expect(collect(followLog(connect(), { group, jobName: 'any' }, options))).rejects.toBeInstanceOf(Cancelled);
  });
});

describe('tailLog', () => {
  test('is the last lines of all instances together', async () => {
    write('tail/algo-1-100', 'a', 'c', 'e');
    write('tail/algo-2-100', 'b', 'd');
    const lines = await collect(tailLog(connect(), { group, jobName: 'tail' }, { count: 3, signal: never }));
    expect(lines).toEqual(['algo-1 c', 'algo-2 d', 'algo-1 e']);
  });
});
