import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { clientSettings } from './client-settings.ts';

let folder: string;
const runnerFiles = ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE'];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'local-action-'));
  for (const name of runnerFiles) writeFileSync(join(folder, name), '');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs one step of the sub-action as the runner does. */
async function run(step: 'start' | 'stop', env: Record<string, string>) {
  const script = join(import.meta.dirname, '../../../local/action', `${step}.ts`);
  const files = Object.fromEntries(runnerFiles.map((name) => [name, join(folder, name)]));
  const child = spawn(process.execPath, [script], {
    env: { ...files, RUNNER_TEMP: folder, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [stdout, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return { stdout, code };
}

function values(file: string): Record<string, string> {
  const lines = readFileSync(join(folder, file), 'utf8').trim().split('\n');
  return Object.fromEntries(lines.map((line) => line.split('=')));
}

test('the server outlives the step that starts it and ends with the post step', async () => {
  const started = await run('start', { INPUT_PORT: '0', INPUT_REGION: 'eu-west-1' });
  expect(started.code).toBe(0);
  const { AWS_ENDPOINT_URL: url = '', AWS_REGION } = values('GITHUB_ENV');
  expect(AWS_REGION).toBe('eu-west-1');
  expect(values('GITHUB_ENV')['ACTIONS_ID_TOKEN_REQUEST_URL']).toMatch(`${url}/_local/oidc/token?sub`);
  expect(values('GITHUB_OUTPUT')).toEqual({ 'endpoint-url': url });

  const sts = new STSClient(clientSettings(url));
  expect(await sts.send(new GetCallerIdentityCommand({}))).toMatchObject({ Account: '123456789012' });
  sts.destroy();

  const { pid = '', log = '' } = values('GITHUB_STATE');
  const stopped = await run('stop', { STATE_pid: pid, STATE_log: log });
  expect(stopped.stdout).toContain(`local AWS on ${url}`);
  await expect(fetch(url)).rejects.toThrow('fetch failed');
});

test('a port that is taken fails the step with the reason', async () => {
  const squatter = createServer().listen(0, '127.0.0.1');
  await once(squatter, 'listening');
  const address = squatter.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  const { code, stdout } = await run('start', { INPUT_PORT: port });
  expect(code).toBe(1);
  expect(stdout).toContain('::error::the local AWS did not start: listen EADDRINUSE');
  squatter.close();
});
