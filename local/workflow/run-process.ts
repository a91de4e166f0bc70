import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** How a cancelled step is ended, as GitHub's runner does: SIGINT, then SIGTERM after the first time, SIGKILL after the second. */
export const runnerGraceMillis: readonly [number, number] = [7500, 2500];

export interface ProcessCall {
  readonly argv: readonly [string, ...string[]];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly onLine: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
  readonly graceMillis?: readonly [number, number] | undefined;
}

/** Runs a step's process; answers its exit code (1 when a signal ended it). An abort ends it step by step, and what it left behind with it. */
export async function runProcess(call: ProcessCall): Promise<number> {
  const [command, ...args] = call.argv;
  // A group of its own: Ctrl+C in the terminal must reach the step through the runner only, once.
  const child = spawn(command, args, {
    cwd: call.cwd,
    env: { ...call.env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const timers: NodeJS.Timeout[] = [];
  const cancel = () => {
    const [untilTerm, untilKill] = call.graceMillis ?? runnerGraceMillis;
    child.kill('SIGINT');
    timers.push(setTimeout(() => child.kill('SIGTERM'), untilTerm));
    timers.push(setTimeout(() => killGroup(child.pid), untilTerm + untilKill));
  };
  const lines = [child.stdout, child.stderr].map(async (stream) => {
    for await (const line of createInterface({ input: stream })) call.onLine(line);
  });
  if (call.signal?.aborted) cancel();
  call.signal?.addEventListener('abort', cancel, { once: true });
  try {
    const code = await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (exitCode) => resolve(exitCode ?? 1));
    });
    killGroup(child.pid);
    await Promise.all(lines);
    return code;
  } finally {
    call.signal?.removeEventListener('abort', cancel);
    for (const timer of timers) clearTimeout(timer);
  }
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // ESRCH: nothing of the group is left.
  }
}
