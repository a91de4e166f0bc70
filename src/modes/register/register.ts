import type { RegisterConfig } from '../../inputs/config/register.ts';
import type { RegisterResult } from '../../result/register.ts';
import type { Run } from '../../run.ts';
import { changeApproval } from './change-approval.ts';
import { createVersion } from './create-version.ts';

/**
 * Adds a version to a model package group (created if absent), or changes the approval of one that exists. A version that
 * SageMaker cannot complete is red with its reason.
 */
export function register(config: RegisterConfig, run: Run): Promise<RegisterResult> {
  const { task } = config;
  return task.kind === 'approve' ? changeApproval(task, run) : createVersion(task, config, run);
}
