import { setTimeout as delay } from 'node:timers/promises';

/** Time as the code sees it: injected, so that tests and the demo do not wait. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after `ms` milliseconds; rejects with the signal's reason when it aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** The machine's clock. `scale` multiplies every sleep (`SAGEMAKER_MLOPS_POLL_SCALE`). */
export function systemClock(scale: number): Clock {
  return {
    now: () => Date.now(),
    sleep: async (ms, signal) => {
      try {
        await delay(ms * scale, undefined, { signal });
      } catch (error) {
        signal.throwIfAborted();
        throw error;
      }
    },
  };
}
