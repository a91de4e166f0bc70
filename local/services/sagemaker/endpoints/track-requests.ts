/** The requests that a variant works on: who takes it out of service waits for the last of them. */
export interface Requests {
  running(): number;
  /** Counts `work` from this very moment on, before anything is awaited. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when none is running any more. */
  settled(): Promise<void>;
}

export function trackRequests(): Requests {
  const running = new Set<Promise<unknown>>();
  return {
    running: () => running.size,
    async during(work) {
      const request = work();
      running.add(request);
      try {
        return await request;
      } finally {
        running.delete(request);
      }
    },
    async settled() {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}
