import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { createProcesses } from '../../../local/world/processes.ts';
import { lookAgain } from '../../look-again.ts';

let cwd: string;
const processes = createProcesses();

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'processes-'));
});
afterEach(() => processes.stopAll(0));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const node = (script: string) => [process.execPath, '-e', script];

test('a process tells its lines, of stdout and stderr, and its exit code', async () => {
  const lines: string[] = [];
  const script =
    'console.log(process.env.GREETING); console.error("err"); process.stdout.write("no line end"); process.exitCode = 3';
  const { exit } = processes.start(node(script), { cwd, env: { GREETING: 'hi' }, onLine: (line) => lines.push(line) });
  expect(await exit).toEqual({ code: 3, signal: null });
  expect(lines.sort()).toEqual(['err', 'hi', 'no line end']);
  expect(processes.running()).toBe(0);
});

test("a process sees nothing of the environment but PATH, HOME and where Node's compile cache is", async () => {
  const lines: string[] = [];
  const script = 'console.log(Object.keys(process.env).sort().join())';
  await processes.start(node(script), { cwd, env: {}, onLine: (line) => lines.push(line) }).exit;
  expect(lines).toEqual(['HOME,LOCAL_AWS_LIFELINE,NODE_COMPILE_CACHE,PATH']);
});

test('no line is lost, however many come at the end', async () => {
  const lines: string[] = [];
  const script = 'process.stdout.write(`${"a line of some length ".repeat(5)}\\n`.repeat(5_000))';
  await processes.start(node(script), { cwd, env: {}, onLine: (line) => lines.push(line) }).exit;
  expect(lines).toHaveLength(5_000);
});

test('a process that floods its output waits for the reader, not the reader for it', async () => {
  let taken = 0;
  const { stop } = processes.start(['yes'], { cwd, env: {}, onLine: () => (taken += 1) });
  const takenByTurn: number[] = [];
  while (taken < 1000) {
    const before = taken;
    await new Promise(setImmediate);
    takenByTurn.push(taken - before);
  }
  expect(Math.max(...takenByTurn)).toBeLessThanOrEqual(100);
  await stop();
});

test('stop is SIGTERM, and SIGKILL for what does not listen', async () => {
  const polite = processes.start(node('setInterval(() => {}, 1000)'), { cwd, env: {} });
  await polite.stop();
  expect(await polite.exit).toEqual({ code: null, signal: 'SIGTERM' });

  const ready = Promise.withResolvers<string>();
  const script = 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000); console.log("ready")';
  const deaf = processes.start(node(script), { cwd, env: {}, onLine: ready.resolve });
  await ready.promise;
  await deaf.stop(20);
  expect(await deaf.exit).toEqual({ code: null, signal: 'SIGKILL' });
});

test('what has ended is not stopped again: its pid may be a stranger’s by now', async () => {
  const running = processes.start(node(''), { cwd, env: {} });
  await running.exit;
  const kill = jest.spyOn(process, 'kill');
  await running.stop();
  expect(kill).not.toHaveBeenCalled();
  kill.mockRestore();
});

test('what a process has started ends with it', async () => {
  const pid = Promise.withResolvers<string>();
  const script = `
    const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    console.log(child.pid);
    setInterval(() => {}, 1000);`;
  const running = processes.start(node(script), { cwd, env: {}, onLine: pid.resolve });
  const grandchild = Number(await pid.promise);
  await running.stop();
  await gone(grandchild);
});

test('a command that does not exist is an error', () => {
  expect(() => processes.start(['/no/such/command'], { cwd, env: {} })).toThrow('cannot start /no/such/command');
});

test('a container ends when its server is killed without a chance to clean up', async () => {
  const folder = join(import.meta.dirname, '../../../local/world');
  const container = `
    const { endWithParent } = await import('file://${folder}/end-with-parent.ts');
    endWithParent();
    setInterval(() => {}, 1000);
    console.log('ready');`;
  const server = `
    const { createProcesses } = await import('file://${folder}/processes.ts');
    const command = [process.execPath, '--input-type=module', '-e', ${JSON.stringify(container)}];
    const running = createProcesses().start(command, { cwd: '.', env: {}, onLine: () => console.log(running.pid) });`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', server], {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [pid] = await once(createInterface({ input: parent.stdout }), 'line');
  parent.kill('SIGKILL');
  await gone(Number(pid));
});

/** Resolves when there is no such process; the test's own time limit is the end of its patience. */
async function gone(pid: number): Promise<void> {
  await lookAgain(
    () => isAlive(pid),
    (alive) => !alive,
  );
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
