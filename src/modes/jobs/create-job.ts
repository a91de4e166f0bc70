import { isRefusal } from '../../aws/explain-error.ts';
import { RemoteFailure } from '../../errors.ts';
import type { Result } from '../../result.ts';
import type { Run } from '../../run.ts';
import { presentJob } from '../../sagemaker/job.ts';
import type { JobKind } from '../../sagemaker/job-kind.ts';
import { pollUntilDone } from '../../waiting/poll.ts';
import { type Cancellable, prepareForCancel } from './prepare-for-cancel.ts';
import type { StartedJob } from './start-job.ts';

interface Creation extends Omit<Cancellable, 'isOurs'> {
  /** Published once the job may exist. */
  readonly underway: Result;
}

/**
 * Creates the job. Its name is published as soon as it is known to be this step's, on a cancel, and where the answer was lost;
 * that of another job which has taken the name in between is not. Throws RemoteFailure for such a one, and what the SDK throws.
 */
export async function createJob<J, R>(kind: JobKind<J, R>, request: R, creation: Creation): Promise<StartedJob<J>> {
  const { name, foundBy, underway, run } = creation;
  // Not cut off by the signal, and known to it from the first moment: a job that is created unseen would run on.
  const answer = kind.create(run.aws, request);
  const isOurs = async () => (await answer.catch(() => false)) || (await isMadeFrom(kind, request, name, run));
  const settled = prepareForCancel(kind, { ...creation, isOurs });
  const announce = () => run.started(underway);
  run.signal.addEventListener('abort', announce, { once: true });
  try {
    const created = await answer;
    if (created) announce();
    const job = await firstLook(kind, name, run);
    if (created || kind.isMadeFrom(request, job)) return { job, attached: !created, foundBy, settled };
  } catch (error) {
    if (await wasRefused(answer)) settled();
    else announce();
    throw error;
  } finally {
    run.signal.removeEventListener('abort', announce);
  }
  settled();
  throw new RemoteFailure({
    what: `another ${kind.noun} took the name ${name} while this step was about to create it`,
    fix: 'give another `name` or `job-name`: a re-run would find that job',
  });
}

/** As patient as those that follow: the job runs by now, and many legs of a matrix may look at once. */
async function firstLook<J, R>(kind: JobKind<J, R>, name: string, { aws, clock, signal }: Run): Promise<J> {
  const look = () => presentJob(kind, aws, name, signal);
  return await pollUntilDone(look, { intervalMs: () => 0, done: () => true, clock, signal });
}

/** Asked after a cancel, so not cut off by it. */
async function isMadeFrom<J, R>(kind: JobKind<J, R>, request: R, name: string, { aws }: Run): Promise<boolean> {
  const job = await kind.describe(aws, name);
  return job !== undefined && kind.isMadeFrom(request, job);
}

function wasRefused(answer: Promise<boolean>): Promise<boolean> {
  return answer.then(() => false, isRefusal);
}
