import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';

export interface LineReader {
  readonly onLine?: ((line: string) => void) | undefined;
  /** Aborted when the writer has ended: what is left in its pipe needs no rests. */
  readonly ended: AbortSignal;
}

/** So many lines are taken at a time, */
const sliceLines = 100;
/** and so long is the rest after them: 5,000 lines a second. */
const restMillis = 20;

/**
 * Hands on a stream's lines to the last one, but no faster than the server can take and keep them: requests are answered
 * meanwhile, and who writes more waits at its full pipe, as behind any busy log driver.
 */
export async function readLines(stream: Readable, { onLine, ended }: LineReader): Promise<void> {
  let taken = 0;
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    onLine?.(line);
    taken += 1;
    if (taken % sliceLines === 0) await (ended.aborted ? turn() : sleep(restMillis));
  }
}
