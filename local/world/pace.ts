import { setTimeout as sleep } from 'node:timers/promises';

/** How long the things that AWS takes minutes for last here: provisioning, endpoint creation, a stack's resource. */
export interface Pace {
  readonly phaseMillis: number;
  /** Resolves after one phase; rejects with an AbortError as soon as `signal` aborts. */
  phase(signal?: AbortSignal): Promise<void>;
}

export function createPace(phaseMillis: number): Pace {
  return { phaseMillis, phase: (signal) => sleep(phaseMillis, undefined, signal ? { signal } : {}) };
}
