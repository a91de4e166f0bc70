import { DeadlineExceeded } from '../errors.ts';
import type { Clock } from './clock.ts';
import type { Waiting } from './poll.ts';

/** `timeout-minutes` as a deadline in milliseconds since the epoch; undefined for 0, which means without end. */
export function deadlineAfter(minutes: number, clock: Clock): number | undefined {
  return minutes === 0 ? undefined : clock.now() + minutes * 60_000;
}

/** What comes of the work, or of `late` when the time to wait ran out first: that is an outcome, and no failure. */
export async function unlessLate<T>(work: () => Promise<T>, late: (error: DeadlineExceeded) => T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DeadlineExceeded) return late(error);
    throw error;
  }
}

/** Longer timers go off at once: https://nodejs.org/api/timers.html#settimeoutcallback-delay-args */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Work whose signal aborts at the deadline, too, so that requests under way are cut; throws DeadlineExceeded then. Requests take
 * the runner's time, however fast the clock of the waiting goes.
 */
export async function cutAtDeadline<T>(
  { deadline, clock, signal }: Waiting,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  if (deadline === undefined) return await work(signal);
  const late = new AbortController();
  const cut = () => late.abort(new DeadlineExceeded('the time to wait is over'));
  const timer = setTimeout(cut, Math.min(Math.max(deadline - clock.now(), 0), LONGEST_TIMER_MS));
  try {
    return await work(AbortSignal.any([signal, late.signal]));
  } catch (error) {
    // What was cut off rejects with an error of its own: what matters is why.
    if (!signal.aborted) late.signal.throwIfAborted();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
