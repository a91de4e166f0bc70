import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toolkitLine, type WriteLine } from '../log.ts';
import { type Answer, answerInvocation } from './answer-invocation.ts';
import type { Predictor } from './predictor.ts';

/** What the real containers take at a time, whatever the platform lets through: sagemaker-xgboost-container's MAX_CONTENT_LENGTH. */
const maxBodyMegabytes = 6;
const maxBodyBytes = maxBodyMegabytes * 1024 * 1024;

export interface ServeOptions {
  /** 0 lets the system choose. */
  readonly port: number;
  /** Where refusals and failures are told. */
  readonly write: WriteLine;
}

export interface ModelServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Starts the model server that SageMaker hosting expects: GET /ping, POST /invocations, on the loopback address only.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/your-algorithms-inference-code.html
 */
export async function serve(predictor: Predictor, { port, write }: ServeOptions): Promise<ModelServer> {
  const server = createServer((request, response) => {
    void respond(predictor, { request, response, write });
  });
  // Callers keep connections open; a server that closes them first resets requests under way.
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => closeServer(server) };
}

async function respond(
  predictor: Predictor,
  { request, response, write }: { request: IncomingMessage; response: ServerResponse; write: WriteLine },
): Promise<void> {
  const { status, contentType, body } = await answer(predictor, request).catch(
    (error: unknown): Answer => ({ status: 500, contentType: 'text/plain', body: String(error) }),
  );
  // The caller of an endpoint is sent to its log for the reason.
  if (status >= 400) write(toolkitLine('ERROR', `${request.method} ${request.url} ${status}: ${body}`));
  response.writeHead(status, { 'content-type': contentType, 'content-length': Buffer.byteLength(body) }).end(body);
}

async function answer(predictor: Predictor, request: IncomingMessage): Promise<Answer> {
  const route = `${request.method} ${request.url}`;
  if (route === 'GET /ping') return { status: 200, contentType: 'text/plain', body: '' };
  if (route === 'GET /execution-parameters') {
    const parameters = { MaxConcurrentTransforms: 1, BatchStrategy: 'MULTI_RECORD', MaxPayloadInMB: maxBodyMegabytes };
    return { status: 200, contentType: 'application/json', body: JSON.stringify(parameters) };
  }
  if (route !== 'POST /invocations') return { status: 404, contentType: 'text/plain', body: `no such route: ${route}` };
  const body = await readBody(request);
  if (body === undefined) return { status: 413, contentType: 'text/plain', body: TOO_LARGE };
  return answerInvocation(predictor, {
    contentType: request.headers['content-type'] ?? '',
    accept: request.headers.accept ?? '',
    body,
  });
}

const TOO_LARGE = `Request Entity Too Large: the data value transmitted exceeds ${maxBodyMegabytes} MB.`;

/** undefined when there is too much of it. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= maxBodyBytes) chunks.push(chunk);
  }
  return size <= maxBodyBytes ? Buffer.concat(chunks) : undefined;
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeAllConnections();
  await closed;
}
