import { isRefusal } from '../../aws/explain-error.ts';
import { RemoteFailure } from '../../errors.ts';
import type { Result } from '../../result/result.ts';
import type { Run } from '../../run.ts';
import { presentJob } from '../../sagemaker/job.ts';
import type { Creation, JobKind } from '../../sagemaker/job-kind.ts';
import { pollUntilDone } from '../../waiting/poll.ts';
import { type Cancellable, prepareForCancel } from './prepare-for-cancel.ts';
import type { StartedJob } from './started-job.ts';

interface NewJob extends Omit<Cancellable, 'isOurs'> {
  /** Published once the job may exist. */
  readonly underway: Result;
}

/**
 * Creates the job, or attaches to one like it that a parallel run was quicker to create. Its name is published as soon as it is
 * known to be this step's, and where that stays open; that of another job which has taken the name in between is not. Throws
 * RemoteFailure for such a one, and what the SDK throws.
 */
export async function createJob<J, R>(kind: JobKind<J, R>, request: R, newJob: NewJob): Promise<StartedJob<J>> {
  const { name, foundBy, underway, run } = newJob;
  // Not cut off by the signal, and known to it from the first moment: a job that is created unseen would run on.
  const answer = kind.create(run.aws, request);
  const isOurs = () => isOwn(answer, () => isMadeFrom(kind, request, name, run));
  const settled = prepareForCancel(kind, { ...newJob, isOurs });
  const announce = () => run.started(underway);
  const announceOwn = () => unlessForeign(isOurs, announce, run);
  run.signal.addEventListener('abort', announceOwn, { once: true });
  try {
    const creation = await answer;
    if (creation === 'made') announce();
    // Somebody else's, like this one or not: a cancel leaves it alone.
    if (creation === 'taken') settled();
    const job = await firstLook(kind, name, run);
    if (creation === 'made') return { job, attached: false, foundBy, settled };
    if (kind.isMadeFrom(request, job)) {
      const left = { name, foundBy, onCancel: 'leave', run } as const;
      return { job, attached: true, foundBy, settled: creation === 'taken' ? prepareForCancel(kind, left) : settled };
    }
  } catch (error) {
    if (await isOurs().catch(() => true)) announce();
    else settled();
    throw error;
  } finally {
    run.signal.removeEventListener('abort', announceOwn);
  }
  settled();
  throw new RemoteFailure({
    what: `another ${kind.noun} took the name ${name} while this step was about to create it`,
    fix: 'give another `name` or `job-name`: a re-run would find that job',
  });
}

/** Whether the job of the name is, or will be, the one that was asked for. */
async function isOwn(answer: Promise<Creation>, isLikeIt: () => Promise<boolean>): Promise<boolean> {
  try {
    const creation = await answer;
    if (creation !== 'unclear') return creation === 'made';
  } catch (error) {
    if (isRefusal(error)) return false;
  }
  return await isLikeIt();
}

/** A cancel waits two and a half seconds for what is under way (cancel.ts): by then the name is published that may be a job's. */
const ANSWER_MS = 2_000;

async function unlessForeign(isOurs: () => Promise<boolean>, announce: () => void, { clock }: Run): Promise<void> {
  const known = new AbortController();
  const patience = clock.sleep(ANSWER_MS, known.signal).then(() => true);
  const isMeant = await Promise.race([isOurs(), patience]).catch(() => true);
  known.abort();
  if (isMeant) announce();
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
