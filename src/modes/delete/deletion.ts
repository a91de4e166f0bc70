import type { Waiting } from '../../cloudformation/follow-stack.ts';
import type { DeleteConfig } from '../../inputs/config.ts';
import type { DeleteResult } from '../../result.ts';
import type { Run } from '../../run.ts';

/** One deletion under way. */
export interface Deletion {
  readonly config: DeleteConfig;
  readonly run: Run;
  readonly waiting: Waiting;
  /** Adds to what is known, so that it is not lost when a wait ends too early; returns all of it. */
  readonly report: (facts: Partial<DeleteResult>) => DeleteResult;
}
