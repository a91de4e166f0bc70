/** What a cancel of this step is about: registered when something is started, dropped when it has ended. */
export interface Undo {
  /** Registers something just started, or about to be; returns a function that drops it again. */
  add(started: Started): () => void;
  /** Registers what a cancel leaves running, and how it is taken up again; returns a function that drops it again. */
  leave(title: string, takeUp: string): () => void;
  /** Stops what is registered, all at once, and tells of each how it went. What has not answered after `limitMs` counts as not stopped. */
  run(limitMs: number): Promise<readonly Stopped[]>;
  /** What is registered to be left running. */
  left(): readonly Left[];
}

export interface Started {
  readonly title: string;
  /** `StopTrainingJob`, … */
  readonly stop: () => Promise<void>;
  /** Asked before it is stopped: whether it is there and this step's. What is not is no outcome. Absent: it is. */
  readonly isOurs?: (() => Promise<boolean>) | undefined;
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
  const steps = new Set<Started>();
  const left = new Set<Left>();
  return {
    add: (started) => put(steps, started),
    leave: (title, takeUp) => put(left, { title, takeUp }),
    left: () => [...left],
    async run(limitMs) {
      const outcomes = [...steps].map((step) => Promise.race([attempt(step), expire(step.title, limitMs)]));
      return (await Promise.all(outcomes)).filter((outcome) => outcome !== undefined);
    },
  };
}

function put<T>(set: Set<T>, item: T): () => void {
  set.add(item);
  return () => set.delete(item);
}

async function attempt({ title, stop, isOurs }: Started): Promise<Stopped | undefined> {
  try {
    if (isOurs !== undefined && !(await isOurs())) return undefined;
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
