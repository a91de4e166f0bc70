import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { csvExamples } from './examples.ts';
import { type JobFiles, layOutJob } from './training-job.ts';

const main = fileURLToPath(new URL('../../../local/main.ts', import.meta.url));
const contentType = 'text/csv';
const halves = csvExamples(200, 2, ([a = 0]) => Number(a > 0.5));

function job(hyperparameters: Record<string, string>, text = halves): JobFiles {
  return { hyperparameters, channels: { train: { contentType, files: { 'a.csv': text } } } };
}

type Container = ChildProcessByStdio<null, Readable, null>;

/** Starts the process that stands for a container, as the server does. */
function start(args: readonly string[], baseDir: string): Container {
  const env = { ...process.env, SAGEMAKER_BASE_DIR: baseDir, SAGEMAKER_BIND_TO_PORT: '0' };
  return spawn(process.execPath, [main, 'container', ...args], { env, stdio: ['ignore', 'pipe', 'ignore'] });
}

/** Reads the log up to the line that matches; the rest is drained. */
async function lineMatching(container: Container, pattern: RegExp): Promise<RegExpExecArray> {
  for await (const line of createInterface({ input: container.stdout })) {
    const match = pattern.exec(line);
    if (match === null) continue;
    container.stdout.resume();
    return match;
  }
  throw new Error(`the container ended without a line like ${pattern}`);
}

async function exitCode(container: Container): Promise<number | null> {
  container.stdout.resume();
  const [code] = (await once(container, 'exit')) as [number | null];
  return code;
}

describe('the container process', () => {
  test('trains, then serves what it has trained until it is told to stop', async () => {
    using laidOut = layOutJob(job({ num_round: '5', objective: 'binary:logistic' }));
    expect(await exitCode(start(['train', 'xgboost'], laidOut.baseDir))).toBe(0);
    expect(existsSync(join(laidOut.baseDir, 'output/failure'))).toBe(false);

    const server = start(['serve', 'xgboost'], laidOut.baseDir);
    const [, port] = await lineMatching(server, /listens on 127\.0\.0\.1:(\d+)/);
    expect((await fetch(`http://127.0.0.1:${port}/ping`)).status).toBe(200);
    const headers = { 'content-type': contentType };
    const answer = await fetch(`http://127.0.0.1:${port}/invocations`, { method: 'POST', headers, body: '0.9,0.5' });
    expect(Number(await answer.text())).toBeGreaterThan(0.5);
    expect((await fetch(`http://127.0.0.1:${port}/models`)).status).toBe(404);

    const ended = exitCode(server);
    server.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  test('a failure is written where the platform looks for it, with whose fault it is', async () => {
    using laidOut = layOutJob(job({ num_round: '5' }, 'setosa,1,2'));
    expect(await exitCode(start(['train', 'xgboost'], laidOut.baseDir))).toBe(1);
    const failure = readFileSync(join(laidOut.baseDir, 'output/failure'), 'utf8');
    expect(failure).toMatch(/^ClientError: Failed to load text\/csv data with exception:\nNon-numeric value 'setosa'/);
  });

  test('SIGTERM ends training early and the model so far is kept', async () => {
    using laidOut = layOutJob(job({ num_round: '1000000' }));
    const container = start(['train', 'xgboost'], laidOut.baseDir);
    const ended = once(container, 'exit');
    await lineMatching(container, /^\[3\]#011train-rmse/);
    container.kill('SIGTERM');
    expect((await ended)[0]).toBe(0);
    expect(existsSync(join(laidOut.baseDir, 'model/xgboost-model'))).toBe(true);
  });

  test('a model that cannot be read ends the server with the reason in its log', async () => {
    using laidOut = layOutJob(job({ num_round: '1' }));
    mkdirSync(join(laidOut.baseDir, 'model'));
    writeFileSync(join(laidOut.baseDir, 'model/xgboost-model'), 'pickled');
    const server = start(['serve', 'xgboost'], laidOut.baseDir);
    const ended = once(server, 'exit');
    await lineMatching(server, /ERROR.*Unable to serve the model/);
    expect((await ended)[0]).toBe(1);
  });

  test('an algorithm that does not exist is a wrong call', async () => {
    using laidOut = layOutJob(job({}));
    expect(await exitCode(start(['train', 'catboost'], laidOut.baseDir))).toBe(2);
  });
});
