import { isDenied } from '../../aws/is-denied.ts';
import { type Direction, rank } from '../../metrics/leaderboard.ts';
import type { TunedJob } from '../../result/train.ts';
import type { Run } from '../../run.ts';
import { presentJob } from '../../sagemaker/job.ts';
import { isFinal } from '../../sagemaker/phases.ts';
import { progressOf, type TuningJob, tunedJobs, tuningJobs } from '../../sagemaker/tuning-job.ts';
import { unlessLate } from '../../waiting/deadline.ts';
import { poll } from '../../waiting/poll.ts';
import { createNarrator, type Narrator } from '../jobs/narrate-job.ts';
import { tunedJobLine } from './tuned-job-line.ts';

/** What there is to know of a tuning job when the waiting ends. */
export interface WatchedTuning {
  readonly job: TuningJob;
  /** The time to wait ran out; the job goes on. */
  readonly timedOut: boolean;
  /** Its training jobs, in the order in which they were started. */
  readonly jobs: readonly TunedJob[];
}

/**
 * Waits for the end of the tuning job, or until the deadline (milliseconds since the epoch), with a line for each training job
 * that enters another state.
 */
export async function watchTuning(started: TuningJob, deadline: number | undefined, run: Run): Promise<WatchedTuning> {
  const { aws, clock, signal } = run;
  const name = tuningJobs.nameOf(started);
  const watch: Watch = { job: started, jobs: [], mayList: true, narrator: createNarrator(run), run };
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
  try {
    const timedOut = await unlessLate(watchToEnd, () => true);
    return { job: watch.job, timedOut, jobs: watch.jobs };
  } finally {
    watch.narrator.end();
  }
}

interface Watch {
  job: TuningJob;
  jobs: readonly TunedJob[];
  /** The state of the training jobs when they were listed last. */
  listedAt?: string;
  /** Not any more, once it was denied: that is told once. */
  mayList: boolean;
  readonly narrator: Narrator;
  readonly run: Run;
}

/** The table comes before the word that the search is over. */
async function hear(job: TuningJob, watch: Watch): Promise<void> {
  const { narrator } = watch;
  const states = tuningJobs.transitionsOf(job);
  const isOver = tuningJobs.isOver(job);
  watch.job = job;
  narrator.phases(states.filter(({ status }) => !isFinal(status)));
  // The counters tell when there is something to list: the list itself is a scarce resource (2 calls a second for an account).
  const progress = progressOf(job);
  if (watch.mayList && (isOver || progress !== watch.listedAt)) await list(job, watch);
  watch.listedAt = progress;
  narrator.phases(states);
  if (!isOver) narrator.heartbeat(progress);
}

async function list(job: TuningJob, watch: Watch): Promise<void> {
  const before = new Map(watch.jobs.map(({ name, status }) => [name, status]));
  watch.jobs = await listed(job, watch);
  const best = rank(watch.jobs, directionOf(job))[0];
  for (const [index, tuned] of watch.jobs.entries()) {
    if (tuned.status !== before.get(tuned.name))
      watch.narrator.remark(tunedJobLine(tuned, { number: index + 1, isBest: tuned === best }));
  }
}

/**
 * The table is a convenience: whoever may not or cannot list the training jobs still sees the search to its end. What is
 * not forbidden is tried again at the next change, and at the end.
 */
async function listed(job: TuningJob, watch: Watch): Promise<readonly TunedJob[]> {
  const { aws, log, signal } = watch.run;
  try {
    return await tunedJobs(aws, tuningJobs.nameOf(job), signal);
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof Error)) throw error;
    watch.mayList = !isDenied(error);
    const what = 'the training jobs of the tuning job cannot be listed';
    if (!watch.mayList) {
      log.warning(`${what} (allow sagemaker:ListTrainingJobsForHyperParameterTuningJob): ${error.message}`);
    } else if (tuningJobs.isOver(job)) {
      log.warning(`${what}: ${error.message}`);
    } else {
      watch.narrator.remark(`${what} at the moment: ${error.message}`);
    }
    return watch.jobs;
  }
}

/** The way in which the job's objective is to go. */
function directionOf({ HyperParameterTuningJobConfig: config }: TuningJob): Direction {
  return config?.HyperParameterTuningJobObjective?.Type ?? 'Minimize';
}
