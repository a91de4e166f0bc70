/**
 * Start-up: how long from the start of a process until its first HTTPS request arrives, of `dist/index.js` (evaluate of a
 * training job) and of a bare `https.request`, in turn, on the Node that runs this script. A stub answers on loopback.
 *
 *   npm run bench:start-up [-- RUNS]
 *
 * Prints both medians and their ratio; fails above 2.2. Needs `openssl` for a certificate of its own.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LIMIT = 2.2;
const runs = Number(process.argv[2] ?? 15);

const folder = mkdtempSync(join(tmpdir(), 'start-up-'));
const key = join(folder, 'key.pem');
const cert = join(folder, 'cert.pem');
execFileSync(
  'openssl',
  [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-days',
    '1',
    '-subj',
    '/CN=127.0.0.1',
    '-addext',
    'subjectAltName=IP:127.0.0.1',
    '-keyout',
    key,
    '-out',
    cert,
  ],
  { stdio: 'ignore' },
);

let arrived: (time: number) => void = () => {};
const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
  arrived(performance.now());
  request.resume();
  response.setHeader('content-type', 'application/x-amz-json-1.1');
  response.end(
    JSON.stringify({
      TrainingJobName: 'job',
      TrainingJobStatus: 'Completed',
      FinalMetricDataList: [{ MetricName: 'auc', Value: 0.9 }],
    }),
  );
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;

const bare = ['-e', `require('node:https').request('${url}', (response) => response.resume()).end()`];
const action = ['dist/index.js'];
const environment = {
  NODE_EXTRA_CA_CERTS: cert,
  AWS_ENDPOINT_URL: url,
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'none',
  GITHUB_REPOSITORY: 'octo/iris',
  INPUT_MODE: 'evaluate',
  'INPUT_TRAINING-JOB': 'job',
  INPUT_GATES: 'auc >= 0.8',
};

async function millisToFirstRequest(args: readonly string[]): Promise<number> {
  const request = new Promise<number>((resolve) => {
    arrived = resolve;
  });
  const started = performance.now();
  const child = spawn(process.execPath, args, { env: environment, stdio: 'ignore' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with exit code ${code}`);
  return (await request) - started;
}

const times: { bare: number[]; action: number[] } = { bare: [], action: [] };
for (let run = -1; run < runs; run += 1) {
  const pair = { bare: await millisToFirstRequest(bare), action: await millisToFirstRequest(action) };
  // The first pair warms the disk's cache and is not counted.
  if (run < 0) continue;
  times.bare.push(pair.bare);
  times.action.push(pair.action);
}
server.close();
rmSync(folder, { recursive: true });

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const ratio = median(times.action) / median(times.bare);
console.log(`bare https.request  ${median(times.bare).toFixed(0)} ms`);
console.log(`dist/index.js       ${median(times.action).toFixed(0)} ms`);
console.log(
  `ratio               ${ratio.toFixed(2)} (at most ${LIMIT}), medians of ${runs} runs in turn, Node ${process.version}`,
);
process.exitCode = ratio <= LIMIT ? 0 : 1;
