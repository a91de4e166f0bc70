import { parseArgs } from 'node:util';

/**
 * The local AWS's command line: `serve` for people and the sub-action; `container`, hidden, is how the server starts a
 * job or an endpoint as a process of its own. Each loads only what is its own: containers start many times.
 */
const [command, ...rest] = process.argv.slice(2);
try {
  if (command === 'container') {
    const { endWithParent } = await import('./world/end-with-parent.ts');
    endWithParent();
    const { runContainer } = await import('./containers/run.ts');
    await runContainer(rest);
  } else if (command === 'serve') {
    const { values } = parseArgs({ args: rest, options: { port: { type: 'string' }, data: { type: 'string' } } });
    const { serve } = await import('./server/serve.ts');
    await serve(values);
  } else {
    throw new Error('usage: node local/main.ts serve [--port 4566] [--data <folder>]');
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
