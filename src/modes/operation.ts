import type { Failure } from '../errors.ts';
import type { CommonConfig } from '../inputs/config/common.ts';
import type { Result } from '../result/result.ts';
import type { Run } from '../run.ts';
import { deadlineAfter, unlessLate } from '../waiting/deadline.ts';
import type { Waiting } from '../waiting/poll.ts';

/** A mode at work on something that takes its time and can go wrong half-way. */
export interface Operation<C extends CommonConfig, R extends Result> {
  readonly config: C;
  readonly run: Run;
  readonly waiting: Waiting;
  /** Adds to what is known of the result, so that it is not lost whatever ends the work; returns all of it. */
  readonly report: (facts: Partial<R>) => R;
}

interface Undertaking<C extends CommonConfig, R extends Result> {
  readonly config: C;
  readonly run: Run;
  /** What is known before anything was done. */
  readonly first: R;
  /** What to say when the time to wait runs out. */
  readonly late: (known: R) => Failure;
}

/**
 * Does the work of a mode. What has been reported stands whatever comes: as a result when the time to wait runs out
 * (`TimedOut`), as outputs when anything is thrown.
 */
export async function operate<C extends CommonConfig, R extends Result>(
  { config, run, first, late }: Undertaking<C, R>,
  work: (operation: Operation<C, R>) => Promise<R>,
): Promise<R> {
  const { clock, signal } = run;
  const waiting = { deadline: deadlineAfter(config.timeoutMinutes, clock), clock, signal };
  let known = first;
  const report = (facts: Partial<R>): R => {
    known = { ...known, ...facts };
    return known;
  };
  try {
    return await unlessLate(
      () => work({ config, run, waiting, report }),
      () => ({ ...known, status: 'TimedOut', failure: late(known) }),
    );
  } catch (error) {
    run.started(known);
    throw error;
  }
}
