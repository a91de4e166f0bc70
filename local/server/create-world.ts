import { join } from 'node:path';
import { inspect } from 'node:util';
import type { Clock } from '../world/clock.ts';
import { createFaults } from '../world/faults.ts';
import { createLogStore } from '../world/log-store.ts';
import { createObjectStore } from '../world/object-store.ts';
import { createPace } from '../world/pace.ts';
import { createProcesses, type Processes } from '../world/processes.ts';
import type { StateKey, World } from '../world/world.ts';
import { dispatch } from './dispatch.ts';

export interface WorldOptions {
  readonly dataDir: string;
  readonly phaseMillis: number;
  readonly containerCommand: readonly string[];
  readonly clock: Clock;
  /** How containers run. */
  readonly processes?: Processes | undefined;
}

/** A new world, and the only way to end it: `close` aborts `world.closing`, stops the processes and awaits background work. */
export function createWorld(options: WorldOptions): { world: World; close: () => Promise<void> } {
  const states = new Map<string, unknown>();
  const work = new Set<Promise<void>>();
  const closing = new AbortController();
  const { clock, processes = createProcesses() } = options;
  const faults = createFaults();

  const world: World = {
    accountId: '123456789012',
    dataDir: options.dataDir,
    objects: createObjectStore(join(options.dataDir, 's3')),
    logs: createLogStore(),
    processes,
    pace: createPace(options.phaseMillis, { clock, faults }),
    clock,
    faults,
    containerCommand: options.containerCommand,
    closing: closing.signal,
    state<T>(key: StateKey<T>): T {
      if (!states.has(key.name)) states.set(key.name, key.create(world));
      return states.get(key.name) as T;
    },
    call: (service, operation, input, caller) => dispatch(service, operation, input, { world, caller }),
    background(promise) {
      const settled = promise.catch((error: unknown) => {
        if (!closing.signal.aborted) process.stderr.write(`local AWS: background work failed: ${inspect(error)}\n`);
      });
      work.add(settled);
      void settled.then(() => work.delete(settled));
    },
  };

  const close = async () => {
    closing.abort();
    await processes.stopAll(500);
    await Promise.all(work);
    // Work that was starting a process while the others were stopped.
    await processes.stopAll(0);
  };
  return { world, close };
}
