import type { JobLife } from './job-log.ts';

/**
 * Decides when to look for streams of a log: all jobs and people of an account share 25 DescribeLogStreams a second, and a
 * matrix follows many logs.
 */
export interface StreamSearch {
  /** Whether a read that begins now is to look first. */
  isDue(): boolean;
  /** Called before what the look has `found`. */
  looked(): void;
  /** The instance has a stream. */
  found(host: string): void;
  /** A read brought lines. */
  heard(): void;
  /** A read found every stream at its end: the next one comes after a rest. */
  reachedEnd(): void;
}

/** Rests of four seconds: between two looks while an instance has no stream yet, and in silence. */
const RESTS_WHEN_LACKING = 3;
const RESTS_IN_SILENCE = 8;

/**
 * Until each instance has a stream, and again after each restart; then only in silence, since a restart may have gone unseen;
 * once the job is over always, so that nothing is left unread.
 */
export function createStreamSearch(instances: number, { ended, restarts }: JobLife): StreamSearch {
  const hosts = new Set<string>();
  let knownRestarts = restarts();
  let restsSinceLook = RESTS_WHEN_LACKING;
  let restsSinceLine = 0;
  return {
    isDue() {
      if (ended()) return true;
      if (hosts.size < instances || restarts() !== knownRestarts) return restsSinceLook >= RESTS_WHEN_LACKING;
      return Math.min(restsSinceLook, restsSinceLine) >= RESTS_IN_SILENCE;
    },
    looked() {
      // Each instance of the job that has begun anew has another stream: those found from now on count.
      if (restarts() !== knownRestarts) hosts.clear();
      knownRestarts = restarts();
      restsSinceLook = 0;
    },
    found: (host) => void hosts.add(host),
    heard() {
      restsSinceLine = 0;
    },
    reachedEnd() {
      restsSinceLook += 1;
      restsSinceLine += 1;
    },
  };
}
