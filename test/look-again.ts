import { setTimeout as pause } from 'node:timers/promises';

/** Between two looks the processor is for those who are waited for. */
const PAUSE_MILLIS = 5;

/** Looks again until what it sees is as wanted, and resolves to that. The test's own time limit is the end of its patience. */
export async function lookAgain<T>(look: () => T | Promise<T>, wanted: (seen: T) => boolean): Promise<T> {
  for (;;) {
    const seen = await look();
    if (wanted(seen)) return seen;
    await pause(PAUSE_MILLIS);
  }
}
