import type { Phase } from '../result.ts';

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
    end === undefined || FINAL.has(status) ? [] : [{ name: status, seconds: secondsBetween(start, end) }],
  );
}

/** A line for every state that a job entered after the first `seen` ones, with what the one before it took. */
export function phaseLines(transitions: readonly Transition[], seen: number): readonly string[] {
  return transitions.slice(seen).map(({ status, message, start }, index) => {
    const before = transitions[seen + index - 1];
    const took = before === undefined ? '' : ` (${before.status} took ${secondsBetween(before.start, start)} s)`;
    return `${status}: ${message ?? ''}${took}`;
  });
}

function secondsBetween(start: Date, end: Date): number {
  return Math.round((end.getTime() - start.getTime()) / 1000);
}

/** These end a job and take no time. */
const FINAL = new Set(['Completed', 'Failed', 'Stopped', 'MaxRuntimeExceeded', 'MaxWaitTimeExceeded']);
