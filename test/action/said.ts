import { once } from 'node:events';
import type { StartedAction } from './run-action.ts';

/** Resolves when the action has said this. */
export async function said({ child, stdout }: StartedAction, text: string): Promise<void> {
  while (!stdout().includes(text)) {
    if (child.stdout === null) throw new Error('the action was started without a pipe');
    await once(child.stdout, 'data');
  }
}
