/**
 * `npm run demo`: examples/train-and-deploy on the local AWS, from its table of flowers to an endpoint that answers, and
 * everything deleted again. Exit code 0 only if all of it is true.
 */
import '../local/workflow/load-json-modules.ts';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { RunResult } from '../local/workflow/result.ts';
import type { ExampleRun } from '../local/workflow/run-example.ts';
import { writeSummaries } from '../local/workflow/write-summaries.ts';

const root = join(import.meta.dirname, '..');
const requiredAccuracy = 0.9;

async function main(): Promise<boolean> {
  if (!existsSync(join(root, 'dist/index.js'))) {
    print('building dist/ …');
    execFileSync(process.execPath, [join(root, 'scripts/build.ts')], { cwd: root, stdio: 'inherit' });
  }
  const cancel = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => cancel.abort());
  print('examples/train-and-deploy/workflow.yml on a local AWS; nothing leaves this machine\n');
  const { runExample } = await import('../local/workflow/run-example.ts');
  const run = await runExample({
    folder: join(root, 'examples/train-and-deploy'),
    inputs: { 'clean-up': 'true' },
    out: (text) => process.stdout.write(text),
    signal: cancel.signal,
  });
  return report(run);
}

function report({ result, requests, leftovers }: ExampleRun): boolean {
  const asked = requests.filter(({ operation }) => operation === 'InvokeEndpoint').length;
  const accuracy = Number(outputsOf(result, 'evaluate')['accuracy']);
  print('');
  for (const line of answers(result)) print(line);
  const files = writeSummaries(result, join(root, '.local/demo'));
  print(`summaries: ${files.map((file) => relative(process.cwd(), file)).join(', ')}`);
  print(`left in the local AWS: ${leftovers.join(', ') || 'no endpoint, no stack, no process'}\n`);
  const checks = {
    'the workflow ended green': result.conclusion === 'success',
    [`accuracy on held-out rows is ${accuracy}, at least ${requiredAccuracy} asked for`]: accuracy >= requiredAccuracy,
    [`the endpoint answered ${asked} times`]: asked > 0,
    'everything was cleaned away': leftovers.length === 0,
  };
  for (const [what, held] of Object.entries(checks)) print(`${held ? '✓' : '✗'} ${what}`);
  return Object.values(checks).every(Boolean);
}

/** One line per case that the deploy step asked of the endpoint. */
function answers(result: RunResult): string[] {
  const { cases = [] } = JSON.parse(outputsOf(result, 'deploy')['result'] ?? '{}');
  return cases.map(
    ({ name, answer, passed }: { name: string; answer?: string; passed: boolean }) =>
      `${passed ? '✓' : '✗'} ${name} → ${answer?.trim()}`,
  );
}

function outputsOf(result: RunResult, job: string): Readonly<Record<string, string>> {
  return result.jobs.find(({ id }) => id === job)?.outputs ?? {};
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

process.exitCode = (await main()) ? 0 : 1;
