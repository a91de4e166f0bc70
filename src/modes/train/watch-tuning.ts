import { type Direction, rank } from '../../metrics/leaderboard.ts';
import type { TunedJob } from '../../result.ts';
import type { Run } from '../../run.ts';
import { presentJob } from '../../sagemaker/job.ts';
import { type TuningJob, tunedJobs, tuningJobs } from '../../sagemaker/tuning-job.ts';
import { unlessLate } from '../../waiting/deadline.ts';
import { poll } from '../../waiting/poll.ts';
import { tunedJobLine } from './tuned-job-line.ts';

/** What there is to know of a tuning job when the waiting ends. */
export interface WatchedTuning {
  readonly job: TuningJob;
  /** The time to wait ran out; the job goes on. */
  readonly timedOut: boolean;
  /** Its training jobs, in the order in which they were started. */
  readonly jobs: readonly TunedJob[];
}

/** Waits for the end of the tuning job, or until the deadline (milliseconds since the epoch), with a line for each training job that enters another state. */
export async function watchTuning(started: TuningJob, deadline: number | undefined, run: Run): Promise<WatchedTuning> {
  const { aws, clock, signal } = run;
  const name = tuningJobs.nameOf(started);
  const watch: Watch = { job: started, jobs: [], isListed: true, run };
  const readings = poll(() => presentJob(tuningJobs, aws, name, signal), {
    intervalMs: (job) => tuningJobs.intervalMs(job, clock.now()),
    done: tuningJobs.isOver,
    deadline,
    clock,
    signal,
  });
  const watchToEnd = async () => {
    for await (const job of readings) await hear(job, watch);
    return false;
  };
  const timedOut = await unlessLate(watchToEnd, () => true);
  return { job: watch.job, timedOut, jobs: watch.jobs };
}

interface Watch {
  job: TuningJob;
  jobs: readonly TunedJob[];
  /** Not any more, once it has failed: that is told once. */
  isListed: boolean;
  readonly run: Run;
}

/** The counters tell when there is something to list: the list itself is a scarce resource (2 calls a second for an account). */
async function hear(job: TuningJob, watch: Watch): Promise<void> {
  const isNews = watch.jobs.length === 0 || counters(job) !== counters(watch.job) || tuningJobs.isOver(job);
  watch.job = job;
  if (!isNews || !watch.isListed) return;
  const { log } = watch.run;
  const before = new Map(watch.jobs.map(({ name, status }) => [name, status]));
  watch.jobs = await listed(job, watch);
  const best = rank(watch.jobs, directionOf(job))[0];
  for (const [index, tuned] of watch.jobs.entries()) {
    if (tuned.status !== before.get(tuned.name))
      log.info(tunedJobLine(tuned, { number: index + 1, isBest: tuned === best }));
  }
}

/** The table is a convenience: whoever may not or cannot list the training jobs still sees the search to its end. */
async function listed(job: TuningJob, watch: Watch): Promise<readonly TunedJob[]> {
  const { aws, log, signal } = watch.run;
  try {
    return await tunedJobs(aws, tuningJobs.nameOf(job), signal);
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof Error)) throw error;
    watch.isListed = false;
    const denied = error.name === 'AccessDeniedException';
    const fix = denied ? ' (allow sagemaker:ListTrainingJobsForHyperParameterTuningJob)' : '';
    log.warning(`the training jobs of the tuning job cannot be listed${fix}: ${error.message}`);
    return watch.jobs;
  }
}

function counters({ TrainingJobStatusCounters = {} }: TuningJob): string {
  return JSON.stringify(Object.entries(TrainingJobStatusCounters).sort());
}

/** The way in which the job's objective is to go. */
export function directionOf({ HyperParameterTuningJobConfig: config }: TuningJob): Direction {
  return config?.HyperParameterTuningJobObjective?.Type ?? 'Minimize';
}
