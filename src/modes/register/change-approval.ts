import { RemoteFailure } from '../../errors.ts';
import type { ApprovalChange } from '../../inputs/config/register.ts';
import type { RegisterResult } from '../../result/register.ts';
import type { Run } from '../../run.ts';
import { type ModelPackage, setApproval } from '../../sagemaker/model-package.ts';
import { isValidationError } from '../../sagemaker/model-package-group.ts';
import { findVersion } from '../find-version.ts';
import { versionFacts } from './version-facts.ts';

/**
 * Approves or rejects a version that exists, or opens the question again. Throws RemoteFailure where there is none, where it is
 * not complete, or where AWS does not let its approval go that way.
 */
export async function changeApproval(task: ApprovalChange, run: Run): Promise<RegisterResult> {
  const before = await findVersion(task.modelPackageArn, run);
  const { approvalStatus } = task;
  const facts = { mode: 'register', ...versionFacts({ ...before, approvalStatus }) } as const;
  checkComplete(before);
  if (before.approvalStatus === approvalStatus) {
    run.log.info(`${before.arn} is ${approvalStatus} already`);
    return { ...facts, status: 'NoChanges' };
  }
  await change(before, task, run);
  run.log.info(`${before.arn} was ${before.approvalStatus}, is ${approvalStatus}`);
  return { ...facts, status: 'Completed' };
}

/** What AWS would make of the approval of any other, it does not say. */
function checkComplete({ arn, status, reason }: ModelPackage): void {
  if (status === 'Completed') return;
  const fix =
    status === 'Failed' || status === 'Deleting'
      ? 'register the model again: nothing can be made of this version'
      : 'wait until it is Completed: a register step does so unless it has `wait: false`';
  throw new RemoteFailure({
    what: `${arn} is ${status}: only a version that is Completed is approved or rejected`,
    reason,
    fix,
  });
}

/** AWS's documentation shows no way back to PendingManualApproval; whether there is one, AWS decides. */
async function change(before: ModelPackage, task: ApprovalChange, run: Run): Promise<void> {
  try {
    await setApproval(run.aws, before.arn, task.approvalStatus, approvalNote(task, run));
  } catch (error) {
    if (!(error instanceof Error && isValidationError(error))) throw error;
    const what = `the approval of ${before.arn} cannot change from ${before.approvalStatus} to ${task.approvalStatus}`;
    const fix =
      'a version that waits is approved or rejected; one that is approved can be rejected, and the other way round';
    throw new RemoteFailure({ what, reason: error.message, fix }, { cause: error });
  }
}

/** Of ApprovalDescription, in characters. */
const LONGEST_NOTE = 1024;

/** The reason, who gave it, and where: one line, as SageMaker takes no other. */
function approvalNote({ description }: ApprovalChange, { naming: { workflow } }: Run): string {
  const who = `${workflow.actor || 'somebody'} in ${workflow.url}`;
  if (description === undefined) return who;
  return `${description.slice(0, LONGEST_NOTE - who.length - 3)} – ${who}`;
}
