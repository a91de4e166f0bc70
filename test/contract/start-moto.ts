import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { witness } from './witnesses.ts';

export interface Moto extends AsyncDisposable {
  readonly url: string;
}

/** Starts moto_server on a port that the system chooses, and waits until it says which. */
export async function startMoto(): Promise<Moto> {
  const child = spawn(witness('moto_server'), ['-H', '127.0.0.1', '-p', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const exit = once(child, 'exit');
  let said = '';
  for await (const chunk of child.stderr) {
    said += chunk;
    const [, url] = /Running on (http:\/\/\S+)/.exec(said) ?? [];
    if (url === undefined) continue;
    child.stderr.resume();
    return {
      url,
      [Symbol.asyncDispose]: async () => {
        child.kill();
        await exit;
      },
    };
  }
  throw new Error(`moto_server did not start: ${said}`);
}
