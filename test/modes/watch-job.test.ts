import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { expect, test } from '@jest/globals';
import type { CommonConfig } from '../../src/inputs/config/common.ts';
import { watchJob } from '../../src/modes/jobs/watch-job.ts';
import type { JobKind } from '../../src/sagemaker/job-kind.ts';
import { fakeClock, testRun } from '../run-fixture.ts';

const HOUR = 3_600_000;

const CONFIG: CommonConfig = {
  ...{ name: 'iris', region: 'us-east-1', prefix: 'iris', tags: {} },
  ...{ wait: true, timeoutMinutes: 0, logs: 'follow', onCancel: 'leave' },
};

interface Job {
  readonly isOver: boolean;
}

/** Follows a job of an hour, during which its log's reads are answered by `read`; how often the job was looked at. */
async function looksInAnHour(read: () => object): Promise<number> {
  const clock = fakeClock();
  const end = clock.now() + HOUR;
  let looks = 0;
  const kind: JobKind<Job, never> = {
    noun: 'job',
    nameLimit: 63,
    logGroup: '/jobs',
    nameOf: () => 'job',
    isOver: ({ isOver }) => isOver,
    hasCompleted: ({ isOver }) => isOver,
    isReusable: () => true,
    isMadeFrom: () => true,
    transitionsOf: () => [],
    intervalMs: () => 20_000,
    describe: async () => {
      looks += 1;
      return await Promise.resolve({ isOver: clock.now() >= end });
    },
    create: () => Promise.resolve('made'),
    stop: () => Promise.resolve(),
  };
  const { run } = testRun({ clock });
  run.aws.client(CloudWatchLogsClient).middlewareStack.add(
    (_next, { commandName }) =>
      async () => {
        const streams = { logStreams: [{ logStreamName: 'job/algo-1-1' }] };
        const page = () => (clock.now() < end ? read() : {});
        const answer = await Promise.resolve(commandName === 'DescribeLogStreamsCommand' ? streams : page());
        return { output: { $metadata: {}, ...answer }, response: {} };
      },
    { step: 'initialize', priority: 'high' },
  );
  const { job } = await watchJob({ kind, started: { isOver: false }, deadline: undefined }, CONFIG, run);
  expect(job.isOver).toBe(true);
  return looks;
}

/** A container that has a line for every second read: the others find the end of the log. */
function talking() {
  let reads = 0;
  return () => ({ events: [{ timestamp: 0, message: 'a line' }], nextForwardToken: String(++reads >> 1) });
}

test('a container whose lines keep coming is looked at once a minute', async () => {
  const looks = await looksInAnHour(talking());
  expect(looks).toBeLessThan(70);
});

test('one whose log cannot be read any more is looked at as if it were silent', async () => {
  const talk = talking();
  let reads = 0;
  const looks = await looksInAnHour(() => {
    if (++reads > 3) throw Object.assign(new Error('not any more'), { name: 'AccessDeniedException' });
    return talk();
  });
  expect(looks).toBeGreaterThan(160);
});
