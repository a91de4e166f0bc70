import type { Run } from '../../../run.ts';
import type { PlannedChange } from './prepared.ts';

/** Work that fails before the change set is executed leaves none behind. */
export async function orDiscard<T>(
  { discard }: Pick<PlannedChange, 'discard'>,
  { signal }: Run,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // A cancelled run takes everything back by itself.
    if (!signal.aborted) await discard();
    throw error;
  }
}
