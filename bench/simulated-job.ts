import type { DescribeTrainingJobResponse, SecondaryStatus } from '@aws-sdk/client-sagemaker';

/** A training job on simulated time: milliseconds since it was created. */
export interface Job {
  /** When it is Completed. */
  readonly end: number;
  describe(now: number): DescribeTrainingJobResponse;
  /** GetLogEvents of one reader: each call has the lines that have shown up since the one before. */
  readLog(): (now: number) => object;
}

interface Kind {
  readonly minutes: number;
  /** Seconds between two lines of the container, on average. */
  readonly lineSeconds: number;
  readonly seed: number;
}

/** The same seed is the same job. */
export function simulateJob({ minutes, lineSeconds, seed }: Kind): Job {
  const random = seeded(seed);
  const between = (low: number, high: number) => 1000 * (low + random() * (high - low));
  const end = minutes * 60_000 + between(-30, 30);
  const downloading = between(40, 90);
  const training = downloading + between(10, 40);
  const uploading = end - between(5, 20);
  const phases: readonly (readonly [SecondaryStatus, number])[] = [
    ['Starting', 0],
    ['Downloading', downloading],
    ['Training', training],
    ['Uploading', uploading],
    ['Completed', end],
  ];
  // Lines come at random; each shows up some time after it was written, and never before one that was written earlier.
  const shown: number[] = [];
  for (let written = training; written < uploading; written += -Math.log(1 - random()) * lineSeconds * 1000) {
    shown.push(Math.max(shown.at(-1) ?? 0, written + between(0.5, 5)));
  }
  return {
    end,
    describe(now) {
      const entered = phases.filter(([, start]) => start <= now);
      const transitions = entered.map(([Status, start], index) => ({
        Status,
        StartTime: new Date(start),
        EndTime: index + 1 < entered.length ? new Date(entered[index + 1]?.[1] ?? 0) : undefined,
      }));
      return {
        TrainingJobName: 'job',
        TrainingJobStatus: now >= end ? 'Completed' : 'InProgress',
        SecondaryStatus: entered.at(-1)?.[0],
        SecondaryStatusTransitions: transitions,
        ResourceConfig: { InstanceCount: 1, VolumeSizeInGB: 1 },
      } as DescribeTrainingJobResponse;
    },
    readLog() {
      let read = 0;
      return (now) => {
        const last = shown.findIndex((time) => time > now);
        const to = last === -1 ? shown.length : last;
        const events = Array.from({ length: to - read }, () => ({ timestamp: now, message: 'a line' }));
        read = to;
        return { events, nextForwardToken: String(read) };
      };
    },
  };
}

/** mulberry32 */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
