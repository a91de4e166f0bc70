#!/usr/bin/env node
import './load-json-modules.ts';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeSummaries } from './write-summaries.ts';

const usage = `node local/workflow/main.ts FILE [--event NAME] [--input KEY=VALUE] [--payload FILE]
  [--var KEY=VALUE] [--secret KEY=VALUE] [--repository FOLDER] [--summary FOLDER] [--verbose]

Runs a workflow file on this machine. The payload is what GitHub tells of events such as pull_request, in JSON. AWS_ENDPOINT_URL says where AWS is (npm run local); no AWS credentials of yours reach a step.`;

/** What steps get of this process's environment: enough to run programs and to find the local AWS, never credentials. */
const passed = /^(PATH|HOME|LANG|LC_.*|TMPDIR|TZ|AWS_ENDPOINT_URL.*|SAGEMAKER_MLOPS_.*)$/;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      event: { type: 'string', default: 'workflow_dispatch' },
      input: { type: 'string', multiple: true, default: [] },
      payload: { type: 'string' },
      var: { type: 'string', multiple: true, default: [] },
      secret: { type: 'string', multiple: true, default: [] },
      repository: { type: 'string' },
      summary: { type: 'string' },
      verbose: { type: 'boolean', default: false },
    },
  });
  const [file] = positionals;
  if (file === undefined) throw new Error(usage);
  const cancel = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => cancel.abort());
  const { runWorkflow } = await import('./run-workflow.ts');
  const result = await runWorkflow({
    file,
    cwd: values.repository ?? dirname(file),
    actionRoot: resolve(import.meta.dirname, '../..'),
    event: { name: values.event, inputs: pairs(values.input), payload: readPayload(values.payload) },
    env: Object.fromEntries(
      Object.entries(process.env).flatMap(([key, value]) => (passed.test(key) && value ? [[key, value]] : [])),
    ),
    vars: pairs(values.var),
    secrets: pairs(values.secret),
    out: (text) => process.stdout.write(text),
    verbose: values.verbose,
    signal: cancel.signal,
  });
  if (values.summary !== undefined) writeSummaries(result, values.summary);
  return result.conclusion === 'success' ? 0 : 1;
}

/** `github.event`, as GitHub documents it for each event; `GITHUB_EVENT_PATH` of a real run is such a file. */
function readPayload(file: string | undefined): Record<string, unknown> {
  if (file === undefined) return {};
  const payload: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload))
    throw new Error(`${file} is not the payload of an event: expected a JSON object`);
  return { ...payload };
}

function pairs(texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    texts.map((text) => {
      const [, key, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
      if (key === undefined || value === undefined) throw new Error(`'${text}' is not KEY=VALUE`);
      return [key, value];
    }),
  );
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
}
