import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { witness } from './witnesses.ts';

export interface Moto extends AsyncDisposable {
  readonly url: string;
}

/** Starts moto_server on a port that the system chooses. Rejects, with what it said, when it ends before it listens. */
export async function startMoto(): Promise<Moto> {
  const child = spawn(witness('moto_server'), ['-H', '127.0.0.1', '-p', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'exit');
  return {
    url: await announcedUrl(child),
    [Symbol.asyncDispose]: async () => {
      child.kill();
      await ended;
    },
  };
}

/** The server tells its address once it listens; what it says later is read and forgotten, so that it never blocks. */
function announcedUrl(child: ChildProcessByStdio<null, null, Readable>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [, url] = /Running on (http:\/\/\S+)/.exec(said) ?? [];
      if (url !== undefined) resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`moto_server ended with ${code}: ${said}`)));
  });
}
