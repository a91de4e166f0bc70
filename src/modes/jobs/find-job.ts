import { resourceName } from '../../naming.ts';
import type { Result } from '../../result/result.ts';
import type { Run } from '../../run.ts';
import type { JobKind } from '../../sagemaker/job-kind.ts';

/** The job that a step wants to have run. */
export interface WantedJob<J, R> {
  /** Stands in the job's name: `<name>-<mode>-<suffix>`. */
  readonly mode: 'train' | 'process' | 'evaluate';
  /** Its exact name, where the user gave one; a job that is there already is attached to. */
  readonly jobName?: string | undefined;
  /** By what an earlier job is found: this step of this run, a digest of all that makes the outcome, or not at all. */
  readonly reuse: 'run' | 'never' | { readonly digest: string };
  /** Why a job that has completed is none to go on with: what it made is not there any more. Half a sentence; undefined where it is. */
  readonly loss: (job: J) => Promise<string | undefined>;
  /** What is known as soon as the job may exist: published then, so that a job that nobody waits for can be found. */
  readonly underway: (name: string) => Result;
  /** Uploads what the job needs and says what to ask for. Called only when there is no job yet. */
  readonly prepare: (name: string) => Promise<R>;
}

/** The name that a step's job has or will have, and the job where it exists already. */
export interface Candidate<J> {
  readonly name: string;
  readonly job: J | undefined;
}

/** What runs or has completed under the step's name, or under that of the same content, is taken; after failures and losses comes `-2`, `-3`, …. */
export async function findJob<J, R>(kind: JobKind<J, R>, wanted: WantedJob<J, R>, run: Run): Promise<Candidate<J>> {
  const { mode, jobName, reuse } = wanted;
  const { aws, naming, signal } = run;
  const candidate = async (name: string) => ({ name, job: await kind.describe(aws, name, signal) });
  const nameWith = (suffix: string) => resourceName(`${naming.name}-${mode}`, suffix, kind.nameLimit);
  if (jobName !== undefined) return candidate(jobName);
  if (reuse === 'never') return { name: nameWith(timeStamp(run)), job: undefined };
  const suffix = reuse === 'run' ? naming.suffix : reuse.digest.slice(0, DIGITS);
  for (let attempt = 1; ; attempt++) {
    const { name, job } = await candidate(nameWith(attempt === 1 ? suffix : `${suffix}-${attempt}`));
    if (job === undefined || (await isTaken(kind, job, wanted.loss, run))) return { name, job };
  }
}

/** Whether the job is one to go on with. */
async function isTaken<J, R>(
  kind: JobKind<J, R>,
  job: J,
  loss: WantedJob<J, R>['loss'],
  { log }: Run,
): Promise<boolean> {
  if (!kind.isReusable(job)) return false;
  if (!kind.isOver(job)) return true;
  const lost = await loss(job);
  if (lost !== undefined)
    log.info(`${kind.noun} ${kind.nameOf(job)} has completed, but ${lost}: another one is started`);
  return lost === undefined;
}

/** Of a digest, hexadecimal: 64 bits keep apart all jobs that an account will ever have. */
const DIGITS = 16;

/** To the millisecond, and with a part of the step's own suffix: legs of a matrix start at the same time. */
function timeStamp({ clock, naming }: Run): string {
  const digits = new Date(clock.now()).toISOString().replace(/\D/g, '');
  return `${digits}-${naming.suffix.slice(0, 4)}`;
}
