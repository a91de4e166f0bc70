import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { S3Client } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { uploadMultipart } from '../../src/data/multipart.ts';
import { Cancelled } from '../../src/errors.ts';

let controller: AbortController;
let requests: string[];

/** An S3 under which the work is called off while it creates the upload. */
const server = createServer((request, response) => {
  requests.push(`${request.method} ${request.url?.replace(/&?x-id=\w+/, '')}`);
  controller.abort(new Cancelled('cancelled by the test'));
  const created = '<InitiateMultipartUploadResult><UploadId>begun</UploadId></InitiateMultipartUploadResult>';
  setImmediate(() => (request.method === 'POST' ? response.end(created) : response.writeHead(204).end()));
});
beforeEach(async () => {
  controller = new AbortController();
  requests = [];
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterEach(async () => {
  server.closeAllConnections();
  await once(server.close(), 'close');
});

test('an upload called off while it is being created is thrown away, and sends nothing', async () => {
  const s3 = new S3Client({
    region: 'us-east-1',
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    forcePathStyle: true,
    credentials: { accessKeyId: 'stub', secretAccessKey: 'stub' },
  });
  const object = { Bucket: 'models', Key: 'model', ContentType: undefined };
  const send = () => Promise.reject(new Error('nothing is to be sent'));
  await expect(uploadMultipart(s3, { object, signal: controller.signal }, send)).rejects.toThrow(Cancelled);
  expect(requests).toEqual(['POST /models/model?uploads=', 'DELETE /models/model?uploadId=begun']);
});
