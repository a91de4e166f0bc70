/**
 * In a container process: ends it, and what it started, when the server that started it is gone, even by SIGKILL.
 * The server holds the other end of stdin and never writes; the pipe closes with it.
 */
export function endWithParent(): void {
  if (process.env['LOCAL_AWS_LIFELINE'] !== 'stdin') return;
  const end = () => process.kill(-process.pid, 'SIGKILL');
  process.stdin.once('end', end).once('error', end).resume();
  // The pipe alone shall not keep a finished container alive.
  if ('unref' in process.stdin && typeof process.stdin.unref === 'function') process.stdin.unref();
}
