import { setTimeout as wait } from 'node:timers/promises';

/** Time as the local AWS sees it: injected, so that a test can let thirty hours go by at once. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after `millis`; rejects with an AbortError as soon as `signal` aborts. */
  sleep(millis: number, signal?: AbortSignal): Promise<void>;
}

/** The longest a timer of Node can wait; a longer one would fire at once. */
const longestTimerMillis = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (millis, signal) => {
    await wait(Math.min(millis, longestTimerMillis), undefined, signal ? { signal } : {});
    if (millis > longestTimerMillis) await systemClock.sleep(millis - longestTimerMillis, signal);
  },
};
