import { formatSeconds } from '../format-seconds.ts';
import type { Phase } from '../result/outcome.ts';

/** One state that a job entered. */
export interface Transition {
  readonly status: string;
  readonly message?: string | undefined;
  readonly start: Date;
  /** Absent while the job is in it. */
  readonly end?: Date | undefined;
}

/** The states that a job has left, in order. The state that it is in has no length yet, unless it is over. */
export function phases(transitions: readonly Transition[]): readonly Phase[] {
  return transitions.flatMap(({ status, start, end }) =>
    end === undefined || isFinal(status) ? [] : [{ name: status, seconds: secondsBetween(start, end) }],
  );
}

/** `Training: the container runs (Downloading took 12 s)`: a state that a job entered, and how long it was in the one before. */
export function phaseLine({ status, message = '', start }: Transition, before?: Transition): string {
  const said = message.trim() === '' ? status : `${status}: ${message.trim()}`;
  return before ? `${said} (${before.status} took ${formatSeconds(secondsBetween(before.start, start))})` : said;
}

/** States that end a job and take no time. */
export function isFinal(status: string): boolean {
  return FINAL.has(status);
}

/** How often the job has lost its instances, and begins anew on others. */
export function countRestarts(transitions: readonly Transition[]): number {
  // `Restarting` may follow `Interrupted`: together they are one.
  return transitions.filter((entered, index) => isRestart(entered) && !isRestart(transitions[index - 1])).length;
}

function isRestart(transition: Transition | undefined): boolean {
  return transition?.status === 'Interrupted' || transition?.status === 'Restarting';
}

const FINAL = new Set(['Completed', 'Failed', 'Stopped', 'MaxRuntimeExceeded', 'MaxWaitTimeExceeded']);

function secondsBetween(start: Date, end: Date): number {
  return Math.round((end.getTime() - start.getTime()) / 1000);
}
