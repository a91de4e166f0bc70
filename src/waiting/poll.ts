import { DeadlineExceeded } from '../errors.ts';
import type { Clock } from './clock.ts';

/** How a step waits: how long, by which clock, and until which cancel. */
export interface Waiting {
  /** Milliseconds since the epoch; absent = wait without end. */
  readonly deadline?: number | undefined;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

export interface PollOptions<T> extends Waiting {
  /** How long to wait after this reading before the next one. Asked again on the way: what else is known may have changed it. */
  readonly intervalMs: (latest: T) => number;
  readonly done: (latest: T) => boolean;
}

/** Where the very first read is throttled there is no reading yet to ask for an interval. */
const FIRST_INTERVAL_MS = 5_000;
const MAX_BACK_OFF = 8;
/** An interval that has shrunk is noticed so soon. */
const STRETCH_MS = 2_000;

/**
 * Reads until `done`; yields every reading, and returns the last one as well. Sleeps `intervalMs(reading)` ±10 % between; a throttled
 * read doubles the interval and is not an error. Throws DeadlineExceeded past `deadline`, the signal's reason when aborted.
 *
 * The one poll loop of the action: the SDK's waiters look again only after up to six hours, and retry an expired token to
 * the end.
 */
export async function* poll<T>(read: () => Promise<T>, options: PollOptions<T>): AsyncGenerator<T, T> {
  const { intervalMs, done, deadline, clock, signal } = options;
  let interval = () => FIRST_INTERVAL_MS;
  let backOff = 1;
  for (;;) {
    const reading = await readUnlessThrottled(read, signal);
    if (reading === undefined) {
      backOff = Math.min(backOff * 2, MAX_BACK_OFF);
    } else {
      yield reading.value;
      if (done(reading.value)) return reading.value;
      interval = () => intervalMs(reading.value);
      backOff = 1;
    }
    if (deadline !== undefined && clock.now() >= deadline) throw new DeadlineExceeded('the time to wait is over');
    const factor = backOff * jitter();
    await pause(() => interval() * factor, { clock, signal });
  }
}

/** Sleeps in stretches until the interval, as it is by then, is over. */
async function pause(intervalMs: () => number, { clock, signal }: Waiting): Promise<void> {
  for (let slept = 0, left = intervalMs(); left >= 1; left = intervalMs() - slept) {
    const stretch = Math.min(left, STRETCH_MS);
    await clock.sleep(stretch, signal);
    slept += stretch;
  }
}

/** Reads until `done` like `poll`, for a wait of which nothing is to be told on the way; the reading that ended it. */
export async function pollUntilDone<T>(read: () => Promise<T>, options: PollOptions<T>): Promise<T> {
  const readings = poll(read, options);
  for (;;) {
    const { done, value } = await readings.next();
    if (done) return value;
  }
}

async function readUnlessThrottled<T>(read: () => Promise<T>, signal: AbortSignal): Promise<{ value: T } | undefined> {
  signal.throwIfAborted();
  try {
    return { value: await read() };
  } catch (error) {
    // A request that was cut off by the signal rejects with an error of its own: what matters is why.
    signal.throwIfAborted();
    if (isThrottling(error)) return undefined;
    throw error;
  }
}

/** AWS's names for «too many requests», over all the services that are polled. They reach us when the SDK's own retries are used up. */
const THROTTLING = new Set([
  'Throttling',
  'ThrottlingException',
  'ThrottledException',
  'TooManyRequestsException',
  'RequestLimitExceeded',
  'RequestThrottled',
  'SlowDown',
]);

function isThrottling(error: unknown): boolean {
  return error instanceof Error && THROTTLING.has(error.name);
}

/** Parallel matrix legs that started together must not ask together. */
function jitter(): number {
  return 0.9 + Math.random() * 0.2;
}
