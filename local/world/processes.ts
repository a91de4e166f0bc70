import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { readLines } from './read-lines.ts';

export interface ProcessOptions {
  readonly cwd: string;
  /** Added to PATH and HOME, which every process inherits, and NODE_COMPILE_CACHE, where it is set; nothing else is inherited. */
  readonly env: Readonly<Record<string, string>>;
  /** Called for every line of stdout and stderr, without its line end. */
  readonly onLine?: (line: string) => void;
}

export interface RunningProcess {
  readonly pid: number;
  /** Resolves when the process has ended and its last line was seen. */
  readonly exit: Promise<{ code: number | null; signal: string | null }>;
  /** SIGTERM to the process and its children; SIGKILL after `graceMillis` (default 2000). Resolves when it has ended; does nothing when it had. */
  stop(graceMillis?: number): Promise<void>;
}

/**
 * The "instances" of the local AWS: child processes, each the leader of a group of its own, so that what they start dies with them.
 * Each holds a pipe on stdin that closes with this process, however it ends: our own containers take that as their end (see end-with-parent.ts).
 */
export interface Processes {
  /** Throws when the command cannot be started. */
  start(command: readonly string[], options: ProcessOptions): RunningProcess;
  running(): number;
  /** Stops all of them. */
  stopAll(graceMillis?: number): Promise<void>;
}

export function createProcesses(): Processes {
  const alive = new Map<number, RunningProcess>();
  const killAll = () => alive.forEach((_, pid) => void signalGroup(pid, 'SIGKILL'));

  return {
    start(command, options) {
      const child = spawnGroup(command, options);
      const { pid } = child;
      if (pid === undefined) throw new Error(`cannot start ${command.join(' ')}`);
      if (alive.size === 0) process.once('exit', killAll);
      const exit = ended(child, pid, options.onLine).finally(() => {
        alive.delete(pid);
        if (alive.size === 0) process.off('exit', killAll);
      });
      const stop = async (grace?: number) => {
        // The pid of a process that has ended may be a stranger's by now.
        if (alive.has(pid)) await stopGroup(pid, exit, grace);
      };
      const running: RunningProcess = { pid, exit, stop };
      alive.set(pid, running);
      return running;
    },
    running: () => alive.size,
    async stopAll(graceMillis) {
      await Promise.all([...alive.values()].map((running) => running.stop(graceMillis)));
    },
  };
}

function spawnGroup([file = '', ...args]: readonly string[], { cwd, env }: ProcessOptions): ChildProcess {
  const { PATH = '', HOME = '', NODE_COMPILE_CACHE } = process.env;
  const child = spawn(file, args, {
    cwd,
    env: { PATH, HOME, ...(NODE_COMPILE_CACHE && { NODE_COMPILE_CACHE }), ...env, LOCAL_AWS_LIFELINE: 'stdin' },
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // Without a listener a command that does not exist would end the server; `exit` tells the caller.
  child.on('error', () => {});
  child.stdin?.on('error', () => {});
  return child;
}

async function ended(child: ChildProcess, pid: number, onLine: ProcessOptions['onLine']) {
  const end = new AbortController();
  const reader = { onLine, ended: end.signal };
  const lines = [child.stdout, child.stderr].map((stream) => stream && readLines(stream, reader));
  const [code, signal] = await once(child, 'exit');
  end.abort();
  // What it started may hold its pipes open: gone, the last lines come to an end.
  signalGroup(pid, 'SIGKILL');
  await Promise.all(lines);
  return { code, signal };
}

async function stopGroup(pid: number, exit: Promise<unknown>, graceMillis = 2000): Promise<void> {
  signalGroup(pid, 'SIGTERM');
  const patience = new AbortController();
  const kill = sleep(graceMillis, undefined, { signal: patience.signal }).then(() => signalGroup(pid, 'SIGKILL'));
  await exit;
  patience.abort();
  await kill.catch(() => {});
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // The group has already ended.
  }
}
