/**
 * Logs: 100,000 lines of a training job with four instances, as `dist/index.js` follows them, from CloudWatch's answers to
 * what it prints. A stub in a process of its own plays SageMaker and CloudWatch on loopback.
 *
 *   npm run bench:logs [-- LINES]
 *
 * One line in ten has metrics, which as many definitions as xgboost's own look for; some try to be workflow commands. Checks
 * that every line is printed, in order per instance, and that none is a command. Prints lines per second, from the first
 * request for the log to the last line, and the most memory that the process held; fails below 100,000 lines/s or above 200 MB.
 */
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { json, text } from 'node:stream/consumers';

const LINES_PER_SECOND = 100_000;
const MEGABYTES = 200;
const HOSTS = ['algo-1', 'algo-2', 'algo-3', 'algo-4'];
const [first = '100000', given] = process.argv.slice(2);

if (first === 'stub') await serve(Number(given));
else await bench(Number(first));

async function bench(lines: number): Promise<void> {
  const stub = fork(import.meta.filename, ['stub', String(lines)]);
  const [url] = (await once(stub, 'message')) as [string];
  let began = Number.NaN;
  stub.once('message', () => {
    began = performance.now();
  });
  const action = spawn(process.execPath, ['dist/index.js'], {
    env: environment(url),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const memory = text(action.stderr);
  const { count, ended } = await check(action.stdout);
  stub.kill();
  const megabytes = Number(/maxRSS (\d+)/.exec(await memory)?.[1]) / 1024;
  const perSecond = Math.round((count / (ended - began)) * 1000);
  console.log(`${count} lines of ${HOSTS.length} instances printed, in order per instance, no command among them`);
  console.log(`${perSecond.toLocaleString('en')} lines/s (at least ${LINES_PER_SECOND.toLocaleString('en')})`);
  console.log(`${megabytes.toFixed(0)} MB held at most (limit ${MEGABYTES}), Node ${process.version}`);
  process.exitCode = count === lines && perSecond >= LINES_PER_SECOND && megabytes <= MEGABYTES ? 0 : 1;
}

/** A step that takes up a job which an earlier one started, and tells on stderr what memory it held. */
function environment(url: string) {
  const atExit = 'process.on("exit",()=>process.stderr.write(`maxRSS ${process.resourceUsage().maxRSS}`))';
  return {
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(atExit)}`,
    AWS_ENDPOINT_URL: url,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'none',
    GITHUB_REPOSITORY: 'octo/iris',
    INPUT_MODE: 'train',
    INPUT_FROM: JSON.stringify({ mode: 'train', status: 'InProgress', version: 1, 'job-name': 'job', jobName: 'job' }),
  };
}

/** Reads what the runner would read: how many lines of containers, and when the last came. Throws at the first that is missing, out of order or a command. */
async function check(stdout: Readable): Promise<{ count: number; ended: number }> {
  const next = new Map(HOSTS.map((host) => [host, 0]));
  let ended = 0;
  for await (const line of createInterface({ input: stdout })) {
    if (/^\s*::(?!group::|endgroup::|set-output )|##\[/.test(line)) throw new Error(`a command: ${line}`);
    const [, host = '', number] = /^\[(algo-\d)\] (\d+) /.exec(line) ?? [];
    if (number === undefined) continue;
    if (Number(number) !== next.get(host))
      throw new Error(`line ${next.get(host)} of ${host} is missing before: ${line}`);
    next.set(host, Number(number) + 1);
    ended = performance.now();
  }
  return { count: [...next.values()].reduce((sum, count) => sum + count, 0), ended };
}

/** CloudWatch's pages: 10,000 events or 1 MB. The job is over from the first look on. */
async function serve(lines: number): Promise<void> {
  const perHost = lines / HOSTS.length;
  const pageLength = Math.min(10_000, Math.floor(2 ** 20 / 150));
  const answers = {
    DescribeTrainingJob: () => ({
      TrainingJobName: 'job',
      TrainingJobStatus: 'Completed',
      ResourceConfig: { InstanceCount: HOSTS.length, VolumeSizeInGB: 1 },
      ModelArtifacts: { S3ModelArtifacts: 's3://bucket/model.tar.gz' },
      AlgorithmSpecification: { MetricDefinitions: definitions() },
    }),
    DescribeLogStreams: () => {
      process.send?.('the log is asked for');
      return { logStreams: HOSTS.map((host) => ({ logStreamName: `job/${host}-1700000000` })) };
    },
    GetLogEvents: ({ nextToken = '0', limit = 10_000 }) => {
      const first = Number(nextToken);
      const last = Math.min(first + Math.min(pageLength, limit), perHost);
      const events = Array.from({ length: last - first }, (_, index) => ({
        timestamp: 1_700_000_000_000 + first + index,
        message: message(first + index),
      }));
      return { events, nextForwardToken: String(last) };
    },
  };
  const server = createServer(async (request, response) => {
    const operation = String(request.headers['x-amz-target']).split('.')[1] as keyof typeof answers;
    const body = (await json(request)) as { nextToken?: string; limit?: number };
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    response.end(JSON.stringify(answers[operation](body)));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

/** In the form of those that AWS fills in for xgboost. */
function definitions() {
  return ['train', 'validation'].flatMap((channel) =>
    Array.from({ length: 19 }, (_, index) => ({
      Name: `${channel}:metric${index}`,
      Regex: `.*\\[[0-9]+\\].*#011${channel}-metric${index}:([-+]?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?).*`,
    })),
  );
}

const COMMANDS = ['::set-env name=X::y', '::add-mask::e', '##[add-mask]e'];

function message(number: number): string {
  if (number % 10 === 0) return `${number} [${number}]#011train-metric3:0.${number}#011validation-metric3:0.${number}`;
  if (number % 10 === 1) return `${number} ${COMMANDS[number % COMMANDS.length]}`;
  return `${number} 2026-11-21 10:00:00,000 INFO worker: batch done, 512 examples, learning rate 0.001, throughput 18231/s`;
}
