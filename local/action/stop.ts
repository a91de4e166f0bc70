import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Post step of the sub-action: ends the server, and with it every job and endpoint, and shows what it wrote. */
const { STATE_pid: pid, STATE_log: log } = process.env;
try {
  if (pid) await stop(Number(pid));
} catch {
  process.stdout.write('::warning::the local AWS had ended before its job did\n');
}
if (log) process.stdout.write(`::group::log of the local AWS\n${readFileSync(log, 'utf8')}\n::endgroup::\n`);

/**
 * Resolves when the server is gone, so that its log is whole and nothing of it outlives the job; at the latest after 5 s.
 * It is no child of this step, so one can only look. Throws when there is no such process to begin with.
 */
async function stop(server: number): Promise<void> {
  process.kill(server, 'SIGTERM');
  for (let looks = 0; looks < 100 && isAlive(server); looks++) await sleep(50);
}

function isAlive(server: number): boolean {
  try {
    return process.kill(server, 0);
  } catch {
    return false;
  }
}
