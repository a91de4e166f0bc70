import { parseArgs } from 'node:util';
import { serve } from './server/serve.ts';
import { endWithParent } from './world/end-with-parent.ts';

/**
 * The local AWS's command line: `serve` for people and the sub-action; `container`, hidden, is how the server starts a
 * job or an endpoint as a process of its own.
 */
const [command, ...rest] = process.argv.slice(2);
try {
  if (command === 'container') {
    endWithParent();
    const { runContainer } = await import('./containers/run.ts');
    await runContainer(rest);
  } else if (command === 'serve') {
    const { values } = parseArgs({ args: rest, options: { port: { type: 'string' }, data: { type: 'string' } } });
    await serve(values);
  } else {
    throw new Error('usage: node local/main.ts serve [--port 4566] [--data <folder>]');
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
