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

/** What a program prints that speaks to the runner. */
async function printed(body: string): Promise<string[]> {
  const text = `import { connectRunner } from ${JSON.stringify(runner)}; const { log, fail } = connectRunner(); ${body}`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', text], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const chunks: Buffer[] = [];
  for await (const chunk of child.stdout) chunks.push(chunk);
  return Buffer.concat(chunks).toString().trimEnd().split('\n');
}

test('a group has its fold when there is a line in it, and none without', async () => {
  expect(
    await printed(`
      await log.group('Nothing', async () => {});
      await log.group('Start', async () => { log.info('one'); log.info('two'); });
      log.info('after');
    `),
  ).toEqual(['::group::Start', 'one', 'two', '::endgroup::', 'after']);
});

test('the last lines of a log are said again only where they were not said as they came', async () => {
  const failing = (more: string) => printed(`fail({ what: 'it failed', logTail: ['[algo-1] no'], ${more} })`);
  expect(await failing('isLogTold: true')).toEqual(['::error::it failed']);
  expect(await failing('')).toEqual([
    '::group::Last lines of the log',
    '[algo-1] no',
    '::endgroup::',
    '::error::it failed',
  ]);
});
