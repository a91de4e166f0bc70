import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { requestIdToken } from '../../src/github/id-token.ts';

let server: Server;
let asked: IncomingMessage | undefined;
let answer = { status: 200, body: '{"value":"ey.ey.x"}' };

beforeAll(async () => {
  server = createServer((request, response) => {
    asked = request;
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const request = () => {
  const { port } = server.address() as AddressInfo;
  return requestIdToken(
    { url: `http://127.0.0.1:${port}/token?api-version=2.0`, token: 'secret' },
    'sts.amazonaws.com',
  );
};

test('asks as the runner wants to be asked, and keeps what the URL says already', async () => {
  answer = { status: 200, body: '{"value":"ey.ey.x"}' };
  expect(await request()).toBe('ey.ey.x');
  expect(asked?.url).toBe('/token?api-version=2.0&audience=sts.amazonaws.com');
  expect(asked?.headers.authorization).toBe('Bearer secret');
});

test('what is no token is a failure that cites nothing secret', async () => {
  for (const refusal of [
    { status: 403, body: 'no' },
    { status: 200, body: '{}' },
  ]) {
    answer = refusal;
    const error: unknown = await request().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ failure: { reason: expect.stringContaining(String(refusal.status)) } });
    expect(String(error)).not.toContain('secret');
  }
});
