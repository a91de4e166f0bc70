/** What must be stopped if this step is cancelled: registered when something is started, dropped when it has ended. */
export interface Undo {
  /** Registers the stop of something just started (`StopTrainingJob`, …); returns a function that drops it again. */
  add(title: string, stop: () => Promise<void>): () => void;
  /** Stops what is registered, all at once, and tells of each how it went. What has not answered after `limitMs` counts as not stopped. */
  run(limitMs: number): Promise<readonly Stopped[]>;
}

export interface Stopped {
  readonly title: string;
  /** Why it could not be stopped; absent when it was. */
  readonly error?: unknown;
}

export function createUndo(): Undo {
  const steps = new Set<{ title: string; stop: () => Promise<void> }>();
  return {
    add(title, stop) {
      const step = { title, stop };
      steps.add(step);
      return () => steps.delete(step);
    },
    run(limitMs) {
      return Promise.all(
        [...steps].map(({ title, stop }) => Promise.race([attempt(title, stop), expire(title, limitMs)])),
      );
    },
  };
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
