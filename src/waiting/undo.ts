/** What a cancel of this step is about: registered when something is started, dropped when it has ended. */
export interface Undo {
  /** Registers the stop of something just started (`StopTrainingJob`, …); returns a function that drops it again. */
  add(title: string, stop: () => Promise<void>): () => void;
  /** Registers what a cancel leaves running, and how it is taken up again; returns a function that drops it again. */
  leave(title: string, takeUp: string): () => void;
  /** Stops what is registered, all at once, and tells of each how it went. What has not answered after `limitMs` counts as not stopped. */
  run(limitMs: number): Promise<readonly Stopped[]>;
  /** What is registered to be left running. */
  left(): readonly Left[];
}

export interface Left {
  readonly title: string;
  /** What to do to wait on for it. */
  readonly takeUp: string;
}

export interface Stopped {
  readonly title: string;
  /** Why it could not be stopped; absent when it was. */
  readonly error?: unknown;
}

export function createUndo(): Undo {
  const steps = new Set<{ title: string; stop: () => Promise<void> }>();
  const left = new Set<Left>();
  return {
    add: (title, stop) => put(steps, { title, stop }),
    leave: (title, takeUp) => put(left, { title, takeUp }),
    left: () => [...left],
    run(limitMs) {
      return Promise.all(
        [...steps].map(({ title, stop }) => Promise.race([attempt(title, stop), expire(title, limitMs)])),
      );
    },
  };
}

function put<T>(set: Set<T>, item: T): () => void {
  set.add(item);
  return () => set.delete(item);
}

async function attempt(title: string, stop: () => Promise<void>): Promise<Stopped> {
  try {
    await stop();
    return { title };
  } catch (error) {
    return { title, error };
  }
}

function expire(title: string, limitMs: number): Promise<Stopped> {
  return new Promise((resolve) => {
    setTimeout(() => resolve({ title, error: new Error(`no answer after ${limitMs} ms`) }), limitMs).unref();
  });
}
