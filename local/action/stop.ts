import { readFileSync } from 'node:fs';

/** Post step of the sub-action: ends the server, and with it every job and endpoint, and shows what it wrote. */
const { STATE_pid: pid, STATE_log: log } = process.env;
try {
  if (pid) process.kill(Number(pid), 'SIGTERM');
} catch {
  process.stdout.write('::warning::the local AWS had ended before its job did\n');
}
if (log) process.stdout.write(`::group::log of the local AWS\n${readFileSync(log, 'utf8')}\n::endgroup::\n`);
