import { setTimeout as wait } from 'node:timers/promises';

/** Time as the local AWS sees it: injected, so that a test can let thirty hours go by at once. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after `millis`; rejects with an AbortError as soon as `signal` aborts. */
  sleep(millis: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (millis, signal) => wait(millis, undefined, signal ? { signal } : {}),
};
