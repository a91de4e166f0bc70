import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { play } from './play.ts';

let server: Server;

/** Answers with what it was asked. */
beforeAll(async () => {
  server = createServer(async (request: IncomingMessage, response) => {
    const body = await text(request);
    response.end(JSON.stringify({ host: request.headers.host, path: request.url, body }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** What curl printed in a step of a workflow whose AWS is the server here. */
async function curl(line: string): Promise<unknown> {
  const steps = `    steps:\n      - name: ask\n        run: |\n          curl --silent ${line}\n`;
  const workflow = `on: workflow_dispatch\njobs:\n  only:\n    runs-on: ubuntu-latest\n${steps}`;
  const env = { PATH: process.env['PATH'] ?? '', AWS_ENDPOINT_URL: url() };
  const { step } = await play(workflow, { env });
  return JSON.parse(step('ask').log.join(''));
}

test('a step that asks a public API by its URL asks the local AWS', async () => {
  const api = 'https://a1b2c3d4e5.execute-api.us-east-1.amazonaws.com';

  const asked = await curl(`--data '{"say": "hi there"}' "${api}/v1/invocations?a=1&b=2" --max-time 10`);

  expect(asked).toEqual({
    host: 'a1b2c3d4e5.execute-api.us-east-1.amazonaws.com',
    path: '/v1/invocations?a=1&b=2',
    body: '{"say": "hi there"}',
  });
});

test('every other URL leads where it says', async () => {
  const { host } = new URL(url());
  expect(await curl(`${url()}/iris`)).toEqual({ host, path: '/iris', body: '' });
});
