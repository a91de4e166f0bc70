import type { RunningProcess } from '../../world/processes.ts';
import type { World } from '../../world/world.ts';

/** How a container's run ended: by itself, by a Stop request (or shutdown), by MaxRuntimeInSeconds, or because its spot instance was taken away. */
export type ContainerEnd =
  | { readonly cause: 'exited'; readonly code: number | null }
  | { readonly cause: 'stopped' }
  | { readonly cause: 'max-runtime' }
  | { readonly cause: 'interrupted' };

export interface ContainerLimits {
  /** Aborted by the job's Stop request. */
  readonly stop: AbortSignal;
  readonly maxRuntimeSeconds: number;
  readonly world: World;
  /** Resolves when the instance is taken away; rejects when that will not be, at the latest when the container has ended. */
  readonly interruption?: (ended: AbortSignal) => Promise<void>;
}

/** Between SIGTERM and SIGKILL, as AWS grants it. */
const graceMillis = 120_000;

/** Waits for the end of a job's process, or sees to it. */
export async function awaitContainer(
  process: Pick<RunningProcess, 'exit' | 'stop'>,
  limits: ContainerLimits,
): Promise<ContainerEnd> {
  const { stop, maxRuntimeSeconds, world, interruption } = limits;
  const stopped = AbortSignal.any([stop, world.closing]);
  let cause: ContainerEnd['cause'] = 'exited';
  const stopFor = (reason: Exclude<ContainerEnd['cause'], 'exited'>) => () => {
    cause = reason;
    void process.stop(world.closing.aborted ? 0 : graceMillis);
  };
  stopped.addEventListener('abort', stopFor('stopped'), { once: true });
  if (stopped.aborted) stopFor('stopped')();
  const ended = new AbortController();
  void world.clock.sleep(maxRuntimeSeconds * 1000, ended.signal).then(stopFor('max-runtime'), () => {});
  void interruption?.(ended.signal).then(stopFor('interrupted'), () => {});

  const { code } = await process.exit;
  ended.abort();
  return cause === 'exited' ? { cause, code } : { cause };
}
