import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';

/**
 * Main step of the sub-action: starts the local AWS detached, so that it outlives this step, and hands its address and
 * credentials to the steps that follow. Runs without packages: a toolkit would be larger than what it does.
 */
const logFile = join(process.env['RUNNER_TEMP'] ?? tmpdir(), `local-aws-${process.pid}.log`);
const server = startServer(process.env['INPUT_PORT'] ?? '0');
const url = await addressOf(server);
if (url) {
  const region = process.env['INPUT_REGION'] ?? 'us-east-1';
  append('GITHUB_ENV', {
    AWS_ENDPOINT_URL: url,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    ...idTokenVariables(url),
  });
  append('GITHUB_OUTPUT', { 'endpoint-url': url });
  append('GITHUB_STATE', { pid: String(server.pid), log: logFile });
  process.stdout.write(`local AWS on ${url}\n`);
  server.disconnect();
  server.unref();
} else {
  const [reason = ''] = readFileSync(logFile, 'utf8').trim().split('\n').slice(-1);
  process.stdout.write(`::error::the local AWS did not start: ${reason}\n`);
  process.exitCode = 1;
}

/** The program lies beside this file in the bundle and one folder up in the sources. */
function startServer(port: string): ChildProcess {
  const script = process.argv[1] ?? '';
  const program = extname(script) === '.ts' ? join('..', 'main.ts') : 'main.js';
  const log = openSync(logFile, 'a');
  const command = [join(dirname(script), program), 'serve', '--port', port];
  return spawn(process.execPath, command, { detached: true, stdio: ['ignore', log, log, 'ipc'] });
}

/** For `role-to-assume` in a job that GitHub gives no ID tokens; one with `id-token: write` keeps GitHub's own, which will do as well. */
function idTokenVariables(aws: string): Record<string, string> {
  const { GITHUB_REPOSITORY: repository, GITHUB_REF: ref } = process.env;
  const address = new URL('/_local/oidc/token', aws);
  address.searchParams.set('sub', `repo:${repository}:ref:${ref}`);
  return { ACTIONS_ID_TOKEN_REQUEST_URL: address.href, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'local0request0token' };
}

/** Undefined when the server ended before it listened. */
async function addressOf(child: ChildProcess): Promise<string | undefined> {
  const started = once(child, 'message').then(([message]: { url: string }[]) => message?.url);
  return await Promise.race([started, once(child, 'exit').then(() => undefined)]);
}

/** The runner reads `name=value` lines from the files that it names in the environment. */
function append(file: string, values: Readonly<Record<string, string>>): void {
  const lines = Object.entries(values).map(([name, value]) => `${name}=${value}\n`);
  appendFileSync(process.env[file] ?? '/dev/null', lines.join(''));
}
