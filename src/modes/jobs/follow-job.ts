import type { Failure } from '../../errors.ts';
import type { CommonConfig } from '../../inputs/config/common.ts';
import type { ProcessResult } from '../../result/process.ts';
import type { TrainResult } from '../../result/train.ts';
import type { Run } from '../../run.ts';
import type { JobKind } from '../../sagemaker/job-kind.ts';
import { howToAttach, howToMend } from './advise.ts';
import type { StartedJob } from './started-job.ts';

/** A step whose work is done by jobs. */
export interface JobStep<C extends CommonConfig> {
  readonly config: C;
  readonly run: Run;
  /** When its time to wait is over, however many jobs it takes; milliseconds since the epoch, undefined = never. */
  readonly deadline: number | undefined;
}

/** What the watching of a job has to tell at least. */
interface Watched<J> {
  readonly job: J;
  /** The time to wait ran out; the job goes on. */
  readonly timedOut: boolean;
  readonly logTail?: readonly string[];
  readonly isLogTold?: boolean;
}

/** How jobs of a kind are followed and told of. */
export interface Following<J, R, W extends Watched<J>, T extends TrainResult | ProcessResult> {
  readonly kind: JobKind<J, R>;
  /** What a job tells about itself at any time: a result in progress. */
  readonly facts: (job: J) => T & { readonly consoleUrl: string };
  /** Waits for the end of the job, no longer than the step may. */
  readonly watch: (job: J) => Promise<W>;
  /** The facts, and what else was seen until the time to wait ran out. */
  readonly seen: (watched: W) => T;
  /** How a job that is over ended. Where its failure has no fix, another job is what helps. */
  readonly concluded: (watched: W) => Promise<T> | T;
}

export interface Followed<J, T> {
  readonly result: T;
  /** As it was last seen. */
  readonly job: J;
}

/** Follows a job to its end, or as long as the step may wait. */
export async function followJob<J, R, W extends Watched<J>, T extends TrainResult | ProcessResult>(
  { job, attached, foundBy, settled }: StartedJob<J>,
  { kind, facts, watch, seen, concluded }: Following<J, R, W, T>,
  { config, run }: JobStep<CommonConfig>,
): Promise<Followed<J, T>> {
  const underway = facts(job);
  const { jobName, consoleUrl } = underway;
  run.log.info(`${kind.noun} ${jobName} ${attached ? 'is there already: attached to it' : 'created'}`);
  run.log.info(consoleUrl);
  run.started(underway);
  // Only a job that runs is left to itself: one that is being stopped is red, which shows at its end.
  if (!config.wait && kind.isReusable(job) && !kind.isOver(job)) {
    settled();
    return { result: underway, job };
  }
  const watched = await watch(job);
  settled();
  const page = { consoleUrl, logTail: watched.logTail, isLogTold: watched.isLogTold };
  if (watched.timedOut) {
    const failure: Failure = {
      what: `${kind.noun} ${jobName} was not over after ${config.timeoutMinutes} minutes; it goes on`,
      fix: `${howToAttach(jobName, foundBy)}; raise \`timeout-minutes\` to wait longer`,
    };
    return { result: { ...seen(watched), status: 'TimedOut', failure: { ...failure, ...page } }, job: watched.job };
  }
  const result = await concluded(watched);
  const failure = result.failure && { ...page, ...result.failure, fix: howToMend(result.failure.fix, foundBy) };
  return { result: { ...result, failure }, job: watched.job };
}
