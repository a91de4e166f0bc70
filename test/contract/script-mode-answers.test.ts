import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createProcesses } from '../../local/world/processes.ts';
import { witness } from './witnesses.ts';

/** A model whose prediction of a row is its sum: numpy in, numpy out, all else by the container's defaults. */
const SCRIPT = `
class Model:
    def predict(self, rows):
        return rows.sum(axis=1)

def model_fn(model_dir):
    return Model()
`;

const folder = mkdtempSync(join(tmpdir(), 'answers-'));
const processes = createProcesses();
let url = '';

beforeAll(async () => {
  mkdirSync(join(folder, 'model/code'), { recursive: true });
  writeFileSync(join(folder, 'model/code/inference.py'), SCRIPT);
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const env = {
    SAGEMAKER_BASE_DIR: folder,
    SAGEMAKER_BIND_TO_PORT: String(port),
    LOCAL_AWS_VENVS: join(folder, 'venvs'),
  };
  await new Promise<void>((resolve) => {
    const onLine = (line: string) => {
      if (line.includes('Model server listens')) resolve();
    };
    processes.start([witness('python'), '-B', 'local/containers/script-mode/serve.py'], {
      cwd: process.cwd(),
      env,
      onLine,
    });
  });
});

afterAll(async () => {
  await processes.stopAll();
  rmSync(folder, { recursive: true });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function ask(contentType: string, accept: string, body: string | Buffer) {
  const headers = { 'content-type': contentType, accept };
  const answer = await fetch(`${url}/invocations`, {
    method: 'POST',
    headers,
    body: new Uint8Array(Buffer.from(body)),
  });
  return {
    status: answer.status,
    contentType: answer.headers.get('content-type'),
    body: Buffer.from(await answer.arrayBuffer()),
  };
}

test.each([
  ['text/csv', '*/*', '1,2\n3,4', 'application/json', '[3.0, 7.0]'],
  ['text/csv', 'text/csv', '1,2\n3,4', 'text/csv', '3.0\n7.0\n'],
  ['application/json', 'application/json', '[[1, 2], [3, 4]]', 'application/json', '[3.0, 7.0]'],
])(
  '%s that accepts %s is answered as the scikit-learn container does',
  async (type, accept, body, answerType, text) => {
    const answer = await ask(type, accept, body);
    expect([answer.status, answer.contentType, answer.body.toString()]).toEqual([200, answerType, text]);
  },
);

test("numpy's own format comes back as it went", async () => {
  const first = await ask('text/csv', 'application/x-npy', '1,2\n3,4');
  expect([first.status, first.contentType]).toEqual([200, 'application/x-npy']);
  expect(first.body.subarray(0, 6).toString('latin1')).toBe('\x93NUMPY');
  const floats = first.body.subarray(-8);
  expect([floats.readFloatLE(0), floats.readFloatLE(4)]).toEqual([3, 7]);
});

test('an unknown type is refused, whichever way it goes', async () => {
  expect((await ask('image/png', 'text/csv', '1')).status).toBe(415);
  expect((await ask('text/csv', 'image/png', '1,2\n3,4')).status).toBe(406);
});
