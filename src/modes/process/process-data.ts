import type { ProcessConfig } from '../../inputs/config/process.ts';
import type { ProcessResult } from '../../result/process.ts';
import type { Run } from '../../run.ts';
import { runProcessing } from './run-processing.ts';

/** Runs a script or container over data, as a processing job, whose outputs must all hold something. How it ended is a result, red or green. */
export async function processData(config: ProcessConfig, run: Run): Promise<ProcessResult> {
  const fix = 'let the container write its results there, or take the output out of `outputs`';
  return await runProcessing({ config, task: config.task, wanted: { fix } }, run);
}
