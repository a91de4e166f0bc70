import type { Clock } from './clock.ts';
import type { Faults, Occasion } from './faults.ts';

/** How long the things that AWS takes minutes for last here: provisioning, endpoint creation, a stack's resource. */
export interface Pace {
  readonly phaseMillis: number;
  /** Resolves after one phase, later where a `slow` was ordered for it; rejects with an AbortError as soon as `signal` aborts. */
  phase(signal?: AbortSignal, occasion?: Occasion): Promise<void>;
}

export function createPace(phaseMillis: number, { clock, faults }: { clock: Clock; faults: Faults }): Pace {
  return {
    phaseMillis,
    phase: (signal, occasion) => {
      const slow = occasion && faults.next(['slow'], occasion);
      return clock.sleep(phaseMillis + (slow?.millis ?? 0), signal);
    },
  };
}
