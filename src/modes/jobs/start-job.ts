import { UserError } from '../../errors.ts';
import type { CommonConfig } from '../../inputs/config.ts';
import { resourceName } from '../../naming.ts';
import type { Run } from '../../run.ts';
import { presentJob } from '../../sagemaker/job.ts';
import type { JobKind } from '../../sagemaker/job-kind.ts';

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
  readonly reuse: 'run' | 'never';
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
    // A job that was asked for by its name was started by somebody else: a cancel leaves it alone.
    const settled = wanted.jobName === undefined ? stopOnCancel(kind, name, { config, run }) : () => undefined;
    return { job, attached: true, settled };
  }
  const request = await wanted.prepare(name);
  run.signal.throwIfAborted();
  // Not cut off by the signal, and known to it from the first moment: a job that is created unseen would run on.
  const creation = kind.create(run.aws, request);
  const settled = stopOnCancel(kind, name, { config, run, creation });
  const attached = !(await creation);
  return { job: await presentJob(kind, run.aws, name, run.signal), attached, settled };
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

/** With `reuse: run`, what runs or has completed under this step's name is taken, and after failures comes `-2`, `-3`, …. */
async function findJob<J, R>(kind: JobKind<J, R>, wanted: WantedJob<R>, run: Run): Promise<Candidate<J>> {
  const { mode, jobName, reuse } = wanted;
  const { aws, naming, signal } = run;
  const candidate = async (name: string) => ({ name, job: await kind.describe(aws, name, signal) });
  const nameWith = (suffix: string) => resourceName(`${naming.name}-${mode}`, suffix, kind.nameLimit);
  if (jobName !== undefined) return candidate(jobName);
  if (reuse === 'never') return { name: nameWith(timeStamp(run)), job: undefined };
  for (let attempt = 1; ; attempt++) {
    const found = await candidate(nameWith(attempt === 1 ? naming.suffix : `${naming.suffix}-${attempt}`));
    if (found.job === undefined || kind.isReusable(found.job)) return found;
  }
}

/** To the millisecond, and with a part of the step's own suffix: legs of a matrix start at the same time. */
function timeStamp({ clock, naming }: Run): string {
  const digits = new Date(clock.now()).toISOString().replace(/\D/g, '');
  return `${digits}-${naming.suffix.slice(0, 4)}`;
}
