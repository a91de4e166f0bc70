import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { WireRequest, WireResponse } from '../world/wire.ts';

export type Answer = (request: WireRequest, requestId: string, signal: AbortSignal) => Promise<WireResponse>;

/**
 * An HTTP server over whole requests and responses. `Expect: 100-continue`, which the SDK sends with streams, is Node's to answer.
 * Idle connections stay open longer than clients keep them, because a client that reuses one just closed by us sees a reset.
 */
export function createHttpServer(answer: Answer): Server {
  const server = createServer({ keepAliveTimeout: 120_000, requestTimeout: 0 }, (incoming, outgoing) => {
    // What fails here is the connection: nobody is left to be told.
    exchange(incoming, outgoing, answer).catch(() => outgoing.destroy());
  });
  return server;
}

async function exchange(incoming: IncomingMessage, outgoing: ServerResponse, answer: Answer): Promise<void> {
  const requestId = randomUUID();
  const hangUp = new AbortController();
  outgoing.once('close', () => hangUp.abort());
  const { status, headers, body } = await answer(await readRequest(incoming), requestId, hangUp.signal);
  const content = Buffer.from(body);
  outgoing.writeHead(status, {
    ...(BODILESS.has(status) ? {} : { 'content-length': content.length }),
    'x-amzn-requestid': requestId,
    'x-amz-request-id': requestId,
    ...headers,
  });
  outgoing.end(content);
}

const BODILESS: ReadonlySet<number> = new Set([204, 304]);

async function readRequest(incoming: IncomingMessage): Promise<WireRequest> {
  const { method = 'GET', url = '/' } = incoming;
  const [path = '/', ...query] = url.split('?');
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]);
  return {
    method,
    path,
    query: new URLSearchParams(query.join('?')),
    headers: Object.fromEntries(headers),
    body: await buffer(incoming),
  };
}
