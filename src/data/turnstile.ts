/** Lets a task in when fewer than the limit are at work, in the order in which they came. */
export type Turnstile = <T>(task: () => Promise<T>) => Promise<T>;

/** What bounds connections and memory where there is more to do than should be done at once. */
export function createTurnstile(limit: number): Turnstile {
  const waiting: (() => void)[] = [];
  let free = limit;
  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
