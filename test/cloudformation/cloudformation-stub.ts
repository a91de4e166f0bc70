import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export type Answer = { readonly result: string } | { readonly code: string; readonly message: string };

export interface CloudformationStub {
  /** The operations asked for, in order. */
  readonly operations: readonly string[];
  close(): Promise<void>;
}

/**
 * A CloudFormation that says what the test tells it to, for answers that the local one never gives. Sets this process's
 * AWS_ENDPOINT_URL. Each operation takes its answers in order and repeats the last one; `result` is the XML of the result.
 */
export async function stubCloudformation(
  answers: Readonly<Record<string, readonly Answer[]>>,
): Promise<CloudformationStub> {
  const operations: string[] = [];
  const server = createServer(async (request, response) => {
    // A look at an object of S3: it is there.
    if (request.method === 'HEAD') return void response.writeHead(200).end();
    const operation = new URLSearchParams(await text(request)).get('Action') ?? '';
    const nth = operations.filter((name) => name === operation).length;
    operations.push(operation);
    const given = answers[operation] ?? [];
    const answer = given[nth] ?? given.at(-1) ?? { code: 'InvalidAction', message: operation };
    response.writeHead('code' in answer ? 400 : 200, { 'content-type': 'text/xml' });
    response.end(
      'code' in answer
        ? `<ErrorResponse><Error><Type>Sender</Type><Code>${answer.code}</Code><Message>${answer.message}</Message></Error></ErrorResponse>`
        : `<${operation}Response><${operation}Result>${answer.result}</${operation}Result></${operation}Response>`,
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    AWS_ACCESS_KEY_ID: 'stub',
    AWS_SECRET_ACCESS_KEY: 'stub',
  });
  return {
    operations,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
