import type { CommonConfig } from '../../inputs/config/common.ts';
import type { Run } from '../../run.ts';
import type { JobKind } from '../../sagemaker/job-kind.ts';
import { type FoundBy, howToAttach } from './advise.ts';

/** A job that is there or about to be, and what a cancel is to do with it. */
export interface Cancellable {
  readonly name: string;
  readonly foundBy: FoundBy;
  readonly onCancel: CommonConfig['onCancel'];
  readonly run: Run;
  /** Whether there is a job of this name that is this step's: a job that is being created, as soon as that is known. Absent: it is. */
  readonly isOurs?: () => Promise<boolean>;
}

/** Has a cancel stop the job, or tell that it goes on. Returns the function that drops this again. */
export function prepareForCancel<J, R>(
  kind: JobKind<J, R>,
  { name, foundBy, onCancel, run, isOurs }: Cancellable,
): () => void {
  const title = `${kind.noun} ${name}`;
  if (onCancel === 'leave') return run.undo.leave(title, howToAttach(name, foundBy));
  return run.undo.add({ title, isOurs, stop: () => kind.stop(run.aws, name) });
}
