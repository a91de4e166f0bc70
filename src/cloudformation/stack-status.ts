/**
 * CloudFormation's two dozen stack statuses, classified once.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html
 */
export type StackPhase =
  /** A change set waits, nothing was ever created: what a deployment that died early leaves behind. */
  | 'review'
  | 'in-progress'
  /** Stands as its template says. */
  | 'green'
  /** Stable, but back at what it was before; after a first creation that is nothing at all. */
  | 'rolled-back'
  | 'failed'
  | 'deleted';

const GREEN = new Set(['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'IMPORT_COMPLETE']);

export function stackPhase(status: string): StackPhase {
  if (status === 'REVIEW_IN_PROGRESS') return 'review';
  if (status.endsWith('_IN_PROGRESS')) return 'in-progress';
  if (status === 'DELETE_COMPLETE') return 'deleted';
  if (status.endsWith('ROLLBACK_COMPLETE')) return 'rolled-back';
  return GREEN.has(status) ? 'green' : 'failed';
}

const NOTHING_LEFT = new Set([
  'REVIEW_IN_PROGRESS',
  'ROLLBACK_IN_PROGRESS',
  'ROLLBACK_COMPLETE',
  'ROLLBACK_FAILED',
  'DELETE_IN_PROGRESS',
  'DELETE_COMPLETE',
]);

/** Whether the next deployment has to create the stack: it never came to be, its creation is taken back, or it is going. */
export function isToCreate(status: string): boolean {
  return NOTHING_LEFT.has(status);
}

/** Whether CloudFormation is done with the stack, well or badly. */
export function isSettled(status: string): boolean {
  const phase = stackPhase(status);
  return phase !== 'in-progress' && phase !== 'review';
}
