import { isDenied } from '../aws/is-denied.ts';
import type { Run } from '../run.ts';

/** What comes of a look around. Where it is not allowed, a warning, and undefined: the work goes on without it. */
export async function unlessDenied<T>(
  look: () => Promise<T>,
  { unseen, action }: { readonly unseen: string; readonly action: string },
  { log }: Run,
): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    if (!isDenied(error)) throw error;
    log.warning(`${unseen} cannot be seen: allow ${action}`);
    return undefined;
  }
}
