import type { CommonConfig } from '../../inputs/config/common.ts';
import type { ProcessTask } from '../../inputs/config/process.ts';
import type { WantedOutputs } from './look-at-outputs.ts';

/** A processing job that a step is about. */
export interface Processing {
  /** `mode` stands in the job's name. */
  readonly config: CommonConfig & { readonly mode: 'process' | 'evaluate' };
  readonly task: ProcessTask;
  /** What a job that has completed must have written. */
  readonly wanted: WantedOutputs;
}
