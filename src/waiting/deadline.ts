import { DeadlineExceeded } from '../errors.ts';
import type { Clock } from './clock.ts';

/** `timeout-minutes` as a deadline in milliseconds since the epoch; undefined for 0, which means without end. */
export function deadlineAfter(minutes: number, clock: Clock): number | undefined {
  return minutes === 0 ? undefined : clock.now() + minutes * 60_000;
}

/** What comes of the work, or of `late` when the time to wait ran out first: that is an outcome, and no failure. */
export async function unlessLate<T>(work: () => Promise<T>, late: () => T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DeadlineExceeded) return late();
    throw error;
  }
}
