import { isRefusal } from '../../aws/explain-error.ts';
import { RemoteFailure, UserError } from '../../errors.ts';
import type { CommonConfig } from '../../inputs/config.ts';
import { resourceName } from '../../naming.ts';
import type { Result } from '../../result.ts';
import type { Run } from '../../run.ts';
import { presentJob } from '../../sagemaker/job.ts';
import type { JobKind } from '../../sagemaker/job-kind.ts';
import { pollUntilDone } from '../../waiting/poll.ts';

/** A job that runs or has run, and whether it was there before this step. */
export interface StartedJob<J> {
  readonly job: J;
  readonly attached: boolean;
  /** To be called when the job needs no stopping any more, whatever comes. */
  readonly settled: () => void;
}

/** The job that a step wants to have run. */
export interface WantedJob<R> {
  /** Stands in the job's name: `<name>-<mode>-<suffix>`. */
  readonly mode: 'train' | 'process';
  /** Its exact name, where the user gave one; a job that is there already is attached to. */
  readonly jobName?: string | undefined;
  /** By what an earlier job is found: this step of this run, a digest of all that makes the outcome, or not at all. */
  readonly reuse: 'run' | 'never' | { readonly digest: string };
  /** What is known as soon as the job may exist: published then, so that a job that nobody waits for can be found. */
  readonly underway?: (name: string) => Result;
  /** Uploads what the job needs and says what to ask for. Called only when there is no job yet. */
  readonly prepare: (name: string) => Promise<R>;
}

/** The name that this step's job has or will have, and the job where it exists already. */
interface Candidate<J> {
  readonly name: string;
  readonly job: J | undefined;
}

/** Attaches to the job that this step is about, where there is one, else prepares and creates it. */
export async function startJob<J, R>(
  kind: JobKind<J, R>,
  wanted: WantedJob<R>,
  config: CommonConfig,
  run: Run,
): Promise<StartedJob<J>> {
  const { name, job } = await findJob(kind, wanted, run);
  if (job !== undefined) {
    // A job that was asked for by its name, or found by its content, was started by somebody else: a cancel leaves it alone.
    const settled =
      wanted.jobName === undefined && wanted.reuse === 'run'
        ? stopOnCancel(kind, name, { config, run })
        : () => undefined;
    return { job, attached: true, settled };
  }
  const request = await wanted.prepare(name);
  run.signal.throwIfAborted();
  // Not cut off by the signal, and known to it from the first moment: a job that is created unseen would run on.
  const creation = kind.create(run.aws, request);
  const settled = stopOnCancel(kind, name, { config, run, creation });
  const created = await announced(creation, { settled, run, result: wanted.underway?.(name) });
  const made = await firstLook(kind, name, run);
  if (created || kind.isMadeFrom?.(request, made) !== false) return { job: made, attached: !created, settled };
  settled();
  const what = `another ${kind.noun} took the name ${name} while this step was about to create it`;
  throw new RemoteFailure({ what, fix: 're-run this job of the workflow' });
}

/** As patient as those that follow: the job runs by now, and many legs of a matrix may look at once. */
async function firstLook<J, R>(kind: JobKind<J, R>, name: string, { aws, clock, signal }: Run): Promise<J> {
  const look = () => presentJob(kind, aws, name, signal);
  return await pollUntilDone(look, { intervalMs: () => 0, done: () => true, clock, signal });
}

interface Announcement {
  readonly settled: () => void;
  readonly run: Run;
  readonly result: Result | undefined;
}

/** What comes of the creation. Publishes the result once the job may exist: when it does, on a cancel, and where the answer was lost. */
async function announced(creation: Promise<boolean>, { settled, run, result }: Announcement): Promise<boolean> {
  const announce = () => result && run.started(result);
  run.signal.addEventListener('abort', announce, { once: true });
  try {
    const created = await creation;
    announce();
    return created;
  } catch (error) {
    if (isRefusal(error)) settled();
    else announce();
    throw error;
  } finally {
    run.signal.removeEventListener('abort', announce);
  }
}

/** Attaches to the job that `from` told of; the step that started it has left it to this one, so a cancel stops it. */
export async function takeOverJob<J, R>(
  kind: JobKind<J, R>,
  name: string,
  config: CommonConfig,
  run: Run,
): Promise<StartedJob<J>> {
  const job = await kind.describe(run.aws, name, run.signal);
  if (job === undefined) {
    throw new UserError(`from: there is no ${kind.noun} "${name}" in ${run.aws.region} for these credentials`);
  }
  return { job, attached: true, settled: stopOnCancel(kind, name, { config, run }) };
}

interface Stopping {
  readonly config: CommonConfig;
  readonly run: Run;
  readonly creation?: Promise<unknown>;
}

/** Has a cancel stop the job: one that is being created, as soon as it is there. */
function stopOnCancel<J, R>(kind: JobKind<J, R>, name: string, { config, run, creation }: Stopping): () => void {
  if (config.onCancel === 'leave') return () => undefined;
  return run.undo.add(`${kind.noun} ${name}`, async () => {
    await Promise.allSettled([creation]);
    await kind.stop(run.aws, name);
  });
}

/** What runs or has completed under this step's name, or under that of the same content, is taken; after failures comes `-2`, `-3`, …. */
async function findJob<J, R>(kind: JobKind<J, R>, wanted: WantedJob<R>, run: Run): Promise<Candidate<J>> {
  const { mode, jobName, reuse } = wanted;
  const { aws, naming, signal } = run;
  const candidate = async (name: string) => ({ name, job: await kind.describe(aws, name, signal) });
  const nameWith = (suffix: string) => resourceName(`${naming.name}-${mode}`, suffix, kind.nameLimit);
  if (jobName !== undefined) return candidate(jobName);
  if (reuse === 'never') return { name: nameWith(timeStamp(run)), job: undefined };
  const suffix = reuse === 'run' ? naming.suffix : reuse.digest.slice(0, DIGITS);
  for (let attempt = 1; ; attempt++) {
    const found = await candidate(nameWith(attempt === 1 ? suffix : `${suffix}-${attempt}`));
    if (found.job === undefined || kind.isReusable(found.job)) return found;
  }
}

/** Of a digest, hexadecimal: 64 bits keep apart all jobs that an account will ever have. */
const DIGITS = 16;

/** To the millisecond, and with a part of the step's own suffix: legs of a matrix start at the same time. */
function timeStamp({ clock, naming }: Run): string {
  const digits = new Date(clock.now()).toISOString().replace(/\D/g, '');
  return `${digits}-${naming.suffix.slice(0, 4)}`;
}
