import { Cancelled } from '../errors.ts';
import type { Left, Stopped, Undo } from './undo.ts';

/** The runner's cancel, as the code sees it. */
export interface Cancellation {
  /** Aborts with `Cancelled` on the first SIGINT or SIGTERM. */
  readonly signal: AbortSignal;
  /** `work`, or its `Cancelled` when it has not ended soon after the abort: a hanging request must not eat the time to stop what runs. */
  settle<T>(work: Promise<T>): Promise<T>;
  /** Stops what was started and tells how that went, as the error that ends the step. */
  stopAll(undo: Undo): Promise<Cancelled>;
}

/**
 * The runner sends SIGINT, SIGTERM 7.5 s later, and kills after another 2.5 s. A request under way gets this long to tell
 * what it created; stopping has this long after that; a second is for the sockets that still hold the process then (index.ts).
 */
const GRACE_MS = 2500;
const STOP_MS = 3000;

export function listenForCancel(): Cancellation {
  const controller = new AbortController();
  const abort = (name: NodeJS.Signals) => controller.abort(new Cancelled(`the workflow run was cancelled (${name})`));
  // Kept for the whole run: a second signal must not kill the process while it stops what runs.
  process.on('SIGINT', abort);
  process.on('SIGTERM', abort);
  const { signal } = controller;
  return {
    signal,
    settle: (work) => Promise.race([work, graceAfter(signal)]),
    stopAll: async (undo) => tell(signal.reason, await undo.run(STOP_MS), undo.left()),
  };
}

function graceAfter(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const begin = () => setTimeout(() => reject(signal.reason), GRACE_MS).unref();
    if (signal.aborted) begin();
    else signal.addEventListener('abort', begin, { once: true });
  });
}

function tell(cancelled: Cancelled, outcomes: readonly Stopped[], left: readonly Left[]): Cancelled {
  const unstopped = outcomes.find(({ error }) => error !== undefined);
  const told = outcomes.map(({ title, error }) =>
    error === undefined ? `asked to stop: ${title}` : `could not stop: ${title} (${error})`,
  );
  const goesOn = left.map(({ title }) => `${title} goes on`);
  return new Cancelled([cancelled.message, ...told, ...goesOn].join('; '), {
    cause: unstopped?.error,
    goesOn: unstopped ? 'look in the AWS console whether it runs, and stop it there' : left.at(-1)?.takeUp,
  });
}
