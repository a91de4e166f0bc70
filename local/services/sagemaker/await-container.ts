import type { RunningProcess } from '../../server/processes.ts';
import type { World } from '../../server/world.ts';

/** How a container's run ended: by itself, by a Stop request (or shutdown), or by MaxRuntimeInSeconds. */
export type ContainerEnd =
  | { readonly cause: 'exited'; readonly code: number | null }
  | { readonly cause: 'stopped' }
  | { readonly cause: 'max-runtime' };

export interface ContainerLimits {
  /** Aborted by the job's Stop request. */
  readonly stop: AbortSignal;
  readonly maxRuntimeSeconds: number;
  readonly world: World;
}

/** Between SIGTERM and SIGKILL, as AWS grants it. */
const graceMillis = 120_000;
/** The longest a timer of Node can wait; a longer one would fire at once. */
const longestTimerMillis = 2 ** 31 - 1;

/** Waits for the end of a job's process, or sees to it. */
export async function awaitContainer(process: RunningProcess, limits: ContainerLimits): Promise<ContainerEnd> {
  const { stop, maxRuntimeSeconds, world } = limits;
  const tooLong = AbortSignal.timeout(Math.min(maxRuntimeSeconds * 1000, longestTimerMillis));
  const stopped = AbortSignal.any([stop, world.closing]);
  let cause: ContainerEnd['cause'] = 'exited';
  const stopFor = (reason: 'stopped' | 'max-runtime') => () => {
    cause = reason;
    void process.stop(world.closing.aborted ? 0 : graceMillis);
  };
  stopped.addEventListener('abort', stopFor('stopped'), { once: true });
  tooLong.addEventListener('abort', stopFor('max-runtime'), { once: true });
  if (stopped.aborted) stopFor('stopped')();

  const { code } = await process.exit;
  return cause === 'exited' ? { cause, code } : { cause };
}
