import type { RunningProcess } from '../../world/processes.ts';

/** A process, as what waits for its end or sees to it knows it. */
type Running = Pick<RunningProcess, 'exit' | 'stop'>;

/** The processes of all instances as one: it ends with the last of them, as the first that failed did, which ends the others. */
export function runTogether(processes: readonly Running[], failing?: (index: number) => void): Running {
  const stop: Running['stop'] = async (graceMillis) => {
    await Promise.all(processes.map((process) => process.stop(graceMillis)));
  };
  let end: Awaited<Running['exit']> = { code: 0, signal: null };
  const ends = processes.map(async (process, index) => {
    const ended = await process.exit;
    if (ended.code === 0 || end.code !== 0) return;
    end = ended;
    failing?.(index);
    await stop();
  });
  return { exit: Promise.all(ends).then(() => end), stop };
}
