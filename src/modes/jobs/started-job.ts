import type { FoundBy } from './advise.ts';

/** A job that runs or has run, and whether it was there before this step. */
export interface StartedJob<J> {
  readonly job: J;
  readonly attached: boolean;
  readonly foundBy: FoundBy;
  /** To be called when a cancel has nothing to do with the job any more, whatever comes. */
  readonly settled: () => void;
}
