import { setImmediate } from 'node:timers/promises';

/** Time that passes only when everybody sleeps: a day is over in seconds, and in no order but that of the clock. */
export interface SimulatedTime {
  /** Milliseconds since the epoch, whole ones like those of every clock. */
  now(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Time stands still until the work is done. */
  during<T>(work: () => Promise<T>): Promise<T>;
}

/** Turns of the event loop in which nothing was under way, before time goes on: a socket may still have something to say. */
const QUIET_TURNS = 3;

export function simulateTime(start: number): SimulatedTime {
  const sleepers = new Set<{ readonly due: number; readonly wake: () => void }>();
  let now = start;
  let underWay = 0;
  let isPassing = false;

  const pass = async () => {
    isPassing = true;
    while (sleepers.size > 0) {
      for (let quiet = 0; quiet < QUIET_TURNS; quiet = underWay === 0 ? quiet + 1 : 0) await setImmediate();
      const [next] = [...sleepers].sort((a, b) => a.due - b.due);
      if (next === undefined) break;
      sleepers.delete(next);
      now = Math.max(now, next.due);
      next.wake();
    }
    isPassing = false;
  };

  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const sleeper = { due: Math.ceil(now + ms), wake: resolve };
        const giveUp = () => {
          sleepers.delete(sleeper);
          reject(signal?.reason);
        };
        signal?.addEventListener('abort', giveUp, { once: true });
        sleeper.wake = () => {
          signal?.removeEventListener('abort', giveUp);
          resolve();
        };
        sleepers.add(sleeper);
        if (!isPassing) void pass();
      }),
    during: async (work) => {
      underWay += 1;
      try {
        return await work();
      } finally {
        underWay -= 1;
      }
    },
  };
}
