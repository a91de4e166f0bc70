import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A request as it came over the wire: nothing decoded, nothing left out. */
export interface RecordedRequest {
  readonly method: string;
  /** With the query string. */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface RecordingProxy extends AsyncDisposable {
  /** `http://127.0.0.1:<port>`: where the client is sent. */
  readonly url: string;
  /** In the order in which they were complete. */
  readonly requests: readonly RecordedRequest[];
}

/** Stands before an AWS on this machine, hands every request on unchanged, and remembers it. */
export async function startRecordingProxy(target: string): Promise<RecordingProxy> {
  const requests: RecordedRequest[] = [];
  const server = createServer((incoming, response) => {
    void record(incoming)
      .then((recorded) => {
        requests.push(recorded);
        return forward(recorded, target, response);
      })
      // The client, or what stands behind, has hung up: the other side sees just that.
      .catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    [Symbol.asyncDispose]: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function record(incoming: IncomingMessage): Promise<RecordedRequest> {
  const { method = '', url: path = '' } = incoming;
  const headers = Object.fromEntries(
    Object.entries(incoming.headersDistinct).map(([name, values = []]) => [name, values.join(', ')]),
  );
  return { method, path, headers, body: await buffer(incoming) };
}

async function forward({ method, path, headers, body }: RecordedRequest, target: string, response: ServerResponse) {
  const { hostname, port } = new URL(target);
  // `path` goes as it came: a URL object would tidy it, and the signature is over the original.
  const outgoing = request({ hostname, port, method, path, headers: endToEnd(headers, body), agent: false });
  outgoing.end(body);
  const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
  response.writeHead(answer.statusCode ?? 502, answer.headersDistinct as Record<string, string[]>);
  for await (const chunk of answer) response.write(chunk);
  response.end();
}

/** The body goes on in one piece, on a connection of its own. */
function endToEnd(headers: RecordedRequest['headers'], body: Buffer): Record<string, string> {
  const { connection, expect, 'transfer-encoding': encoding, ...kept } = headers;
  return encoding === undefined ? kept : { ...kept, 'content-length': String(body.length) };
}
