import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const runner = join(import.meta.dirname, '../../src/github/runner.ts');

/** Says a line when it is told that nobody reads any more, and goes on to its end. */
const program = `
  import { setImmediate } from 'node:timers/promises';
  import { connectRunner } from ${JSON.stringify(runner)};
  const { log } = connectRunner();
  process.on('message', async () => {
    log.info('to nobody');
    await setImmediate();
    log.warning('nor this');
    await setImmediate();
    process.exitCode = 7;
    process.disconnect();
  });
  process.send('ready');
`;

test('a step whose stdout is closed goes on', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
  });
  await once(child, 'message');
  child.stdout?.destroy();
  await once(child.stdout ?? child, 'close');
  child.send('go on');
  expect(await once(child, 'close')).toEqual([7, null]);
});
