import type { ApprovalChange } from '../../inputs/registration.ts';
import type { RegisterResult } from '../../result.ts';
import type { Run } from '../../run.ts';
import { setApproval } from '../../sagemaker/model-package.ts';
import { findVersion } from '../find-version.ts';
import { versionFacts } from './version-facts.ts';

/** Approves or rejects a version that exists. Throws RemoteFailure where there is none. */
export async function changeApproval(task: ApprovalChange, run: Run): Promise<RegisterResult> {
  const before = await findVersion(task.modelPackageArn, run);
  const { approvalStatus } = task;
  const facts = { mode: 'register', ...versionFacts({ ...before, approvalStatus }) } as const;
  if (before.approvalStatus === approvalStatus) {
    run.log.info(`${before.arn} is ${approvalStatus} already`);
    return { ...facts, status: 'NoChanges' };
  }
  await setApproval(run.aws, before.arn, approvalStatus, approvalNote(task, run));
  run.log.info(`${before.arn} was ${before.approvalStatus}, is ${approvalStatus}`);
  return { ...facts, status: 'Completed' };
}

/** Of ApprovalDescription, in characters. */
const LONGEST_NOTE = 1024;

/** The reason, who gave it, and where: one line, as SageMaker takes no other. */
function approvalNote({ description }: ApprovalChange, { naming: { workflow } }: Run): string {
  const who = `${workflow.actor || 'somebody'} in ${workflow.url}`;
  if (description === undefined) return who;
  return `${description.slice(0, LONGEST_NOTE - who.length - 3)} – ${who}`;
}
