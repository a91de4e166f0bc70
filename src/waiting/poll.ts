import { DeadlineExceeded } from '../errors.ts';
import type { Clock } from './clock.ts';

export interface PollOptions<T> {
  /** How long to wait after this reading before the next one. */
  readonly intervalMs: (latest: T) => number;
  readonly done: (latest: T) => boolean;
  /** Milliseconds since the epoch; absent = wait without end. */
  readonly deadline?: number | undefined;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Where the very first read is throttled there is no reading yet to ask for an interval. */
const FIRST_INTERVAL_MS = 5_000;
const MAX_BACK_OFF = 8;

/**
 * Reads until `done`; yields every reading, the last one included. Sleeps `intervalMs(reading)` ±10 % between; a throttled
 * read doubles the interval and is not an error. Throws DeadlineExceeded past `deadline`, the signal's reason when aborted.
 *
 * The one poll loop of the action: the SDK's waiters look again only after up to six hours, and retry an expired token to
 * the end.
 */
export async function* poll<T>(read: () => Promise<T>, options: PollOptions<T>): AsyncGenerator<T> {
  const { intervalMs, done, deadline, clock, signal } = options;
  let interval = FIRST_INTERVAL_MS;
  let backOff = 1;
  for (;;) {
    const reading = await readUnlessThrottled(read, signal);
    if (reading === undefined) {
      backOff = Math.min(backOff * 2, MAX_BACK_OFF);
    } else {
      yield reading.value;
      if (done(reading.value)) return;
      interval = intervalMs(reading.value);
      backOff = 1;
    }
    if (deadline !== undefined && clock.now() >= deadline) throw new DeadlineExceeded('the time to wait is over');
    await clock.sleep(interval * backOff * jitter(), signal);
  }
}

/** `timeout-minutes` as a deadline in milliseconds since the epoch; undefined for 0, which means without end. */
export function deadlineAfter(minutes: number, clock: Clock): number | undefined {
  return minutes === 0 ? undefined : clock.now() + minutes * 60_000;
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
/**
 * Merges generators into one stream as items come. Ends when all have ended. When one throws, or the reader stops early,
 * the others are told to end; they are not waited for, since one of them may be asleep.
 */
export async function* merge<T>(...sources: AsyncIterable<T>[]): AsyncGenerator<T> {
  const pending = new Map<AsyncIterator<T>, Promise<Step<T>>>();
  for (const source of sources) advance(source[Symbol.asyncIterator](), pending);
  try {
    while (pending.size > 0) {
      const { iterator, result } = await Promise.race(pending.values());
      if (result.done) {
        pending.delete(iterator);
      } else {
        yield result.value;
        advance(iterator, pending);
      }
    }
  } finally {
    for (const [iterator, step] of pending) void abandon(iterator, step);
  }
}

interface Step<T> {
  readonly iterator: AsyncIterator<T>;
  readonly result: IteratorResult<T>;
}

function advance<T>(iterator: AsyncIterator<T>, pending: Map<AsyncIterator<T>, Promise<Step<T>>>): void {
  pending.set(
    iterator,
    iterator.next().then((result) => ({ iterator, result })),
  );
}

/** Whatever an abandoned source still has to say, errors included, is heard by nobody. */
async function abandon<T>(iterator: AsyncIterator<T>, step: Promise<Step<T>>): Promise<void> {
  await Promise.allSettled([step, iterator.return?.()]);
}
