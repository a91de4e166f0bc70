import type { JobKind } from './job-kind.ts';

/** One line that a job's container wrote. */
export interface LogLine {
  /** `algo-1`, `algo-2`, …: which of the job's instances. */
  readonly host: string;
  readonly message: string;
  /** Milliseconds since the epoch. */
  readonly timestamp: number;
}

/** Where the containers of a job write: `/aws/sagemaker/TrainingJobs`, streams `<job>/algo-<n>-<epoch>`. */
export interface JobLog {
  readonly group: string;
  readonly jobName: string;
  /** How many instances write to it. */
  readonly instances: number;
  /** Milliseconds since the epoch: no line of the job is older. Where it is absent, the whole group is looked through. */
  readonly createdAt?: number | undefined;
}

/** What a reader of the log must know of the job meanwhile. */
export interface JobLife {
  /** True once the job is over, when what is left of its log only has to arrive. */
  readonly ended: () => boolean;
  /** How often the job has begun anew on other instances, each of which has a stream of its own. */
  readonly restarts: () => number;
}

/** What one read brought: lines in the order of time, those of one instance in its own. */
export interface LogRead {
  readonly lines: readonly LogLine[];
  /** The log did not end there: the next read need not wait. */
  readonly more: boolean;
}

/** Reads on from where the read before ended; one that fails is as if it had not been. */
export type LogReader = (signal: AbortSignal) => Promise<LogRead>;

interface Written {
  readonly message?: string | undefined;
  readonly timestamp?: number | undefined;
}

export function logLine(host: string, { message = '', timestamp = 0 }: Written): LogLine {
  return { host, message, timestamp };
}

/** `algo-1` of the stream `<job>/algo-1-1700000000`. */
export function hostOf(stream: string): string {
  return /\/(algo-\d+)/.exec(stream)?.[1] ?? stream;
}

export function byTime(a: LogLine, b: LogLine): number {
  return a.timestamp - b.timestamp;
}

/** Where a job logs; undefined where its kind has no log of its own. */
export function logOf<J, R>(kind: JobKind<J, R>, job: J): JobLog | undefined {
  if (kind.logGroup === undefined) return undefined;
  return {
    group: kind.logGroup,
    jobName: kind.nameOf(job),
    instances: kind.instancesOf?.(job) ?? 1,
    createdAt: kind.createdOf?.(job)?.getTime(),
  };
}
