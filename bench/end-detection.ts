/**
 * How soon the end of a training job is noticed, and how many DescribeTrainingJob calls that takes: the action's own code
 * (`watchJob`, logs followed or not) on a simulated AWS and a simulated clock, beside the SDK's waiter and a look every 30 s.
 *
 *   npm run bench:end-detection [-- JOBS]
 *
 * The simulated jobs take 5 minutes or an hour: 40–90 s Starting, 10–40 s Downloading, 5–20 s Uploading, the rest Training.
 * A chatty container writes a line every 2 s on average, a quiet one every 30 s; lines show up 0.5–5 s after they were
 * written. A quiet container's hour takes more describes: its silence says nothing, and to be 3 s late on average at most,
 * where Uploading lasts 5–20 s, one must look about every 22 s, some 160 times an hour. CloudWatch has no better hint: the
 * time of a stream's last event (DescribeLogStreams) may be an hour late. Fails where, with logs of a chatty container, the
 * mean is above 3 s or an hour takes more than 120 describes.
 */
import { setImmediate } from 'node:timers/promises';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { SageMakerClient } from '@aws-sdk/client-sagemaker';
import { watchJob } from '../src/modes/jobs/watch-job.ts';
import { createNaming } from '../src/naming.ts';
import type { Run } from '../src/run.ts';
import { trainingJobs } from '../src/sagemaker/training-job.ts';
import type { Clock } from '../src/waiting/clock.ts';
import { createUndo } from '../src/waiting/undo.ts';
import { type Job, simulateJob } from './simulated-job.ts';

const MEAN_SECONDS = 3;
const DESCRIBES_PER_HOUR = 120;
const jobs = Number(process.argv[2] ?? 60);

/** What a way to wait comes to for one job. */
interface Outcome {
  /** From the job's end until it is known, and until the step goes on (the rest of the log printed). */
  readonly seenSeconds: number;
  readonly overSeconds: number;
  readonly describes: number;
}

/** Time that passes when everybody sleeps. */
interface SimulatedClock extends Clock {
  /** Resolves with what the work comes to, letting time pass. */
  through<T>(work: Promise<T>): Promise<T>;
}

function simulatedClock(): SimulatedClock {
  const sleepers = new Set<{ readonly at: number; readonly wake: () => void }>();
  let now = 0;
  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const sleeper = { at: now + ms, wake: resolve };
        sleepers.add(sleeper);
        signal.addEventListener('abort', () => sleepers.delete(sleeper) && reject(signal.reason), { once: true });
      }),
    async through(work) {
      let over = false;
      const settled = work.finally(() => {
        over = true;
      });
      for (await setImmediate(); !over; await setImmediate()) {
        const [next] = [...sleepers].sort((a, b) => a.at - b.at);
        if (next === undefined) continue;
        sleepers.delete(next);
        now = next.at;
        next.wake();
      }
      return await settled;
    },
  };
}

/** A client whose requests are answered here, before anything is sent. */
function stub<C extends SageMakerClient | CloudWatchLogsClient>(client: C, answer: (command: string) => object): C {
  (client as SageMakerClient).middlewareStack.add(
    (_next, { commandName = '' }) =>
      () =>
        Promise.resolve({ output: { $metadata: {}, ...answer(commandName) }, response: {} }),
    { step: 'initialize', priority: 'high' },
  );
  return client;
}

async function watch(job: Job, logs: 'follow' | 'none'): Promise<Outcome> {
  const clock = simulatedClock();
  let describes = 0;
  let seen = Number.NaN;
  const settings = { region: 'us-east-1', credentials: { accessKeyId: 'none', secretAccessKey: 'none' } };
  const sagemaker = stub(new SageMakerClient(settings), () => {
    describes += 1;
    const description = job.describe(clock.now());
    if (trainingJobs.isOver(description)) seen = clock.now();
    return description;
  });
  const reader = job.readLog();
  const cloudWatch = stub(new CloudWatchLogsClient(settings), (command) =>
    command === 'DescribeLogStreamsCommand' ? { logStreams: [{ logStreamName: 'job/algo-1-1' }] } : reader(clock.now()),
  );
  const config = {
    name: 'bench',
    region: 'us-east-1',
    prefix: 'bench',
    tags: {},
    wait: true,
    timeoutMinutes: 0,
  } as const;
  const run: Run = {
    aws: {
      region: config.region,
      client: (Client) => [sagemaker, cloudWatch].find((one) => one instanceof Client) as never,
    },
    log: { info() {}, warning() {}, fold() {}, unfold() {}, group: (_title, body) => body() },
    clock,
    signal: new AbortController().signal,
    undo: createUndo(),
    naming: createNaming(config, {
      ...{
        repository: '',
        sha: '',
        ref: '',
        runId: '',
        attempt: '1',
        workflow: '',
        job: '',
        jobIndex: '',
        step: '',
        actor: '',
        url: '',
      },
    }),
    started: () => undefined,
  };
  const watching = { kind: trainingJobs, deadline: undefined, started: job.describe(0) };
  await clock.through(watchJob(watching, { ...config, logs, onCancel: 'leave' }, run));
  return outcome(job, { seen, over: clock.now(), describes });
}

function outcome(job: Job, { seen, over, describes }: { seen: number; over: number; describes: number }): Outcome {
  return { seenSeconds: (seen - job.end) / 1000, overSeconds: (over - job.end) / 1000, describes };
}

/** Looks after intervals that do not depend on what is seen. */
function look(job: Job, intervalMs: (attempt: number) => number): Outcome {
  let describes = 1;
  let now = 0;
  for (; now < job.end; describes += 1) now += intervalMs(describes);
  return outcome(job, { seen: now, over: now, describes });
}

/** waitUntilTrainingJobCompletedOrStopped: minDelay 120, maxDelay 21600, as @smithy/core's waiter takes them. */
function sdkWaiterMs(attempt: number): number {
  const [min, max] = [120_000, 21_600_000];
  if (attempt > Math.log2(max / min) + 1) return max;
  return min + Math.random() * (Math.min(min * 2 ** (attempt - 1), max) - min);
}

const POLICIES: Readonly<Record<string, (job: Job) => Outcome | Promise<Outcome>>> = {
  'this action, logs followed': (job) => watch(job, 'follow'),
  'this action, without logs': (job) => watch(job, 'none'),
  "the SDK's waiter": (job) => look(job, sdkWaiterMs),
  'a look every 30 s': (job) => look(job, () => 30_000),
};

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const percentile95 = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)];
let failed = false;
console.log(`${jobs} jobs per row; seconds from the end of the job`);
console.log('| job | container | waiting by | seen: mean | 95 % | step goes on: mean | describes per job |');
console.log('| --- | --- | --- | ---: | ---: | ---: | ---: |');
for (const [length, minutes] of Object.entries({ '5 min': 5, '1 h': 60 })) {
  for (const [container, lineSeconds] of Object.entries({ chatty: 2, quiet: 30 })) {
    for (const [policy, wait] of Object.entries(POLICIES)) {
      const outcomes: Outcome[] = [];
      for (let seed = 1; seed <= jobs; seed++) outcomes.push(await wait(simulateJob({ minutes, lineSeconds, seed })));
      const seen = outcomes.map(({ seenSeconds }) => seenSeconds);
      const [seenMean, over, describes] = [
        mean(seen),
        mean(outcomes.map(({ overSeconds }) => overSeconds)),
        mean(outcomes.map((one) => one.describes)),
      ];
      const numbers = [seenMean, percentile95(seen) ?? Number.NaN, over, describes].map((value) => value.toFixed(1));
      console.log(`| ${length} | ${container} | ${policy} | ${numbers.join(' | ')} |`);
      if (container === 'chatty' && policy.endsWith('followed')) {
        failed ||= seenMean > MEAN_SECONDS || describes > DESCRIBES_PER_HOUR;
      }
    }
  }
}
process.exitCode = failed ? 1 : 0;
