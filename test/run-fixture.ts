import { setImmediate } from 'node:timers/promises';
import { type Aws, connectAws } from '../src/aws/clients.ts';
import { Cancelled } from '../src/errors.ts';
import type { Naming, WorkflowRun } from '../src/naming.ts';
import { runSuffix } from '../src/naming.ts';
import type { Result } from '../src/result/result.ts';
import type { Run } from '../src/run.ts';
import type { Clock } from '../src/waiting/clock.ts';
import { createUndo } from '../src/waiting/undo.ts';

/** A clock without waiting: `sleep` returns at once, and `now()` has moved on by what was slept. */
export interface FakeClock extends Clock {
  /** Every sleep asked for, in milliseconds. */
  readonly sleeps: readonly number[];
}

/** 2026-01-01T00:00:00Z, unless given. */
export function fakeClock(start = Date.UTC(2026, 0, 1)): FakeClock {
  const sleeps: number[] = [];
  let now = start;
  return {
    sleeps,
    now: () => now,
    sleep: async (ms, signal) => {
      signal.throwIfAborted();
      sleeps.push(ms);
      now += ms;
      // Lets sockets and child processes of the test have their turn between two looks.
      await setImmediate();
      signal.throwIfAborted();
    },
  };
}

export interface TestRunOptions {
  /** Default: a connection to us-east-1, wherever AWS_ENDPOINT_URL points when it is first used. */
  readonly aws?: Aws;
  /** Default: a fake clock. Give `systemClock(0.01)` where real work goes on behind the local AWS. */
  readonly clock?: Clock;
  readonly name?: string;
  readonly prefix?: string;
  readonly tags?: Readonly<Record<string, string>>;
  /** Another run id is another workflow run: other names. */
  readonly workflow?: Partial<WorkflowRun>;
}

export interface TestRun<C extends Clock = Clock> {
  readonly run: Run;
  /** What the mode said, group titles included as `▸ title`. */
  readonly lines: readonly string[];
  readonly warnings: readonly string[];
  /** What was published before the waiting began. */
  readonly started: readonly Result[];
  readonly clock: C;
  /** Cancels the run as SIGINT does: the signal aborts with `Cancelled`. */
  cancel(): void;
}

/** A Run for a mode's test: it listens to everything that the mode says, and its clock does not wait. */
export function testRun(options: TestRunOptions & { readonly clock: Clock }): TestRun;
export function testRun(options?: TestRunOptions): TestRun<FakeClock>;
export function testRun(options: TestRunOptions = {}): TestRun {
  const lines: string[] = [];
  const warnings: string[] = [];
  const started: Result[] = [];
  const clock = options.clock ?? fakeClock();
  const controller = new AbortController();
  const run: Run = {
    aws: options.aws ?? connectAws({ region: 'us-east-1', forcePathStyle: true }),
    log: {
      info: (text) => void lines.push(...text.split('\n')),
      warning: (message) => void warnings.push(message),
      fold: (title) => void lines.push(`▸ ${title}`),
      unfold: () => undefined,
      group: (title, body) => {
        lines.push(`▸ ${title}`);
        return body();
      },
    },
    clock,
    signal: controller.signal,
    undo: createUndo(),
    naming: testNaming(options),
    started: (result) => void started.push(result),
  };
  return {
    run,
    lines,
    warnings,
    started,
    clock,
    cancel: () => controller.abort(new Cancelled('cancelled by the test')),
  };
}

function testNaming({ name = 'iris', prefix = 'iris/1001', tags = {}, workflow = {} }: TestRunOptions): Naming {
  const workflowRun: WorkflowRun = {
    repository: 'octo/iris',
    sha: '0123456789abcdef0123456789abcdef01234567',
    ref: 'refs/heads/main',
    runId: '1001',
    attempt: '1',
    workflow: 'Train and deploy',
    job: 'train',
    jobIndex: '0',
    step: '__run',
    actor: 'octocat',
    url: 'https://github.com/octo/iris/actions/runs/1001',
    ...workflow,
  };
  const given = { 'github:repository': workflowRun.repository, 'github:run-id': workflowRun.runId, ...tags };
  return {
    name,
    prefix,
    contentPrefix: name,
    tags: Object.entries(given).map(([Key, Value]) => ({ Key, Value })),
    suffix: runSuffix(workflowRun),
    workflow: workflowRun,
  };
}
