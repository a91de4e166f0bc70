/**
 * Upload: how long 200 MB take on a link that is limited per connection, as S3 over the internet is: `aws s3 cp`, and a process that
 * calls this project's uploadFiles, in turn, from their start to their end. Both go to the local AWS, through a proxy that lets so
 * many bytes a second through each connection.
 *
 *   node bench/upload.ts [RUNS [MB_PER_SECOND]]
 *
 * Prints both medians and their ratio; fails above 0.8. Needs the AWS CLI: `aws` on the PATH, or AWS_CLI.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { startLocalAws } from '../local/server/start.ts';
import { connectAws } from '../src/aws/clients.ts';
import { localFiles } from '../src/data/local-files.ts';
import { uploadFiles } from '../src/data/upload.ts';

const LIMIT = 0.8;
const MEGABYTES = 200;
const CATCH_UP_MS = 200;

async function uploadHere(path: string): Promise<void> {
  const aws = connectAws({ region: 'us-east-1', forcePathStyle: true });
  const { signal } = new AbortController();
  // Looked at whenever a part has arrived: the system's own peak counts what this process was forked from.
  let peak = 0;
  const progress = () => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  await uploadFiles(aws, await localFiles(path), { bucket: 'bench', prefix: 'ours', signal, progress });
  console.log(Math.round(peak / 1_000_000));
}

/** Lets `rate` bytes a second through each connection on its way to `target`; what comes back is not held up. */
function startSlowLink(target: number, rate: number) {
  return createServer((client) => {
    const server = connect(target, '127.0.0.1');
    pipeline(
      client,
      (chunks) => slowly(chunks, rate),
      server,
      () => undefined,
    );
    pipeline(server, client, () => undefined);
  }).listen(0, '127.0.0.1');
}

async function* slowly(chunks: AsyncIterable<Buffer>, rate: number): AsyncGenerator<Buffer> {
  let free = performance.now();
  for await (const chunk of chunks) {
    // Who comes late, since this machine has other things to do, may catch up.
    free = Math.max(free, performance.now() - CATCH_UP_MS) + (chunk.length / rate) * 1000;
    await sleep(Math.max(1, free - performance.now()));
    yield chunk;
  }
}

async function secondsOf(program: string, args: readonly string[], url: string) {
  const env = {
    PATH: process.env['PATH'],
    AWS_ENDPOINT_URL: url,
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'none',
  };
  const started = performance.now();
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with exit code ${code}`);
  return { seconds: (performance.now() - started) / 1000, printed };
}

async function compare(runs: number, megabytesPerSecond: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'upload-bench-'));
  const aws = await startLocalAws({});
  aws.world.objects.createBucket('bench', 'us-east-1');
  const link = startSlowLink(Number(new URL(aws.url).port), megabytesPerSecond * 1_000_000);
  const open = new Set<Socket>();
  link.on('connection', (socket) => open.add(socket));
  await once(link, 'listening');
  const url = `http://127.0.0.1:${(link.address() as AddressInfo).port}`;
  const path = join(folder, 'data.bin');
  writeFileSync(path, randomBytes(MEGABYTES * 1_000_000));
  const times: { cli: number[]; ours: number[] } = { cli: [], ours: [] };
  let memory = 0;
  for (let run = 0; run < runs; run += 1) {
    const cli = process.env['AWS_CLI'] ?? 'aws';
    times.cli.push((await secondsOf(cli, ['s3', 'cp', '--no-progress', path, 's3://bench/cli/data.bin'], url)).seconds);
    const ours = await secondsOf(process.execPath, [import.meta.filename, '--upload', path], url);
    times.ours.push(ours.seconds);
    memory = Math.max(memory, Number(ours.printed));
  }
  const isWhole = aws.world.objects.head('bench', 'ours/data.bin')?.size === MEGABYTES * 1_000_000;
  for (const socket of open) socket.destroy();
  link.close();
  await aws.close();
  rmSync(folder, { recursive: true });

  const ratio = median(times.ours) / median(times.cli);
  console.log(`${MEGABYTES} MB, ${megabytesPerSecond} MB/s per connection`);
  console.log(`aws s3 cp    ${median(times.cli).toFixed(2)} s`);
  console.log(`uploadFiles  ${median(times.ours).toFixed(2)} s, at most ${memory} MB of memory`);
  console.log(
    `ratio        ${ratio.toFixed(2)} (at most ${LIMIT}), medians of ${runs} runs in turn, Node ${process.version}`,
  );
  process.exitCode = ratio <= LIMIT && isWhole ? 0 : 1;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const [first = '3', second = '5'] = process.argv.slice(2);
await (first === '--upload' ? uploadHere(second) : compare(Number(first), Number(second)));
