import type { Waiting } from '../../cloudformation/follow-stack.ts';
import type { DeployConfig } from '../../inputs/config.ts';
import type { DeployResult } from '../../result.ts';
import type { Run } from '../../run.ts';

/** One deployment under way. */
export interface Deployment {
  readonly config: DeployConfig;
  readonly run: Run;
  readonly waiting: Waiting;
  /** Adds to what is known, so that it is not lost when a wait ends too early; returns all of it. */
  readonly report: (facts: Partial<DeployResult>) => DeployResult;
}
