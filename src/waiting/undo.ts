/** What must be stopped if this step is cancelled: registered when something is started, dropped when it has ended. */
export interface Undo {
  /** Registers the stop of something just started (`StopTrainingJob`, …); returns a function that drops it again. */
  add(title: string, stop: () => Promise<void>): () => void;
  /** Runs what is registered, newest first; titles of what was stopped, and errors, which never hide one another. */
  run(): Promise<{ stopped: readonly string[]; errors: readonly Error[] }>;
}

export function createUndo(): Undo {
  const steps: { title: string; stop: () => Promise<void> }[] = [];
  return {
    add(title, stop) {
      const step = { title, stop };
      steps.push(step);
      return () => {
        const index = steps.indexOf(step);
        if (index >= 0) steps.splice(index, 1);
      };
    },
    async run() {
      const stopped: string[] = [];
      const errors: Error[] = [];
      for (const step of steps.splice(0).reverse()) {
        try {
          await step.stop();
          stopped.push(step.title);
        } catch (error) {
          errors.push(new Error(`could not stop ${step.title}`, { cause: error }));
        }
      }
      return { stopped, errors };
    },
  };
}
